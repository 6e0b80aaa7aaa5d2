import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import type { Actor } from "../accounts/actor";
import { allows } from "../accounts/permissions";
import { type AuditLine, type AuditOptions, type AuditPage, auditColumns, toAuditLine } from "./dto";
import type { AuditFilter } from "./schema";

const LINES_PER_PAGE = 50;
/** An export is written as it is read, in parts of so many lines. */
const LINES_PER_PART = 1000;

function conditionsOf({ account, action, type, id, from, to }: AuditFilter): Prisma.AuditEventWhereInput {
  const dayAfter = to && new Date(Date.parse(to) + 86_400_000);
  return {
    ...(account ? { accountId: account } : {}),
    ...(action ? { action } : {}),
    ...(type ? { subjectType: type } : {}),
    ...(id ? { subjectId: id } : {}),
    at: { ...(from ? { gte: new Date(from) } : {}), ...(dayAfter ? { lt: dayAfter } : {}) },
  };
}

/** The names of what lines are about, by kind and id. One statement. */
async function namesOfSubjects(rows: readonly { subjectType: string; subjectId: string }[]): Promise<Map<string, string>> {
  const ids = (type: string) => rows.flatMap(({ subjectType, subjectId }) => (subjectType === type ? [subjectId] : []));
  const names = await db.$queryRaw<{ type: string; id: string; name: string }[]>`
    SELECT 'practice' AS type, p.id::text AS id, r.content->>'title' AS name FROM practice p
      JOIN LATERAL (SELECT content FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) r ON true
      WHERE p.id::text = ANY(${ids("practice")}::text[]) AND r.content->>'title' <> ''
    UNION ALL SELECT 'account', id::text, name FROM account WHERE id::text = ANY(${ids("account")}::text[])
    UNION ALL SELECT 'place', id, name FROM place WHERE id = ANY(${ids("place")}::text[])
    UNION ALL SELECT 'organisation', id, name FROM organisation WHERE id = ANY(${ids("organisation")}::text[])`;
  return new Map(names.map(({ type, id, name }) => [`${type} ${id}`, name]));
}

/** One page of the log, the latest first, and the last one for a number beyond it; for administrators. Throws `forbidden`. */
export async function listAuditEvents(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  if (!allows(actor, "audit.read")) throw new AppError("forbidden");
  const where = conditionsOf(filter);
  const total = await db.auditEvent.count({ where });
  const pages = Math.max(1, Math.ceil(total / LINES_PER_PAGE));
  const page = Math.min(filter.page, pages);
  const rows = await db.auditEvent.findMany({
    where,
    select: auditColumns,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: LINES_PER_PAGE,
    skip: (page - 1) * LINES_PER_PAGE,
  });
  const names = await namesOfSubjects(rows);
  const lines = rows.map((row) => ({ ...toAuditLine(row), subject: names.get(`${row.subjectType} ${row.subjectId}`) ?? null }));
  return { lines, total, page, pages };
}

/** What the log can be filtered by: whatever stands in it. Throws `forbidden`. */
export async function listAuditOptions(actor: Actor): Promise<AuditOptions> {
  if (!allows(actor, "audit.read")) throw new AppError("forbidden");
  const [accounts, actions, types] = await Promise.all([
    db.account.findMany({ where: { auditEvents: { some: {} } }, select: { id: true, name: true }, orderBy: { name: "asc" } }),
    db.auditEvent.findMany({ distinct: ["action"], select: { action: true }, orderBy: { action: "asc" } }),
    db.auditEvent.findMany({ distinct: ["subjectType"], select: { subjectType: true }, orderBy: { subjectType: "asc" } }),
  ]);
  return { accounts, actions: actions.map(({ action }) => action), types: types.map(({ subjectType }) => subjectType) };
}

/** Every line that fits, oldest first, part by part. Throws `forbidden` before the first. */
export async function readAuditExport(actor: Actor, filter: AuditFilter): Promise<AsyncGenerator<AuditLine[]>> {
  if (!allows(actor, "audit.read")) throw new AppError("forbidden");
  return partsOf(conditionsOf(filter));
}

async function* partsOf(where: Prisma.AuditEventWhereInput): AsyncGenerator<AuditLine[]> {
  for (let last: string | undefined; ; ) {
    const rows = await db.auditEvent.findMany({
      where,
      select: auditColumns,
      orderBy: { id: "asc" },
      take: LINES_PER_PART,
      ...(last ? { cursor: { id: last }, skip: 1 } : {}),
    });
    if (rows.length > 0) yield rows.map(toAuditLine);
    last = rows.at(-1)?.id;
    if (rows.length < LINES_PER_PART) return;
  }
}
