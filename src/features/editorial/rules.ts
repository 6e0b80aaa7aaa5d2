import { diffArrays } from "diff";
import { distance } from "fastest-levenshtein";
import { foldText } from "../../lib/fold-text";
import { ALIKE, type Pair, pairEntries } from "../../lib/pair-entries";
import type { ComparedEntry, ComparedField, ComparedValue, Part } from "./dto";

type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };
type Group = { [name: string]: Json };

const isGroup = (value: Json): value is Group => typeof value === "object" && value !== null && !Array.isArray(value);
const segmenter = new Intl.Segmenter("en", { granularity: "word" });
/** Words, spaces and signs. The package's own splitting takes Cyrillic words apart, letter by letter. */
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
/** A comparison that takes longer shows both texts as a whole instead of holding up the server. */
const COMPARE_MS = 200;
/** So many words between two changes keep them apart. */
const WORDS_APART = 3;

/** Two texts word by word. */
export function compareTexts(before: string, after: string): Part[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: COMPARE_MS }) as ReturnType<typeof diffArrays<string>> | undefined;
  if (!changes || shareOf(changes, before, after) < ALIKE) return whole(before, after);
  return joined(
    changes.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value.join("") })),
  );
}

const countWords = (words: readonly string[]) => words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** How much of both texts is in both: from 0 to 1. One that was empty has nothing to share, and is told as it is. */
function shareOf(changes: ReturnType<typeof diffArrays<string>>, before: string, after: string): number {
  const all = countWords(wordsOf(before)) + countWords(wordsOf(after));
  if (before === "" || after === "" || all === 0) return 1;
  const kept = changes.filter(({ added, removed }) => !added && !removed);
  return (2 * kept.reduce((sum, { value }) => sum + countWords(value), 0)) / all;
}

/** One or two words that stayed between two changes belong to the change: taken apart, nobody could read it. */
function joined(parts: readonly Part[]): Part[] {
  const told: Part[] = [];
  let [gone, come] = ["", ""];
  const tell = () => {
    told.push(...whole(gone, come));
    [gone, come] = ["", ""];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    const isBetween = kind === "same" && at > 0 && at < parts.length - 1 && countWords(wordsOf(text)) < WORDS_APART;
    if (kind === "same" && !isBetween) {
      tell();
      told.push({ kind, text });
    }
    if (kind === "removed" || isBetween) gone += text;
    if (kind === "added" || isBetween) come += text;
  }
  tell();
  return told;
}

const whole = (before: string, after: string): Part[] => [
  ...(before ? [{ kind: "removed", text: before } as const] : []),
  ...(after ? [{ kind: "added", text: after } as const] : []),
];

/** Lines and hash of a passage belong to its source and heading, which are shown. */
const isShown = (path: string) => !/(?:^|\.)passage\.(?:lines|hash)/.test(path);
const isText = (path: string) =>
  /(?:^|\.)(?:text|title|summary|unit|label|heading|address)$|speaker\.role$|(?:^|\.)details\.\d+$/.test(path);

function leavesOf(value: Json, path = ""): Map<string, string> {
  if (typeof value !== "object" || value === null) return new Map(value === null || value === undefined ? [] : [[path, String(value)]]);
  const inner = Object.entries(value).flatMap(([name, entry]) => [...leavesOf(entry, path ? `${path}.${name}` : name)]);
  return new Map(inner.filter(([name]) => isShown(name)));
}

function compareValue(path: string, before: string, after: string): ComparedValue {
  const readsAsText = isText(path);
  const isSame = before === after;
  return { path, isText: readsAsText, parts: readsAsText || isSame ? compareTexts(before, after) : whole(before, after) };
}

function compareLeaves(before: Json, after: Json): ComparedValue[] {
  const [left, right] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((path) => compareValue(path, left.get(path) ?? "", right.get(path) ?? ""))
    .filter(({ parts }) => parts.length > 0);
}

function compareLists(before: readonly Json[], after: readonly Json[]): ComparedEntry[] {
  const same = new Set(pairSame(before, after).map(({ before: from, after: into }) => `${from} ${into}`));
  return pairEntries(before, after).map(({ before: from, after: into }) => {
    const [left, right] = [from === null ? undefined : before[from], into === null ? undefined : after[into]];
    const isEqual = JSON.stringify(left) === JSON.stringify(right);
    const kind =
      from === null ? "added" : into === null ? "removed" : !isEqual ? "changed" : same.has(`${from} ${into}`) ? "same" : "moved";
    return { kind, before: from, after: into, values: compareLeaves(left, right) };
  });
}

/** The entries that stay in their order; an equal one that is not among them was moved. */
function pairSame(before: readonly Json[], after: readonly Json[]): Pair[] {
  let [at, to] = [0, 0];
  return diffArrays(
    before.map((entry) => JSON.stringify(entry)),
    after.map((entry) => JSON.stringify(entry)),
  ).flatMap(({ added, removed, value }) => {
    if (added) to += value.length;
    if (removed) at += value.length;
    return added || removed ? [] : value.map(() => ({ before: at++, after: to++ }));
  });
}

/** Two revisions of a document, field by field: lists entry by entry, texts word by word. */
export function compareRevisions(before: object, after: object, prefix = ""): ComparedField[] {
  const [left, right] = [before as Group, after as Group];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((name): ComparedField[] => {
    const path = prefix ? `${prefix}.${name}` : name;
    const [from, into] = [left[name], right[name]];
    if (isGroup(from) || isGroup(into)) return compareRevisions(isGroup(from) ? from : {}, isGroup(into) ? into : {}, path);
    if (Array.isArray(from) || Array.isArray(into)) {
      const entries = compareLists(Array.isArray(from) ? from : [], Array.isArray(into) ? into : []);
      return [{ path, isChanged: entries.some(({ kind }) => kind !== "same"), value: null, entries }];
    }
    const value = compareValue(path, String(from ?? ""), String(into ?? ""));
    return [{ path, isChanged: value.parts.some(({ kind }) => kind !== "same"), value, entries: [] }];
  });
}

/** How far a misprint may be from a word: the longer, the more. */
const tolerance = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** How well one folded word of a question fits a folded name: 0 best, null not at all. */
function fitOf(word: string, name: string): number | null {
  if (name.startsWith(word)) return 0;
  const words = name.split(" ");
  if (words.some((other) => other.startsWith(word))) return 1;
  if (name.includes(word)) return 2;
  // Only as much of the name as was typed, so that the beginning of a misprinted word is found too.
  const misprints = words.map((other) => Math.min(distance(word, other), distance(word, other.slice(0, word.length))));
  const nearest = Math.min(...misprints);
  return nearest <= tolerance(word) ? 2 + nearest : null;
}

/** The entries whose names have all words of the question, the best first; every entry for an empty question. */
export function rankByName<Entry extends { name: string; names: readonly string[] }>(q: string, entries: readonly Entry[]): Entry[] {
  const words = foldText(q).split(" ").filter(Boolean).slice(0, 10);
  const fits = entries.flatMap((entry) => {
    const best = [entry.name, ...entry.names].map(foldText).flatMap((name) => {
      const found = words.map((word) => fitOf(word, name));
      return found.includes(null) ? [] : [found.reduce<number>((sum, fit) => sum + (fit ?? 0), 0) + (name === words.join(" ") ? -1 : 0)];
    });
    return best.length ? [{ entry, fit: Math.min(...best) }] : [];
  });
  return fits.toSorted((a, b) => a.fit - b.fit || a.entry.name.localeCompare(b.entry.name, "en")).map(({ entry }) => entry);
}

/** Nobody asked for the catalogue before. */
const FIRST_DAY = "2000-01-01";

/** The first day on which somebody can have asked about a practice: its text tells how it was at its own date. */
export function earliestReCheck(content: unknown): string {
  const { lifecycle } = Object(content) as { lifecycle?: { asOf?: unknown } };
  const asOf = typeof lifecycle?.asOf === "string" && /^\d{4}(?:-\d{2}){0,2}$/.test(lifecycle.asOf) ? lifecycle.asOf : "";
  const [year = "", month = "01", day = "01"] = asOf.split("-");
  const from = `${year}-${month}-${day}`;
  return asOf !== "" && from > FIRST_DAY ? from : FIRST_DAY;
}
