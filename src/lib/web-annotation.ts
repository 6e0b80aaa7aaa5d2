import { type LineRange, lineAt, type SourceText, wordsOnly } from "./source-text";

// A passage in the form of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors): the words with
// what stands around them, and their place in the text. Either finds the passage again; together they notice a change.

export type TextQuoteSelector = { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string };
/** Counted in Unicode code points, as the model says; `end` is the first one after the words. */
export type TextPositionSelector = { type: "TextPositionSelector"; start: number; end: number };
/** `source`: the id of the source, its address relative to the list of all. */
export type AnnotationTarget = { source: string; selector: [TextQuoteSelector, TextPositionSelector] };

/** Places in `SourceText.whole`; `to` is the first one after the words. */
export type TextSpan = { start: number; end: number };

/** So much of what stands around it tells one of several equal passages from the others. */
const CONTEXT = 32;
/** Of a word that stands everywhere no more places are compared. */
const MOST_PLACES = 200;

const SURROGATE = /[\ud800-\udfff]/;
const codePoints = (text: string) => (SURROGATE.test(text) ? [...text].length : text.length);

function unitsOf(text: string, points: number): number {
  if (!SURROGATE.test(text)) return points;
  let units = 0;
  for (let point = 0; point < points && units < text.length; point += 1) units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

/** Where some lines stand in the whole text, without the empty ones at both ends; null where nothing stands there. */
export function spanOfLines({ whole, starts }: SourceText, { from, to }: LineRange): TextSpan | null {
  const first = starts[from - 1];
  if (first === undefined || to < from || to > starts.length) return null;
  const last = to < starts.length ? (starts[to] ?? 0) - 1 : whole.length;
  const written = whole.slice(first, last);
  if (!written.trim()) return null;
  return { start: first + written.length - written.trimStart().length, end: first + written.trimEnd().length };
}

export const linesOfSpan = (text: SourceText, { start, end }: TextSpan): LineRange => ({
  from: lineAt(text, start),
  to: lineAt(text, Math.max(start, end - 1)),
});

/** The target of an annotation about some words of a source. */
export function targetOfSpan(source: string, { whole }: SourceText, { start, end }: TextSpan): AnnotationTarget {
  const exact = whole.slice(start, end);
  const from = codePoints(whole.slice(0, start));
  return {
    source,
    selector: [
      {
        type: "TextQuoteSelector",
        exact,
        prefix: wellFormed(whole.slice(Math.max(0, start - CONTEXT), start)),
        suffix: wellFormed(whole.slice(end, end + CONTEXT)),
      },
      { type: "TextPositionSelector", start: from, end: from + codePoints(exact) },
    ],
  };
}

/** Half of a character, where the cut went through one, is no text. */
const wellFormed = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

/** The target of an annotation about some lines of a source; null where nothing stands there. */
export function annotationTarget(source: string, text: SourceText, lines: LineRange): AnnotationTarget | null {
  const span = spanOfLines(text, lines);
  return span && targetOfSpan(source, text, span);
}

/** Where the words of a target stand in a text: at their place, else wherever they are found; null where they are not. */
export function spanOfTarget(text: SourceText, { selector: [quote, position] }: AnnotationTarget): TextSpan | null {
  const start = unitsOf(text.whole, position.start);
  const end = start + quote.exact.length;
  if (text.whole.slice(start, end) === quote.exact) return { start, end };
  return findQuote(text, quote, start);
}

/** The words of a quote, whatever stands between them: of several places the one with the same surroundings, then the nearest. */
export function findQuote(text: SourceText, quote: TextQuoteSelector, near: number): TextSpan | null {
  const { words, places } = text;
  const exact = wordsOnly(quote.exact);
  if (!exact) return null;
  const [before, after] = [wordsOnly(quote.prefix), wordsOnly(quote.suffix)];
  let best: { span: TextSpan; context: number; distance: number } | null = null;
  let tried = 0;
  for (let at = words.indexOf(exact); at >= 0 && tried < MOST_PLACES; at = words.indexOf(exact, at + 1)) {
    const to = at + exact.length;
    const isWhole = (at === 0 || words[at - 1] === " ") && (to === words.length || words[to] === " ");
    if (!isWhole) continue;
    tried += 1;
    const span = { start: places[at] ?? 0, end: (places[to - 1] ?? 0) + 1 };
    const context = sharedEnd(words.slice(Math.max(0, at - CONTEXT), at), before) + sharedStart(words.slice(to, to + CONTEXT), after);
    const distance = Math.abs(span.start - near);
    if (!best || context > best.context || (context === best.context && distance < best.distance)) best = { span, context, distance };
  }
  return best && withMarks(text, best.span);
}

/** With the marks around the words: to the ends of their lines where nothing else stands there, else those that touch them. */
function withMarks(text: SourceText, { start, end }: TextSpan): TextSpan {
  const lines = spanOfLines(text, linesOfSpan(text, { start, end }));
  const touching = (pattern: RegExp, part: string) => pattern.exec(part)?.[0].length ?? 0;
  const before = text.whole.slice(lines?.start ?? start, start);
  const after = text.whole.slice(end, lines?.end ?? end);
  return {
    start: start - (wordsOnly(before) ? touching(/[^\s\p{L}\p{N}]+$/u, before) : before.length),
    end: end + (wordsOnly(after) ? touching(/^[^\s\p{L}\p{N}]+/u, after) : after.length),
  };
}

function sharedStart(left: string, right: string): number {
  const [one, other] = [left.trimStart(), right.trimStart()];
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function sharedEnd(left: string, right: string): number {
  const [one, other] = [left.trimEnd(), right.trimEnd()];
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
