import type { Actor } from "../../../src/features/accounts/actor";
import { getSourceText, listPassagePlaces } from "../../../src/features/passages/admin-queries";
import * as reads from "../../../src/features/sources/admin-queries";
import * as writes from "../../../src/features/sources/mutations";
import { db } from "../../../src/server/db";
import { createSource, fileOf, passageOf, wellDocument } from "../source-document";
import { editorsOnly, everybody, inside, type Row } from "./matrix";

const permission = { givenBy: "Somebody of the publisher", givenOn: "2026-01-31", words: "You may." };

/** A source that has its document and the publisher's permission, whoever is going to ask. */
export async function storedSource(): Promise<{ source: string; permission: string }> {
  const source = await createSource();
  const { id: accountId } = await db.account.findFirstOrThrow({ where: { kind: "person" }, select: { id: true } });
  const { bytes } = fileOf(wellDocument);
  const file = { fileName: "well.txt", mediaType: "text/plain", sha256: "", size: bytes.length, lineCount: 0, accountId };
  await db.sourceDocument.create({ data: { sourceId: source, version: 1, ...file, file: { create: { bytes } } }, select: { id: true } });
  const { id } = await db.sourcePermission.create({
    data: { ...permission, sourceId: source, givenOn: new Date(permission.givenOn), recordedById: accountId },
    select: { id: true },
  });
  return { source, permission: id };
}

const stored = (call: (actor: Actor, source: string, permission: string) => Promise<unknown>) => async (actor: Actor) => {
  const { source, permission: id } = await storedSource();
  return call(actor, source, id);
};

export const rows: Row[] = [
  {
    of: "sources/admin-queries.listSourcesForDesk",
    about: "anything",
    expected: everybody,
    call: (actor) => reads.listSourcesForDesk(actor),
  },
  { of: "sources/admin-queries.getSourceAtDesk", about: "anything", expected: everybody, call: stored(reads.getSourceAtDesk) },
  { of: "sources/admin-queries.assertMayStore", about: "anything", expected: editorsOnly, call: stored(reads.assertMayStore) },
  {
    of: "sources/admin-queries.getDocumentFile",
    about: "anything",
    expected: editorsOnly,
    call: stored((actor, id) => reads.getDocumentFile(actor, id)),
  },
  {
    of: "sources/mutations.storeDocument",
    about: "anything",
    expected: editorsOnly,
    call: stored((actor, source) => writes.storeDocument(actor, { source, version: 1 }, fileOf(["Another text"]))),
  },
  {
    of: "sources/mutations.recordPermission",
    about: "anything",
    expected: editorsOnly,
    call: async (actor) => writes.recordPermission(actor, { source: await createSource(), ...permission }),
  },
  {
    of: "sources/mutations.withdrawPermission",
    about: "anything",
    expected: editorsOnly,
    call: stored((actor, source, id) => writes.withdrawPermission(actor, { source, permission: id })),
  },
  {
    of: "passages/admin-queries.getSourceText",
    about: "anything",
    expected: everybody,
    call: stored((actor, id) => getSourceText(actor, id)),
  },
  {
    of: "passages/admin-queries.listPassagePlaces",
    about: "anything",
    expected: everybody,
    call: stored((actor, id) => listPassagePlaces(actor, [passageOf(id, 4)])),
  },
  ...inside(
    "passages/admin-queries.txListCitedKeys",
    "passages/admin-queries.txReadLines",
    "passages/mutations.tiePassages",
    "passages/mutations.tieNewPassages",
    "passages/mutations.lockSource",
  ),
];
