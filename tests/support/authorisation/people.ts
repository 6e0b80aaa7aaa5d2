import { listEndingConsents } from "../../../src/features/people/admin-queries";
import { editorsOnly, type Row } from "./matrix";

export const rows: Row[] = [
  {
    of: "people/admin-queries.listEndingConsents",
    about: "anything",
    expected: editorsOnly,
    call: (actor) => listEndingConsents(actor),
  },
];
