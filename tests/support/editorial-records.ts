import { randomUUID } from "node:crypto";
import { type Actor, makeActor, type Role } from "../../src/features/accounts/actor";
import type { PracticeState } from "../../src/features/editorial/workflow";
import { readHierarchy } from "../../src/features/practices/admin-queries";
import { type PracticeDraft, practiceDraft, practiceInput } from "../../src/features/practices/schema";
import { writePublishedPractice } from "../../src/features/publications/mutations";
import { warningsOf } from "../../src/features/warnings/rules";
import { db } from "../../src/server/db";
import { AppError } from "../../src/server/errors";

/** An account of its own, and the actor of whoever has signed in with it. */
export async function createActor(role: Role, name = `A ${role}`): Promise<Actor> {
  const email = `${role}.${randomUUID()}@example.org`;
  const { id } = await db.account.create({ data: { kind: "person", name, email, role }, select: { id: true } });
  return makeActor({ accountId: id, name, role });
}

const added = { addedBy: { editor: "Somebody", on: "2026-11-22" } };

/** A letter is lost here, so that every complete draft has one warning, and always the same. */
const LOST = "detail of a pla\uFFFDe";

/** A draft in which nothing is missing; `word` stands in every text of it. */
export function completeDraft(word = "Example", changes: Partial<PracticeDraft> = {}): PracticeDraft {
  const text = (of: string) => `${word} ${of}.`;
  return practiceDraft.parse({
    title: `${word} of a day-care centre`,
    summary: text("summary"),
    tier: "case-study",
    lifecycle: { state: "running", asOf: "2022-08" },
    places: [{ place: "apatin", ...added }],
    approaches: ["day-care-centre"],
    targetGroups: [{ group: "roma", role: "primary", basis: "stated", ...added }],
    organisations: [{ organisation: "nalas", role: "partner", ...added }],
    programmes: ["sori-ii"],
    need: [{ text: text("need"), ...added }],
    context: { paragraphs: [{ text: text("context"), ...added }], conditions: [{ kind: "plan", text: text("condition"), ...added }] },
    implementation: {
      paragraphs: [{ text: text("implementation"), ...added }],
      activities: [{ text: text("activity"), phase: null, details: [text(LOST)], ...added }],
    },
    results: {
      paragraphs: [{ text: text("results"), ...added }],
      claims: [
        {
          text: text("claim"),
          kind: "reach",
          value: 15,
          unit: `${word} adults`,
          denominator: { value: 64, unit: `${word} all` },
          key: true,
          ...added,
        },
      ],
    },
    tips: [{ text: text("tip"), ...added }],
    voices: [{ text: text("voice"), speaker: { role: `${word} mayor`, person: null }, ...added }],
    links: [{ label: text("link"), address: `https://example.org/${word}`, ...added }],
    contacts: [{ person: "aida-cacaj", ...added }],
    ...changes,
  });
}

/** `changed`: published, and something newer waits beside the live version. */
export const standings = ["draft", "in_review", "needs_changes", "published", "changed", "archived"] as const;
export type Standing = (typeof standings)[number];

const nothingKnown = { places: [], people: [], names: [], country: null };
/** The warning that every complete draft has. */
export const WARNING_KEY = warningsOf(completeDraft(), nothingKnown, [])[0]?.key ?? "";

export type PracticeRecord = { id: string; slug: string; version: number; number: number; standing: Standing; commentId: string };

/** A practice in a state, as if its owner had written it; with a live version where the state has one. */
export async function createPracticeIn(standing: Standing, owner: Actor, word = "Example"): Promise<PracticeRecord> {
  const slug = `practice-${randomUUID()}`;
  const content = completeDraft(word);
  const state: PracticeState = standing === "changed" ? "draft" : standing;
  const isLive = standing === "published" || standing === "changed";
  const authorId = owner.accountId;
  const { id, version } = await db.practice.create({ data: { slug, state, ownerId: authorId } });
  const first = { practiceId: id, number: 1, message: "", authorId };
  // What is live is not what the state hides: it has the same fields in other words.
  const live = await db.revision.create({ data: { ...first, content: isLive ? completeDraft("Public") : content } });
  if (isLive) {
    await db.$transaction(async (tx) =>
      writePublishedPractice(tx, { id, slug }, { id: live.id, content: practiceInput.parse(live.content) }, await readHierarchy(tx)),
    );
  }
  const number = standing === "changed" ? 2 : 1;
  if (number === 2) await db.revision.create({ data: { ...first, number, content } });
  const comment = await db.reviewComment.create({
    data: { practiceId: id, section: "need", revisionNumber: 1, text: `${word} comment`, authorId },
  });
  return { id, slug, version, number, standing, commentId: comment.id };
}

/** What was refused, with its details; null where nothing was. Anything but an AppError is a fault of the test. */
export const faultOf = (act: Promise<unknown>): Promise<AppError | null> =>
  act.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  );

/** What the log says of a record, in order. */
export const auditOf = (subjectId: string) =>
  db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" }, select: { action: true, accountId: true } });

/** The code with which something was refused; `done` where it was not. Anything but an AppError is a fault of the test. */
export const outcomeOf = async (act: () => Promise<unknown>): Promise<string> => (await faultOf(act()))?.code ?? "done";
