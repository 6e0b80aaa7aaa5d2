import { randomUUID } from "node:crypto";
import type { Actor } from "../../../src/features/accounts/actor";
import { db } from "../../../src/server/db";
import { mediaKey } from "../../../src/server/media/media-key";
import { mediaStore } from "../../../src/server/media/open-store";

export type PictureRecord = { id: string; key: string; bytes: Buffer };

const COMPLETE = { credit: "Zora Zelić", licence: "CC-BY-4.0", isPeopleTold: true };

/** A picture of a practice about which all is told, as if it had been read; with a file that is none, since nobody looks at it here. */
export async function createPicture(practiceId: string, { isShown = false, people = [] as string[] } = {}): Promise<PictureRecord> {
  const bytes = Buffer.from(`as if it were a picture ${randomUUID()}`);
  const key = mediaKey(bytes, "webp");
  await (await mediaStore()).put(key, bytes);
  const { id: addedById } = await db.account.findFirstOrThrow({ where: { kind: "person" }, select: { id: true } });
  const parts = {
    sizes: { create: { format: "webp" as const, width: 480, height: 360, key } },
    alternativeTexts: { create: { language: "en", text: "Neighbours at a well." } },
    people: { create: people.map((personId) => ({ personId })) },
  };
  const data = { ...COMPLETE, practiceId, addedById, position: isShown ? 1 : null, ...parts };
  const { id } = await db.picture.create({ data, select: { id: true } });
  return { id, key, bytes };
}

/** What is told about such a picture, with changes. */
export const told = (id: string, version: number, changes: object = {}) => ({
  id,
  version,
  isDecorative: false,
  alternativeTexts: [{ language: "en", text: "Neighbours dig a well." }],
  caption: "The second summer",
  credit: "Zora Zelić",
  licence: "CC-BY-4.0",
  isPeopleTold: true,
  people: [],
  focalPoint: { left: 50, top: 20 },
  ...changes,
});

/** That somebody agrees to be seen. */
export const agree = (personId: string, { accountId }: Actor, changes: { until?: Date; withdrawnAt?: Date } = {}) =>
  db.consent.create({
    data: {
      personId,
      purposes: ["picture"],
      words: "You may show me.",
      givenOn: new Date("2026-01-31"),
      how: "by mail",
      recordedById: accountId,
      ...changes,
    },
    select: { id: true },
  });
