// biome-ignore format: a list
const ENDINGS = new Set(
  ("|s|es|ed|d|ing|er|ers|y|ies|ity|ities|al|ly|ment|ments|ion|ions|" +
  "a|e|i|o|u|om|em|im|ih|og|eg|oj|ama|ima|ovi|ova|ovima|evi|eva|ni|na|no|nih|nim|nog|nom|noj|ski|ska|ske|skog|skih|" +
  "t|te|ta|to|ot|ite|ata|it|et|ve|ave|ive|es|ave|ish|in|en|un|je|ja|ju|ji|ku|ka|ko|ci|ce|y|ou|um|ech|ych|em|ami").split("|"),
);
const STEM_AT_LEAST = 4;

/** The ending that a word has beyond a beginning. */
const isEnding = (word: string, from: number) => ENDINGS.has(word.slice(from));

/**
 * Whether two folded words are forms of one: they begin alike, and what follows are endings of the languages of the
 * region (opština, opštinama; komuna, komunës; municipality, municipalities). Short words must be the same.
 */
export function isSameWord(left: string, right: string): boolean {
  if (left === right) return true;
  let same = 0;
  while (same < left.length && same < right.length && left[same] === right[same]) same += 1;
  for (let stem = same; stem >= STEM_AT_LEAST && stem > same - 3; stem -= 1) {
    if (isEnding(left, stem) && isEnding(right, stem)) return true;
  }
  return false;
}
