import type { PersonInput } from "../people/schema";
import type { EditorialNoteInput } from "../sources/schema";
import type { SynonymInput } from "../text-search/schema";
import { numbered, type Row, childrenOf as termChildren, rowOf as termRow } from "../vocabularies/dto";
import type { SeedKind } from "./schema";

/** The row of each record; `position` is its place in the file. Practices have revisions instead. */
export const rowOf = {
  ...termRow,
  synonym: (input: SynonymInput): Row => input,
  person: ({ organisation, named, channels, withheld, ...input }: PersonInput): Row => ({
    ...input,
    organisationId: organisation,
    named: named === "public-office" ? "public_office" : named,
    channels: numbered([
      ...channels.map((channel) => ({ ...channel, visibility: "on_request" })),
      ...withheld.map((kind) => ({ kind, value: null, basis: "not-asked", visibility: "hidden" })),
    ]),
  }),
  editorialNote: ({ about, ...input }: EditorialNoteInput, position: number): Row => ({
    ...input,
    position,
    subjects: numbered(about.map(({ id, ...subject }) => ({ ...subject, recordId: id }))),
  }),
} satisfies Record<Exclude<SeedKind, "practice">, (input: never, position: number) => Row>;

/** The child relations of each table, and the order in which their rows are compared. */
export const childrenOf: Record<Exclude<SeedKind, "practice">, readonly string[]> = {
  ...termChildren,
  synonym: [],
  person: ["channels"],
  editorialNote: ["subjects"],
};

/**
 * Whether a row still is what was written. Only what was written is compared, so that a column added later does
 * not make every record look edited. `null` and absent are the same; the order of keys does not count.
 */
export function isUnchanged(written: unknown, current: unknown): boolean {
  if (written === null || written === undefined) return current === null || current === undefined;
  if (Array.isArray(written)) {
    return (
      Array.isArray(current) && current.length === written.length && written.every((entry, index) => isUnchanged(entry, current[index]))
    );
  }
  if (typeof written === "object") {
    if (typeof current !== "object" || current === null) return false;
    return Object.entries(written).every(([key, value]) => isUnchanged(value, (current as Record<string, unknown>)[key]));
  }
  return written === current;
}
