import { randomUUID } from "node:crypto";
import type { Actor } from "../../src/features/accounts/actor";
import { readHierarchy } from "../../src/features/practices/admin-queries";
import { practiceInput } from "../../src/features/practices/schema";
import { writePublishedPractice } from "../../src/features/publications/mutations";
import { passageHash } from "../../src/lib/passage-hash";
import { db } from "../../src/server/db";
import { completeDraft } from "./editorial-records";

/** A document of our own, about a town that there is not. */
export const wellDocument = [
  "The well of Zelengrad",
  "",
  "# Before the well",
  "Forty households carried water from the river every morning, and most of the carriers were children.",
  "Asked by the municipality, neighbours marked eleven places on a map of the village.",
  "",
  "# What was done",
  "- The municipality paid for the pump.",
  "- Neighbours dug the shaft in two summers, on Saturdays only.",
  "- A school class painted the wall.",
  "",
  "# Contact",
  "Zora Zelić, head of the water board, office@zelengrad.example",
  "Vera Vodić spoke at the opening.",
];
export const fileOf = (lines: readonly string[], name = "well.txt") => ({ name, bytes: Buffer.from(lines.join("\n")) });

export const passageOf = (source: string, from: number, to = from, heading: string | null = "A heading") => ({
  source,
  heading,
  lines: { from, to },
  hash: passageHash(wellDocument, from, to),
});

/** A source of its own, without a document. */
export async function createSource(): Promise<string> {
  const id = `well-${randomUUID()}`;
  const text = {
    title: "The well of Zelengrad",
    kind: "booklet",
    publisherName: "Zelengrad Water Board",
    access: "Ask for it.",
    language: "en",
  };
  const row = { id, ...text, funder: [], credits: [], description: [{ text: "A well is dug.", passage: passageOf(id, 1) }], footnotes: [] };
  await db.source.create({ data: { ...row, position: 100 }, select: { id: true } });
  return id;
}

/** A practice of which some statements cite lines of a source; published, or a draft of its owner. */
export async function createCitingPractice(owner: Actor, source: string, { isLive = true, word = "Citing" } = {}) {
  const from = (lines: number, to?: number) => ({ passage: passageOf(source, lines, to) });
  const content = completeDraft(word, {
    need: [{ text: `${word} need: water was far.`, ...from(4) }],
    implementation: {
      paragraphs: [{ text: `${word} asked first.`, ...from(5) }],
      activities: [{ text: `${word} digging.`, phase: null, details: [], ...from(8, 9) }],
    },
    tips: [{ text: `${word} tip.`, ...from(10) }],
    contacts: [{ person: "aida-cacaj", ...from(13) }],
  });
  const slug = `practice-${randomUUID()}`;
  const { id } = await db.practice.create({ data: { slug, state: isLive ? "published" : "draft", ownerId: owner.accountId } });
  const revision = await db.revision.create({ data: { practiceId: id, number: 1, message: "", authorId: owner.accountId, content } });
  if (isLive) {
    await db.$transaction(async (tx) =>
      writePublishedPractice(tx, { id, slug }, { id: revision.id, content: practiceInput.parse(content) }, await readHierarchy(tx)),
    );
  }
  return { id, slug, revisionId: revision.id, content };
}
