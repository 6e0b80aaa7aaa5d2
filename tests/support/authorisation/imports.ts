import { randomUUID } from "node:crypto";
import type { Actor } from "../../../src/features/accounts/actor";
import * as reads from "../../../src/features/imports/admin-queries";
import * as writes from "../../../src/features/imports/mutations";
import { createActor } from "../editorial-records";
import { importedDocument, sentImport } from "../imported-document";
import { everybody, inside, type Row } from "./matrix";

const strangers: typeof everybody = { ...everybody, "contributor-owner": "not-found", "contributor-other": "not-found" };
const source = "nalas-2022";

type Call = (actor: Actor, id: string) => Promise<unknown>;

/** The same act with a document that the actor has sent, and with one that somebody else has. */
const ofBoth = (of: string, call: Call): Row[] => [
  { of, variant: "of one's own", about: "anything", expected: everybody, call: async (actor) => call(actor, await sentImport(actor)) },
  {
    of,
    variant: "of somebody else",
    about: "anything",
    expected: strangers,
    call: async (actor) => call(actor, await sentImport(await createActor("contributor"))),
  },
];

export const rows: Row[] = [
  { of: "imports/admin-queries.listImports", about: "anything", expected: everybody, call: (actor) => reads.listImports(actor) },
  { of: "imports/admin-queries.findSameFile", about: "anything", expected: everybody, call: (actor) => reads.findSameFile(actor, "none") },
  {
    of: "imports/admin-queries.listSourceOptions",
    about: "anything",
    expected: everybody,
    call: (actor) => reads.listSourceOptions(actor),
  },
  ...ofBoth("imports/admin-queries.getImport", reads.getImport),
  ...ofBoth("imports/admin-queries.getReview", (actor, id) => reads.getReview(actor, id, 1)),
  ...ofBoth("imports/admin-queries.findPractices", async (actor, id) => reads.findPractices(actor, await reads.getImport(actor, id))),
  {
    of: "imports/mutations.storeImport",
    about: "anything",
    expected: everybody,
    call: (actor) => writes.storeImport(actor, { name: "a.txt", bytes: Buffer.from(importedDocument(randomUUID())) }),
  },
  ...ofBoth("imports/mutations.startAnotherImport", (actor, id) => writes.startAnotherImport(actor, { id })),
  ...ofBoth("imports/mutations.deleteImport", (actor, id) => writes.deleteImport(actor, { id })),
  ...ofBoth("imports/mutations.saveReviewed", (actor, id) =>
    writes.saveReviewed(actor, { id, place: 1, title: "A mill", source, requestKey: randomUUID() }),
  ),
  ...ofBoth("imports/mutations.saveRemaining", (actor, id) => writes.saveRemaining(actor, { id, source, requestKey: randomUUID() })),
  ...inside(
    "imports/admin-queries.txReadBytes",
    "sources/mutations.txKeepDocument",
    "passages/mutations.tieSource",
    "people/mutations.txAddPerson",
    "people/mutations.txAddChannels",
    "practices/mutations.txBeginPractice",
  ),
];
