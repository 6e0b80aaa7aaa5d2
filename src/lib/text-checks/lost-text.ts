import { listOf, type PlacedText } from "../placed-text";
import { type Finding, finding } from "./finding";
import { sentencesIn } from "./sentences";

/** What is left of characters that a program could not read: its sign for them, UTF-8 read as another one, private characters, escapes. */
const LOST = /[^\s]*(?:\uFFFD|[\uE000-\uF8FF]|Ã[\u0080-\u00BF]|Ä[\u0080-\u00BF‡]|Å[\u0080-\u00BF¡¾]|â€|\p{L}\?\p{L}|\\\p{L})[^\s]*/gu;
/** A word that was divided at the end of a line: "reha- bilitation", but not "pre- and post-natal". */
const DIVIDED = /\p{L}{2,}-\s+(?!(?:and|or|to|und|i|ili|a|nebo|dhe|ose)\s)\p{Ll}{4,}/gu;
/** Room for words inside a sentence. After its end two spaces are a habit of typing. */
const GAP = /[\p{L}\p{N},]+[^\S\n]{2,}[\p{L}\p{N}]+/gu;
/** After these a sentence goes on. */
const GOES_ON = /(?:[,(/–-]|\s(?:and|or|the|an?|of|to|with|for|from|by|that|which|in|at|as|i|ili|sa|za|dhe|ose|të|nga|me|nebo|pro))$/iu;
const ENDS_WELL = /[.!?…:;][”“"»«’')\]*]*$/u;
const FEWEST_WORDS = 6;

const wordsAround = (text: string) => text.split(/\s+/).slice(-FEWEST_WORDS).join(" ");

/** The last words of a text that ends in the middle of a sentence; null where it ends well, or is no sentence. */
function brokenEnd(text: string, next: string | undefined): string | null {
  const trimmed = text.trim();
  if (trimmed === "" || ENDS_WELL.test(trimmed)) return null;
  const sentences = sentencesIn(trimmed);
  const last = sentences.at(-1) ?? "";
  const isLong = last.split(/\s+/).length >= FEWEST_WORDS;
  // A text of one piece without a full stop is an entry of a list; after whole sentences it is the rest of one.
  const followsSentence = sentences
    .slice(0, -1)
    .some((sentence) => ENDS_WELL.test(sentence) && sentence.split(/\s+/).length >= FEWEST_WORDS);
  // The lines of a document go on in the next one, and so do entries that end with “; and”.
  const goesOnBelow = next !== undefined && (/^\s*\p{Ll}/u.test(next) || /,$|[;,]\s+\p{Ll}{1,3}$/u.test(trimmed));
  return (GOES_ON.test(trimmed) && !goesOnBelow) || (followsSentence && isLong) ? wordsAround(last) : null;
}

/** Where something of a text is lost: characters, parts of words, words in the middle, the end. */
export function lostTexts(texts: readonly PlacedText[]): Finding[] {
  return texts.flatMap((placed, index) => {
    const { text } = placed;
    const next = texts[index + 1];
    const marks = [LOST, DIVIDED, GAP].flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words));
    const end = brokenEnd(text, next && listOf(next.path) === listOf(placed.path) ? next.text : undefined);
    return [...new Set([...marks, ...(end ? [end] : [])])].map((words) => finding("lost-text", placed, words));
  });
}
