import { foldText } from "./fold-text";

/** A part of what somebody typed: a word, or several that must stand together; or words that must not stand there. */
export type TypedPart = { words: string[]; isPhrase: boolean; isExcluded: boolean };

const MOST_WORDS = 20;
/** Longer ones are no words, and the database takes none of 2 kB. */
const LONGEST_WORD = 60;
// A quotation of any language, with or without its end, or what stands between spaces; either may have a minus before it.
const PART = /([-−–]?)(?:["“”„«»‟]([^"“”„«»‟]*)["“”„«»‟]?|([^\s"“”„«»‟]+))/gu;

/**
 * Reads what somebody typed into a search box. “Quoted words” stand together, -words are left out, all others may stand
 * anywhere. Every word is folded, so that no operator of a database is left in it. Nothing but words to leave out is
 * no search: then these are looked for.
 */
export function readTypedWords(typed: string): TypedPart[] {
  const parts: TypedPart[] = [];
  let left = MOST_WORDS;
  for (const [, minus, quoted, plain] of typed.matchAll(PART)) {
    const words = foldText(quoted ?? plain ?? "")
      .split(" ")
      .filter(Boolean)
      .map((word) => Array.from(word).slice(0, LONGEST_WORD).join(""))
      .slice(0, left);
    if (words.length === 0) continue;
    left -= words.length;
    const isExcluded = minus !== "";
    // Words with a hyphen belong to one part that is left out, and are words like others where they are looked for.
    if (quoted !== undefined || isExcluded) parts.push({ words, isPhrase: words.length > 1, isExcluded });
    else parts.push(...words.map((word) => ({ words: [word], isPhrase: false, isExcluded })));
  }
  const isAllExcluded = parts.every((part) => part.isExcluded);
  return isAllExcluded ? parts.map((part) => ({ ...part, isExcluded: false })) : parts;
}

// biome-ignore format: a list
const LITTLE_WORDS = new Set(
  ("a an and are as at be by for from has have in is it its of on or that the their this to was were what when where which who with " +
  "i iz u na sa so za od do se je su ili po kod vo te ne e dhe per nga me si ve s v z ze pro o").split(" "),
);

/** Words that say nothing, in the languages of the region: a search is not made harder by them. */
export const isLittleWord = (word: string) => LITTLE_WORDS.has(word);
