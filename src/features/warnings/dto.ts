import type { Copy } from "../../lib/shared-runs";
import type { Finding, FindingGroup } from "../../lib/text-checks/finding";
import type { NamedPlace } from "../../lib/text-checks/place-names";
import type { CopyOfPractice } from "../copies/dto";
import type { PersonRef } from "../editorial/dto";
import type { warningSubjects } from "./schema";

/**
 * Something that a reader would have found. `key` stays the same as long as the words do, wherever in its section they
 * stand. It keeps nobody from anything.
 */
export type Warning = Finding & {
  group: FindingGroup;
  key: string;
  /** Only of a copy: where else it stands, and both texts. */
  practice: CopyOfPractice["practice"] | null;
  copy: Copy | null;
};

/**
 * What became of a warning: the reason why it was dismissed, or the public note that was made of it. Nobody has made the note
 * of it (`by` is null, `at` the date of the note) where one of the record says the same already.
 */
export type Settlement = { at: string } & (
  | { by: PersonRef; reason: string; note: null }
  | { by: PersonRef | null; reason: null; note: { id: string; text: string } }
);
/** A public note of a record about figures that do not agree. */
export type NoteOnFigures = { recordId: string; id: string; date: string; text: string };
export type SettledWarning = Warning & { settlement: Settlement };
export type WarningList = { open: Warning[]; settled: SettledWarning[] };

/** What a warning is about. `slug`: of a practice. */
export type WarningSubject = { type: (typeof warningSubjects)[number]; id: string; name: string; slug: string | null };
export type WarningsOfSubject = { subject: WarningSubject } & WarningList;
export type OpenedWarning = { subject: WarningSubject; warning: Warning; settlement: Settlement | null; mayNote: boolean };

/** Somebody whom a practice names, and where first. `addresses` and `numbers`: those that whoever asks may see. */
export type KnownPerson = {
  id: string;
  path: string;
  name: string;
  role: string;
  addresses: readonly string[];
  numbers: readonly string[];
};

/** What the catalogue knows that a text may name. `names`: of what the practice is filed under, and of nobody. */
export type KnownRecords = {
  places: readonly NamedPlace[];
  people: readonly KnownPerson[];
  names: readonly string[];
  country: string | null;
};
