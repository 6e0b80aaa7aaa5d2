import { likeliestSpan, wordIndex } from "./near-passage";
import { passageHash } from "./passage-hash";
import { type LineRange, type SourceLine, sourceText } from "./source-text";
import {
  type AnnotationTarget,
  annotationTarget,
  findQuote,
  linesOfSpan,
  spanOfLines,
  type TextSpan,
  targetOfSpan,
} from "./web-annotation";

/**
 * Where a cited passage stands in the text as it is now. `in-place`: in the lines that are cited; `moved`: the same words
 * elsewhere; `changed`: nearly the same words; `lost`: nowhere.
 */
export const passageStandings = ["in-place", "moved", "changed", "lost"] as const;
export type PassageStanding = (typeof passageStandings)[number];

/**
 * A passage as a document cites it, and its words where they are known from a text that had them; `isChanged`: these are not the
 * cited ones, but those that had taken their place.
 */
export type CitedPassage = { lines: LineRange; hash: string; target: AnnotationTarget | null; isChanged: boolean };
/** `lines`: where it stands now; `target`: the words there, or those that are lost. */
export type FoundPassage = { standing: PassageStanding; lines: LineRange | null; target: AnnotationTarget | null };

/** So many characters are hashed in search of passages of which only the hash is known: less than a second. */
const MOST_HASHED = 30_000_000;

/** The hash of some lines: of those of the file, and where they differ of those that were read. */
function hashesOf(lines: readonly SourceLine[], { from, to }: LineRange): string[] {
  const own = lines.slice(from - 1, to);
  const written = own.map((line) => line.written ?? line.text);
  const isSame = own.every((line) => line.written === null);
  return [written, ...(isSame ? [] : [own.map(({ text }) => text)])].map((texts) => passageHash(texts, 1, texts.length));
}

/** Whether the words of a passage stand in the lines in which it is cited. */
export const isInPlace = (lines: readonly SourceLine[], cited: Pick<CitedPassage, "lines" | "hash">): boolean =>
  cited.lines.to <= lines.length && hashesOf(lines, cited.lines).includes(cited.hash);

/** Finds passages in one text: each is asked for in turn. What all of them cost together has a limit. */
export function passageFinder(source: string, lines: readonly SourceLine[]): (cited: CitedPassage) => FoundPassage {
  const text = sourceText(lines.map((line) => line.text));
  const hashed = hashSearch(lines);
  let words: ReturnType<typeof wordIndex> | undefined;
  const foundAt = (span: TextSpan, { hash }: CitedPassage, isChanged: boolean): FoundPassage => {
    const range = linesOfSpan(text, span);
    const standing = isChanged && !hashesOf(lines, range).includes(hash) ? "changed" : "moved";
    return { standing, lines: range, target: targetOfSpan(source, text, span) };
  };
  return (cited) => {
    if (isInPlace(lines, cited)) return { standing: "in-place", lines: cited.lines, target: annotationTarget(source, text, cited.lines) };
    const near = text.starts[cited.lines.from - 1] ?? text.whole.length;
    const quote = cited.target?.selector[0];
    if (!quote) {
      const span = spanOfLines(text, hashed(cited) ?? { from: 0, to: 0 });
      return span ? foundAt(span, cited, false) : { standing: "lost", lines: null, target: null };
    }
    const same = findQuote(text, quote, near);
    if (same) return foundAt(same, cited, cited.isChanged);
    words ??= wordIndex(text);
    const like = likeliestSpan(text, words, quote.exact);
    return like ? foundAt(like, cited, true) : { standing: "lost", lines: null, target: cited.target };
  };
}

/**
 * Lines elsewhere that have a hash. Empty lines make no difference to it, and another format has none of them: so all runs of
 * lines with a text are tried, up to as many as were cited. Of several the nearest counts.
 */
function hashSearch(lines: readonly SourceLine[]): (cited: CitedPassage) => LineRange | null {
  const full = lines.flatMap(({ text }, index) => (text.trim() ? [index + 1] : []));
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const bySize = new Map<number, Map<string, LineRange[]>>();
  let left = MOST_HASHED;
  const ofSize = (size: number) => {
    const known = bySize.get(size);
    if (known) return known;
    left -= letters * size;
    if (left < 0) return new Map<string, LineRange[]>();
    const found = new Map<string, LineRange[]>();
    for (let at = 0; at + size <= full.length; at += 1) {
      const range = { from: full[at] ?? 0, to: full[at + size - 1] ?? 0 };
      for (const hash of hashesOf(lines, range)) found.set(hash, [...(found.get(hash) ?? []), range]);
    }
    bySize.set(size, found);
    return found;
  };
  return ({ lines: { from, to }, hash }) => {
    for (let size = Math.min(to - from + 1, full.length); size > 0; size -= 1) {
      const ranges = ofSize(size).get(hash);
      if (ranges) return ranges.toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0] ?? null;
    }
    return null;
  };
}
