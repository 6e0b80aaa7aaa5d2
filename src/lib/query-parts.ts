import { nameKey } from "./name-key";

/** Folded words that belong together, in a row if they are a phrase; the last one may be a beginning. */
type QueryWords = { words: readonly string[]; isPhrase: boolean; isPrefix: boolean };
/** What stands before a word, the word (or a phrase), and how it may be written. The last part of a query has no word. */
export type QueryPart = [before: string, word: string, written: string] | [before: string];

/** As it is written, and as a key of names. No operator is in it: folded words have letters and digits only. */
function writtenForms(word: string, isPrefix: boolean): string {
  const key = nameKey(word);
  return `'${word}'${isPrefix ? ":*" : ""}${key && key !== word ? ` | '${key}'` : ""}`;
}

/**
 * A query of the database's text search in parts: each clause in one of its ways, joined by & or |. The database adds the stems of
 * each word, which only it knows (`search_query` in the migrations).
 */
export function queryParts(clauses: readonly { alternatives: readonly QueryWords[] }[], join: "&" | "|"): QueryPart[] {
  const parts: QueryPart[] = [];
  let before = "";
  for (const [at, { alternatives }] of clauses.entries()) {
    before += at === 0 ? "(" : ` ${join} (`;
    for (const [way, { words, isPhrase, isPrefix }] of alternatives.entries()) {
      before += way === 0 ? "(" : " | (";
      if (isPhrase) parts.push([before, words.join(" "), words.map((word) => `'${word}'`).join(" <-> ")]);
      else {
        for (const [index, word] of words.entries()) {
          parts.push([index === 0 ? before : " & ", word, writtenForms(word, isPrefix && index === words.length - 1)]);
        }
      }
      before = ")";
    }
    before += ")";
  }
  return parts.length === 0 ? [] : [...parts, [before]];
}
