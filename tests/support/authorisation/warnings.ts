import { findCopies } from "../../../src/features/copies/admin-queries";
import * as reads from "../../../src/features/warnings/admin-queries";
import * as writes from "../../../src/features/warnings/mutations";
import { completeDraft, WARNING_KEY } from "../editorial-records";
import { editorsOnly, everybody, inside, type Row, readers } from "./matrix";

const warningOf = (id: string) => ({ type: "practice", id, key: WARNING_KEY });

export const rows: Row[] = [
  {
    of: "copies/admin-queries.findCopies",
    about: "anything",
    expected: everybody,
    call: (actor) => findCopies(actor, completeDraft(), null),
  },
  ...inside("copies/mutations.writePublishedRuns"),
  {
    of: "warnings/admin-queries.findWarnings",
    about: "anything",
    expected: everybody,
    call: (actor) => reads.findWarnings(actor, completeDraft()),
  },
  {
    of: "warnings/admin-queries.listWarnings",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => reads.listWarnings(actor, id),
  },
  {
    of: "warnings/admin-queries.getWarning",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => reads.getWarning(actor, warningOf(id)),
  },
  {
    of: "warnings/admin-queries.listCountWarnings",
    about: "anything",
    expected: editorsOnly,
    call: (actor) => reads.listCountWarnings(actor),
  },
  {
    of: "warnings/mutations.dismissWarning",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => writes.dismissWarning(actor, { ...warningOf(id), reason: "A reason" }),
  },
  {
    of: "warnings/mutations.noteWarning",
    about: "practice",
    expected: { ...readers, "contributor-owner": "forbidden" },
    call: (actor, { id }) => writes.noteWarning(actor, { ...warningOf(id), kind: "lost-text", text: "A letter is lost." }),
  },
];
