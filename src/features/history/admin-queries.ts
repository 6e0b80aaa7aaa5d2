import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { getPracticeAccess } from "../editorial/admin-queries";
import type { Comparison, HistoryEntry, HistoryPage, LastChange, RevisionEntry, StepEntry } from "../editorial/dto";
import { compareRevisions as compareDocuments } from "../editorial/rules";
import { practiceChanges, revisionNumber } from "../editorial/schema";
import type { TransitionName } from "../editorial/workflow";
import { type PracticeDraft, practiceDraft } from "../practices/schema";
import { ENTRIES_PER_PAGE, placeText } from "./rules";
import { comparable, historyPlace } from "./schema";

/** Above every number of a revision. */
const MAX_NUMBER = 2_000_000_000;

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

type HistoryRow = Omit<RevisionEntry, "at"> & Omit<StepEntry, "at" | "transition"> & { at: Date; transition: TransitionName | null };

function toHistoryEntry({ transition, version, revisionNumber, number, isAutosave, isLive, at, ...told }: HistoryRow): HistoryEntry {
  const common = { ...told, at: at.toISOString() };
  return transition
    ? { kind: "step", ...common, transition, version, revisionNumber }
    : { kind: "revision", ...common, number, isAutosave, isLive };
}

/**
 * A page of the history: saved states and the steps that were taken from them, the newest first, from the beginning or from
 * below a place. For its owner and for editors; otherwise not-found. Two statements, of which none reads more than a page.
 */
export async function listHistory(actor: Actor, id: string, before: unknown = null): Promise<HistoryPage> {
  await getPracticeAccess(actor, id);
  const { number, version } = before === null ? { number: MAX_NUMBER, version: 0 } : parseInput(historyPlace, before);
  const more = ENTRIES_PER_PAGE + 1;
  // A revision stands below every step that was taken from it.
  const below = version > 0 ? number + 1 : number;
  const rows = await db.$queryRaw<HistoryRow[]>`
    SELECT e.number, e.number AS "revisionNumber", e.version, e.transition, e.message, e.is_autosave AS "isAutosave", e.created_at AS at,
      l.revision_id IS NOT NULL AS "isLive", jsonb_build_object('id', a.id, 'name', a.name) AS by
    FROM (
      (SELECT r.id, r.number, 0 AS version, NULL AS transition, r.message, r.is_autosave, r.created_at, r.author_id AS account_id FROM revision r
        WHERE r.practice_id = ${id}::uuid AND r.number < ${below}::int ORDER BY r.number DESC LIMIT ${more})
      UNION ALL
      (SELECT NULL, s.revision_number, s.version, s.transition, s.message, false, s.created_at, s.account_id FROM practice_step s
        WHERE s.practice_id = ${id}::uuid AND (s.revision_number, s.version) < (${number}::int, ${version}::int)
        ORDER BY s.revision_number DESC, s.version DESC LIMIT ${more})
    ) e JOIN account a ON a.id = e.account_id LEFT JOIN published_practice l ON l.revision_id = e.id
    ORDER BY e.number DESC, e.version DESC LIMIT ${more}`;
  const shown = rows.slice(0, ENTRIES_PER_PAGE);
  const last = shown.at(-1);
  return { entries: shown.map(toHistoryEntry), older: rows.length > shown.length && last ? placeText(last) : null };
}

/**
 * The revisions that a comparison offers, the newest first: those with these numbers, the newest two and the live one. For
 * its owner and for editors; otherwise not-found. Three statements.
 */
export async function listComparable(actor: Actor, id: string, numbers: unknown): Promise<RevisionEntry[]> {
  const { liveNumber } = await getPracticeAccess(actor, id);
  const { number: newest } = await db.revision.findFirstOrThrow({
    where: { practiceId: id },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const wanted = [...new Set([newest, newest - 1, liveNumber ?? newest, ...parseInput(comparable, numbers)])];
  const order = { orderBy: { number: "desc" }, relationLoadStrategy: "join" } as const;
  return (await db.revision.findMany({ where: { practiceId: id, number: { in: wanted } }, select: entrySelect, ...order })).map(toEntry);
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
