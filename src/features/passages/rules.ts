import { type PassageStanding, passageStandings } from "../../lib/find-passage";
import { foldText } from "../../lib/fold-text";
import { passageKey } from "../../lib/passage-key";
import { deskPaths } from "../../lib/paths";
import type { LineRange } from "../../lib/source-text";
import type { Citation, CitedKey, PassageCounts, PassageWithCitations } from "./dto";

/** So many lines of a source are one page of the desk. */
export const LINES_ON_A_PAGE = 400;
export const pageOfLine = (line: number): number => Math.max(1, Math.ceil(line / LINES_ON_A_PAGE));

/** The passages among some origins that name their lines, each once. */
export function citedKeysOf(origins: readonly { passage?: Partial<CitedKey> | undefined }[]): CitedKey[] {
  const keys = origins.flatMap(({ passage }) =>
    passage?.source && passage.lines && passage.hash ? [{ source: passage.source, lines: passage.lines, hash: passage.hash }] : [],
  );
  return [...new Map(keys.map((key) => [passageKey(key), key])).values()];
}

/** Whether one of the names stands in a text, in any spelling of its letters. */
export function namesAnybody(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const folded = ` ${foldText(text)} `;
  return names.some((name) => folded.includes(` ${foldText(name)} `));
}

export function countStandings(passages: readonly { statements: number; standing: PassageStanding }[]): PassageCounts {
  const of = (standing: PassageStanding) =>
    passages.filter((one) => one.standing === standing).reduce((sum, { statements }) => sum + statements, 0);
  const counts = Object.fromEntries(passageStandings.map((standing) => [standing, of(standing)])) as Record<PassageStanding, number>;
  return { statements: passages.reduce((sum, { statements }) => sum + statements, 0), ...counts };
}

/** A statement that cites a passage, with where that stands: a row of the reading of a source's text. */
export type StandingCitation = Citation & {
  heading: string | null;
  hash: string;
  citedFrom: number;
  citedTo: number;
  standing: PassageStanding;
  linesFrom: number | null;
  linesTo: number | null;
  exact: string | null;
};

/** Each passage once, with all the statements that cite it, in the order of the rows. */
export function groupCitations(rows: readonly StandingCitation[]): PassageWithCitations[] {
  const passages = new Map<string, PassageWithCitations>();
  for (const { kind, id, name, path, text, heading, hash, citedFrom, citedTo, standing, linesFrom, linesTo, exact } of rows) {
    const cited = { from: citedFrom, to: citedTo };
    const now = linesFrom === null || linesTo === null ? null : { from: linesFrom, to: linesTo };
    const key = passageKey({ source: "", lines: cited, hash });
    const passage = passages.get(key) ?? { cited, heading, standing, now, exact, citations: [] };
    passage.citations.push({ kind, id, name, path, text });
    passages.set(key, passage);
  }
  return [...passages.values()];
}

/** Where a passage begins in the text of its source, as a part of that page: #L12-L14. */
export const passageAnchor = (lines: LineRange | null): string => (lines ? `L${lines.from}-L${lines.to}` : "lost");

/** The passage of a source at the desk, in its surroundings; where it is lost the list of those. */
export function passageHref(source: string, now: LineRange | null): string {
  const page = now ? pageOfLine(now.from) : 1;
  return `${deskPaths.source(source, page > 1 ? { page } : {})}#${passageAnchor(now)}`;
}

/** A part of a record that cites lines of a source, by its field. */
export type CitingEntry = { path: string; text: string; passage: CitedKey & { heading: string | null } };

/** Everything in a record that cites lines of a source, in its order. */
export function citingEntries(record: unknown, path = ""): CitingEntry[] {
  if (typeof record !== "object" || record === null) return [];
  const { passage, text, label } = record as { passage?: Partial<CitingEntry["passage"]>; text?: string; label?: string };
  const { source, lines, hash, heading = null } = passage ?? {};
  const own = source && lines && hash ? [{ path, text: text ?? label ?? "", passage: { source, lines, hash, heading } }] : [];
  const inner = Object.entries(record).filter(([name]) => name !== "passage");
  return [...own, ...inner.flatMap(([name, value]) => citingEntries(value, path ? `${path}.${name}` : name))];
}
