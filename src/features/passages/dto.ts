import type { FoundPassage, PassageStanding } from "../../lib/find-passage";
import type { LineRange, SourceLine } from "../../lib/source-text";
import type { AnnotationTarget } from "../../lib/web-annotation";

/** What cites a passage. `note`: an editorial note. */
export type CitingKind = "practice" | "source" | "programme" | "exchange" | "approach" | "organisation" | "person" | "note";

/** A statement that cites a passage; `path` is its field in the record, such as need.0. */
export type Citation = {
  kind: CitingKind;
  /** Of a practice its id, of every other record its address. */
  id: string;
  name: string;
  path: string;
  text: string;
};

/** A passage as documents cite it: for good, whatever becomes of the text. */
export type CitedKey = { source: string; lines: LineRange; hash: string };

/** Where a cited passage stands in the newest text of its source. */
export type PassagePlace = CitedKey & { standing: PassageStanding; now: LineRange | null };

/** A passage with what cites it; `exact`: the words there, or those that are lost. */
export type PassageWithCitations = {
  cited: LineRange;
  heading: string | null;
  standing: PassageStanding;
  now: LineRange | null;
  exact: string | null;
  citations: Citation[];
};

export type NumberedLine = Pick<SourceLine, "text" | "kind" | "level"> & { number: number };

/** Some lines of the text of a source, with the passages that are cited among them, and those of the whole text that are lost. */
export type SourceTextView = {
  lineCount: number;
  page: number;
  pages: number;
  lines: NumberedLine[];
  passages: PassageWithCitations[];
  lost: PassageWithCitations[];
};

/** A passage that visitors may open. */
export type OpenPassage = { language: string; exact: string };

/** How many statements cite a source, and where their passages stand. */
export type PassageCounts = { statements: number } & Record<PassageStanding, number>;

/** A row of source_passage, as it is written. */
export type PassageRow = {
  cited_from: number;
  cited_to: number;
  hash: string;
  standing: PassageStanding;
  lines_from: number | null;
  lines_to: number | null;
  target: AnnotationTarget | null;
  is_personal: boolean;
};

export const toPassageRow = (cited: Omit<CitedKey, "source">, found: FoundPassage, isPersonal: boolean): PassageRow => ({
  cited_from: cited.lines.from,
  cited_to: cited.lines.to,
  hash: cited.hash,
  standing: found.standing,
  lines_from: found.lines?.from ?? null,
  lines_to: found.lines?.to ?? null,
  target: found.target,
  is_personal: isPersonal,
});
