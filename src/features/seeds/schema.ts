import { approachInput } from "../approaches/schema";
import { exchangeInput } from "../exchanges/schema";
import { organisationInput } from "../organisations/schema";
import { personInput } from "../people/schema";
import { placeInput } from "../places/schema";
import { practiceInput } from "../practices/schema";
import { programmeInput } from "../programmes/schema";
import { editorialNoteInput, sourceInput } from "../sources/schema";
import { targetGroupInput } from "../target-groups/schema";
import { synonymInput } from "../text-search/schema";

/** The kinds of seed records, in the order in which they can be written: nothing refers to a later one. */
export const seedKinds = {
  place: { file: "places.yaml", schema: placeInput },
  organisation: { file: "organisations.yaml", schema: organisationInput },
  source: { file: "sources.yaml", schema: sourceInput },
  programme: { file: "programmes.yaml", schema: programmeInput },
  exchange: { file: "exchanges.yaml", schema: exchangeInput },
  approach: { file: "approaches.yaml", schema: approachInput },
  targetGroup: { file: "target-groups.yaml", schema: targetGroupInput },
  synonym: { file: "synonyms.yaml", schema: synonymInput },
  person: { file: "people.yaml", schema: personInput },
  editorialNote: { file: "editorial-notes.yaml", schema: editorialNoteInput },
  practice: { file: "practices", schema: practiceInput },
} as const;
export type SeedKind = keyof typeof seedKinds;

/** One record as it was read: checked input, and where it stands. */
export type SeedRecord<Input = unknown> = {
  kind: SeedKind;
  id: string;
  input: Input;
  file: string;
  lineOf: (path: readonly PropertyKey[]) => number;
};

/** Something wrong in the seed files, for a person to find and mend. */
export type SeedProblem = { file: string; line: number; field: string; message: string };
