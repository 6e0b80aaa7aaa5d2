import { randomUUID } from "node:crypto";
import * as mergeReads from "../../../src/features/merges/admin-queries";
import * as merges from "../../../src/features/merges/mutations";
import * as skos from "../../../src/features/skos/mutations";
import * as history from "../../../src/features/term-history/admin-queries";
import * as restores from "../../../src/features/term-history/mutations";
import * as imports from "../../../src/features/term-imports/mutations";
import { exportTerms } from "../../../src/features/term-tables/admin-queries";
import * as tables from "../../../src/features/term-tables/mutations";
import * as reads from "../../../src/features/vocabularies/admin-queries";
import * as writes from "../../../src/features/vocabularies/mutations";
import { createPerson } from "../accounts";
import { editorsOnly, inside, type Row } from "./matrix";

const content = () => ({
  name: `To be tried ${randomUUID().slice(0, 8)}`,
  purpose: [{ text: "What it is for.", addedBy: { editor: "Somebody", on: "2026-11-29" } }],
});

/** A term of somebody else's, saved twice. */
export async function termOfSomebody() {
  const { actor } = await createPerson("editor");
  const { id } = await writes.createTerm(actor, { kind: "approach", content: content() });
  const { version } = await writes.saveTerm(actor, { kind: "approach", id, version: 1, content: content() });
  return { kind: "approach" as const, id, version };
}
const ref = async () => {
  const { kind, id } = await termOfSomebody();
  return { kind, id };
};
export async function mergedTerm() {
  const { actor } = await createPerson("editor");
  const [from, into] = [await termOfSomebody(), await termOfSomebody()];
  const { id: merge } = await merges.mergeTerm(actor, { ...from, into: into.id });
  return { id: into.id, merge };
}

const turtle = () => {
  const name = `Read ${randomUUID().slice(0, 8)}`;
  const address = `https://a.example/${name.toLowerCase().replace(" ", "-")}`;
  const skosCore = "http://www.w3.org/2004/02/skos/core#";
  return {
    kind: "approach",
    format: "ttl",
    text: `<${address}> <${skosCore}prefLabel> "${name}"@en ; <${skosCore}scopeNote> "For trying."@en .`,
  };
};

const row = (of: string, call: Extract<Row, { about: "anything" }>["call"]): Row => ({
  of,
  about: "anything",
  expected: editorsOnly,
  call,
});

export const rows: Row[] = [
  row("vocabularies/admin-queries.listTerms", (actor) => reads.listTerms(actor, { kind: "place", q: "obilic" })),
  row("vocabularies/admin-queries.getTerm", async (actor) => reads.getTerm(actor, await ref())),
  row("term-history/admin-queries.listTermHistory", async (actor) => history.listTermHistory(actor, await ref())),
  row("term-history/admin-queries.getTermRevision", async (actor) => history.getTermRevision(actor, { ...(await ref()), number: 1 })),
  row("term-history/admin-queries.compareTermRevisions", async (actor) =>
    history.compareTermRevisions(actor, { ...(await ref()), before: 1, after: 2 }),
  ),
  row("vocabularies/mutations.createTerm", (actor) => writes.createTerm(actor, { kind: "approach", content: content() })),
  row("vocabularies/mutations.saveTerm", async (actor) => writes.saveTerm(actor, { ...(await termOfSomebody()), content: content() })),
  row("term-history/mutations.restoreTermRevision", async (actor) =>
    restores.restoreTermRevision(actor, { ...(await termOfSomebody()), number: 1 }),
  ),
  row("vocabularies/mutations.changeStanding", async (actor) =>
    writes.changeStanding(actor, { ...(await termOfSomebody()), change: "archive" }),
  ),
  row("merges/admin-queries.listMerges", async (actor) => mergeReads.listMerges(actor, await ref())),
  row("merges/mutations.mergeTerm", async (actor) =>
    merges.mergeTerm(actor, { ...(await termOfSomebody()), into: (await termOfSomebody()).id }),
  ),
  row("merges/mutations.undoMerge", async (actor) => merges.undoMerge(actor, { merge: (await mergedTerm()).merge })),
  row("skos/mutations.tryVocabulary", (actor) => skos.tryVocabulary(actor, turtle())),
  row("skos/mutations.applyVocabulary", (actor) => skos.applyVocabulary(actor, turtle())),
  row("term-imports/mutations.tryImport", (actor) => imports.tryImport(actor, { kind: "approach" }, [])),
  row("term-imports/mutations.applyImport", (actor) => imports.applyImport(actor, { kind: "approach" }, [])),
  row("term-tables/admin-queries.exportTerms", (actor) => exportTerms(actor, "programme")),
  row("term-tables/mutations.tryTermTable", (actor) => tables.tryTermTable(actor, { kind: "programme", text: "id,name\r\n" })),
  row("term-tables/mutations.applyTermTable", (actor) => tables.applyTermTable(actor, { kind: "programme", text: "id,name\r\n" })),
  ...inside(
    "vocabularies/mutations.parseDocument",
    "vocabularies/mutations.txCreateTerm",
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
