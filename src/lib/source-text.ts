import type { DocumentLine, DocumentText } from "./document-text";

/**
 * One line of the text of a source. `written`: the line of a text file as it stands there, where reading has taken something
 * off it (the mark of a list or a heading, the address of a link); null where nothing was.
 */
export type SourceLine = Pick<DocumentLine, "text" | "kind" | "level"> & { written: string | null };

/** From and to count from 1 and are both part of it. */
export type LineRange = { from: number; to: number };

// In parts: the engine of patterns gives up on a run of white space that is millions of characters long.
const folded = (text: string) =>
  text
    .trim()
    .replace(/\s{1,1000}/g, " ")
    .replace(/ {2,}/g, " ");

/** The lines of a document that was read, and beside each what stands in the file where that differs. */
export function sourceLines({ lines }: Pick<DocumentText, "lines">, fileLines: readonly string[] = []): SourceLine[] {
  return lines.map(({ text, kind, level }, index) => {
    const written = folded(fileLines[index] ?? text);
    return { text, kind, level, written: written === folded(text) ? null : written };
  });
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** The words of a text and nothing of what stands between them: a copy may have other lines, marks of lists and quotation marks. */
export const wordsOnly = (text: string): string => (text.match(WORD) ?? []).join(" ");

/** A text as one string: positions in it, and the same text by its words only. */
export type SourceText = {
  whole: string;
  /** Where each line begins in `whole`. */
  starts: readonly number[];
  words: string;
  /** Where each character of `words` stands in `whole`. */
  places: Uint32Array;
};

export function sourceText(lines: readonly string[]): SourceText {
  const whole = lines.join("\n");
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const places = new Uint32Array(whole.length);
  let text = "";
  for (const { 0: word, index } of whole.matchAll(WORD)) {
    if (text) {
      places[text.length] = index - 1;
      text += " ";
    }
    for (let letter = 0; letter < word.length; letter += 1) places[text.length + letter] = index + letter;
    text += word;
  }
  return { whole, starts, words: text, places };
}

/** The number of the line in which a character of the whole text stands. */
export function lineAt({ starts }: Pick<SourceText, "starts">, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
