import { randomUUID } from "node:crypto";
import { compareRevisions } from "../../../src/features/history/admin-queries";
import { namesInComparison, openForm, termsOf } from "../../../src/features/practice-form/admin-queries";
import { saveForm } from "../../../src/features/practice-form/mutations";
import { practiceForm } from "../../../src/features/practice-form/rules";
import { everybody, type Row, readers } from "./matrix";
import { writers } from "./practices";

export const rows: Row[] = [
  {
    of: "practice-form/admin-queries.termsOf",
    about: "anything",
    expected: everybody,
    call: (actor) => termsOf(actor, practiceForm(), { places: [{ place: "apatin" }] }),
  },
  {
    of: "practice-form/admin-queries.namesInComparison",
    about: "practice",
    expected: readers,
    call: async (actor, { id }) => namesInComparison(actor, await compareRevisions(actor, id, 1, 1)),
  },
  { of: "practice-form/admin-queries.openForm", about: "practice", expected: readers, call: (actor, { id }) => openForm(actor, id) },
  {
    of: "practice-form/mutations.saveForm",
    about: "practice",
    expected: writers,
    call: (actor, { id, version }) =>
      saveForm(actor, { form: { id, version: String(version), requestKey: randomUUID(), intent: "save" }, title: "Saved by the form" }),
  },
];
