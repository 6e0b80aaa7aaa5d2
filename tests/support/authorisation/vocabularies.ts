import { randomUUID } from "node:crypto";
import * as mergeReads from "../../../src/features/merges/admin-queries";
import * as merges from "../../../src/features/merges/mutations";
import * as reads from "../../../src/features/vocabularies/admin-queries";
import * as writes from "../../../src/features/vocabularies/mutations";
import { createPerson } from "../accounts";
import { editorsOnly, inside, type Row } from "./matrix";

const content = () => ({
  name: `To be tried ${randomUUID().slice(0, 8)}`,
  purpose: [{ text: "What it is for.", addedBy: { editor: "Somebody", on: "2026-11-29" } }],
});

/** A term of somebody else's, saved twice. */
async function saved() {
  const { actor } = await createPerson("editor");
  const { id } = await writes.createTerm(actor, { kind: "approach", content: content() });
  const { version } = await writes.saveTerm(actor, { kind: "approach", id, version: 1, content: content() });
  return { kind: "approach" as const, id, version };
}
const ref = async () => {
  const { kind, id } = await saved();
  return { kind, id };
};
async function merged() {
  const { actor } = await createPerson("editor");
  return merges.mergeTerm(actor, { ...(await saved()), into: (await saved()).id });
}

const row = (of: string, call: Extract<Row, { about: "anything" }>["call"]): Row => ({
  of,
  about: "anything",
  expected: editorsOnly,
  call,
});

export const rows: Row[] = [
  row("vocabularies/admin-queries.listTerms", (actor) => reads.listTerms(actor, { kind: "place", q: "obilic" })),
  row("vocabularies/admin-queries.getTerm", async (actor) => reads.getTerm(actor, await ref())),
  row("vocabularies/admin-queries.getTermRevision", async (actor) => reads.getTermRevision(actor, { ...(await ref()), number: 1 })),
  row("vocabularies/admin-queries.compareTermRevisions", async (actor) =>
    reads.compareTermRevisions(actor, { ...(await ref()), before: 1, after: 2 }),
  ),
  row("vocabularies/mutations.createTerm", (actor) => writes.createTerm(actor, { kind: "approach", content: content() })),
  row("vocabularies/mutations.saveTerm", async (actor) => writes.saveTerm(actor, { ...(await saved()), content: content() })),
  row("vocabularies/mutations.restoreTermRevision", async (actor) => writes.restoreTermRevision(actor, { ...(await saved()), number: 1 })),
  row("vocabularies/mutations.changeStanding", async (actor) => writes.changeStanding(actor, { ...(await saved()), change: "archive" })),
  row("merges/admin-queries.listMerges", async (actor) => mergeReads.listMerges(actor, await ref())),
  row("merges/mutations.mergeTerm", async (actor) => merges.mergeTerm(actor, { ...(await saved()), into: (await saved()).id })),
  row("merges/mutations.undoMerge", async (actor) => merges.undoMerge(actor, { merge: (await merged()).id })),
  ...inside(
    "vocabularies/admin-queries.txReadTerm",
    "vocabularies/admin-queries.txReadBroader",
    "vocabularies/admin-queries.txReadLatestRevision",
    "vocabularies/admin-queries.txReadStanding",
    "vocabularies/admin-queries.txListUses",
    "vocabularies/mutations.txKeepStanding",
    "vocabularies/mutations.txWriteTerm",
    "vocabularies/mutations.txTakeTerm",
    "merges/admin-queries.txTakeMerge",
    "merges/admin-queries.txHasDocument",
    "merges/admin-queries.txReadMovable",
    "publications/mutations.refreshPublished",
    "practices/admin-queries.readSettled",
    "editorial/mutations.lockVocabularies",
    "editorial/mutations.lockTerms",
    "editorial/mutations.shareTerms",
  ),
];
