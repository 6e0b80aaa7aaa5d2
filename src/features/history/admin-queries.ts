import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { getPracticeAccess } from "../editorial/admin-queries";
import type { Comparison, LastChange, RevisionEntry } from "../editorial/dto";
import { compareRevisions as compareDocuments } from "../editorial/rules";
import { practiceChanges, revisionNumber } from "../editorial/schema";
import { type PracticeDraft, practiceDraft } from "../practices/schema";

const entrySelect = {
  number: true,
  message: true,
  isAutosave: true,
  createdAt: true,
  author: { select: { id: true, name: true } },
  published: { select: { practiceId: true } },
} as const satisfies Prisma.RevisionSelect;

const toEntry = ({
  author,
  createdAt,
  published,
  ...revision
}: Prisma.RevisionGetPayload<{ select: typeof entrySelect }>): RevisionEntry => ({
  ...revision,
  by: author,
  at: createdAt.toISOString(),
  isLive: published !== null,
});

/** Every saved state of a practice, the newest first. For its owner and for editors; otherwise not-found. */
export async function listRevisions(actor: Actor, id: string): Promise<RevisionEntry[]> {
  await getPracticeAccess(actor, id);
  const order = { orderBy: { number: "desc" }, relationLoadStrategy: "join" } as const;
  return (await db.revision.findMany({ where: { practiceId: id }, select: entrySelect, ...order })).map(toEntry);
}

/** One saved state with its content. For its owner and for editors; otherwise, or where there is none, not-found. */
export async function getRevision(actor: Actor, id: string, number: number): Promise<RevisionEntry & { content: PracticeDraft }> {
  await getPracticeAccess(actor, id);
  const practiceId_number = { practiceId: id, number: parseInput(revisionNumber, number) };
  const row = await db.revision.findUnique({ where: { practiceId_number }, select: { ...entrySelect, content: true } });
  if (!row) throw new AppError("not-found");
  const { content, ...entry } = row;
  return { ...toEntry(entry), content: practiceDraft.parse(content) };
}

/** Two saved states, field by field and word by word. For its owner and for editors; otherwise, or where one is missing, not-found. */
export async function compareRevisions(actor: Actor, id: string, a: number, b: number): Promise<Comparison> {
  const { content: before, ...left } = await getRevision(actor, id, a);
  const { content: after, ...right } = await getRevision(actor, id, b);
  return { before: left, after: right, fields: compareDocuments(before, after) };
}

/**
 * Who changed a practice last, how and when; what raises no version, such as a comment, is none. Null where only the seed
 * records have. For its owner and for editors; otherwise not-found.
 */
export async function getLastChange(actor: Actor, id: string): Promise<LastChange | null> {
  await getPracticeAccess(actor, id);
  const row = await db.auditEvent.findFirst({
    where: { subjectType: "practice", subjectId: id, action: { in: practiceChanges.map((change) => `practice.${change}`) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { action: true, at: true, account: { select: { id: true, name: true } } },
  });
  const change = practiceChanges.find((one) => `practice.${one}` === row?.action);
  return row?.account && change ? { change, by: row.account, at: row.at.toISOString() } : null;
}
