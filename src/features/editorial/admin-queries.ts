import type { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import { db, type Statements, statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import type { CommentView, Desk, DeskEntry, DeskList, KnownTerm, PersonRef, PresenceView, StoredPractice, TermHit, TermKind } from "./dto";
import { rankByName } from "./rules";
import { deskFilter, recordId, termLists, termQuery } from "./schema";
import { mayEdit, mayRead, type PracticeStanding } from "./workflow";

export type PracticeAccess = PracticeStanding & { id: string; slug: string; version: number; liveNumber: number | null };

/** Longer ago than two of the form's signs of life: nobody is there any more. */
const PRESENT_SECONDS = 45;
const TERM_LIMIT = 20;

/**
 * A practice for somebody who may read it; everybody else is told `not-found`, as for one that does not exist. All reads
 * and writes about one practice begin here. One statement.
 */
export async function getPracticeAccess(actor: Actor, id: string, client: Statements = statements): Promise<PracticeAccess> {
  const practiceId = recordId.safeParse(id);
  if (!practiceId.success) throw new AppError("not-found");
  const [practice] = await client.$queryRaw<Omit<PracticeAccess, "isLive">[]>`
    SELECT p.id, p.slug, p.state::text AS state, p.version, p.owner_id AS "ownerId", live.number AS "liveNumber",
      coalesce((SELECT array_agg(DISTINCT r.author_id::text) FROM revision r
        WHERE r.practice_id = p.id AND r.number > coalesce(live.repeats, live.number, 0) AND r.repeats IS NULL), '{}') AS authors,
      coalesce((SELECT value <> 'false'::jsonb FROM setting WHERE key = 'secondPerson'), false) AS "secondPerson"
    FROM practice p LEFT JOIN published_practice l ON l.practice_id = p.id LEFT JOIN revision live ON live.id = l.revision_id
    WHERE p.id = ${practiceId.data}::uuid`;
  if (!practice || !mayRead(actor, practice)) throw new AppError("not-found");
  return { ...practice, isLive: practice.liveNumber !== null };
}

/** What reviewers said about a practice, with the answers, oldest first. For whoever may read it; otherwise not-found. */
export async function listComments(actor: Actor, practiceId: string): Promise<CommentView[]> {
  await getPracticeAccess(actor, practiceId);
  const account = { select: { id: true, name: true } } as const;
  const rows = await db.reviewComment.findMany({
    where: { practiceId },
    select: {
      id: true,
      answersId: true,
      section: true,
      revisionNumber: true,
      text: true,
      author: account,
      createdAt: true,
      resolvedBy: account,
      resolvedAt: true,
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    relationLoadStrategy: "join",
  });
  return rows
    .filter(({ answersId }) => answersId === null)
    .map(({ id, section, revisionNumber, text, author, createdAt, resolvedBy, resolvedAt }) => ({
      id,
      section,
      revisionNumber,
      text,
      author,
      at: createdAt.toISOString(),
      resolved: resolvedBy && resolvedAt ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
      answers: rows
        .filter(({ answersId }) => answersId === id)
        .map((answer) => ({ id: answer.id, text: answer.text, author: answer.author, at: answer.createdAt.toISOString() })),
    }));
}

/** Who else has the form of a practice open now, by the database's clock. For whoever may read it; otherwise not-found. */
export async function listPresences(actor: Actor, practiceId: string): Promise<PresenceView[]> {
  await getPracticeAccess(actor, practiceId);
  const rows = await statements.$queryRaw<(PersonRef & { seenAt: Date })[]>`
    SELECT a.id, a.name, e.seen_at AS "seenAt" FROM editor_presence e JOIN account a ON a.id = e.account_id
    WHERE e.practice_id = ${practiceId}::uuid AND e.account_id <> ${actor.accountId}::uuid
      AND e.seen_at > now() - make_interval(secs => ${PRESENT_SECONDS}) ORDER BY a.name`;
  return rows.map(({ seenAt, ...person }) => ({ ...person, seenAt: seenAt.toISOString() }));
}

type TermRow = TermHit & { names: string[] };

/** Of the terms `t` that can be proposed: a proposal is told to editors and to whoever made it. */
const toldTo = (actor: Actor) => Prisma.sql`(t.status = 'approved' OR ${mayEdit(actor)} OR t.proposed_by_id = ${actor.accountId}::uuid)`;

/** Of the sources or people `t` that an import has added: until a published practice names them, the same. */
const addedFor = (actor: Actor) => Prisma.sql`(t.added_by_id IS NULL OR ${mayEdit(actor)} OR t.added_by_id = ${actor.accountId}::uuid`;
const sourceToldTo = (actor: Actor) =>
  Prisma.sql`${addedFor(actor)} OR EXISTS (SELECT 1 FROM published_practice_source p WHERE p.source_id = t.id))`;
const personToldTo = (actor: Actor) =>
  Prisma.sql`${addedFor(actor)} OR EXISTS (SELECT 1 FROM published_practice_person p WHERE p.person_id = t.id))`;

/** The terms of one vocabulary that can be chosen, with all their names. A withdrawn name is told to nobody. */
function readTerms(actor: Actor, kind: TermKind): Promise<TermRow[]> {
  switch (kind) {
    case "place":
      return statements.$queryRaw`SELECT t.id, t.name, coalesce((SELECT array_agg(n.name) FROM place_name n WHERE n.place_id = t.id), '{}') AS names,
          c.name AS detail, t.status = 'proposed' AS "isProposed" FROM place t JOIN place c ON c.id = t.country_id
        WHERE t.status NOT IN ('dropped', 'archived') AND t.kind <> 'country' AND ${toldTo(actor)}`;
    case "organisation":
      return statements.$queryRaw`SELECT t.id, t.name, array_remove(ARRAY[t.name_local, t.acronym], NULL) || t.alt_names AS names,
          coalesce(l.name, c.name, '') AS detail, t.status = 'proposed' AS "isProposed"
        FROM organisation t LEFT JOIN place l ON l.id = t.place_id LEFT JOIN place c ON c.id = t.country_id
        WHERE t.status NOT IN ('dropped', 'archived') AND ${toldTo(actor)}`;
    case "approach":
      return statements.$queryRaw`SELECT a.id, a.name, a.alt_names AS names, coalesce(b.name, '') AS detail, false AS "isProposed"
        FROM approach a LEFT JOIN approach b ON b.id = a.broader_id WHERE a.status NOT IN ('dropped', 'archived')`;
    case "targetGroup":
      return statements.$queryRaw`SELECT g.id, g.name, g.alt_names AS names, coalesce(b.name, '') AS detail, false AS "isProposed"
        FROM target_group g LEFT JOIN target_group b ON b.id = g.broader_id WHERE g.status NOT IN ('dropped', 'archived')`;
    case "programme":
      return statements.$queryRaw`SELECT id, name, array_remove(ARRAY[acronym], NULL) AS names, coalesce(acronym, '') AS detail, false AS "isProposed"
        FROM programme WHERE status NOT IN ('dropped', 'archived')`;
    case "source":
      return statements.$queryRaw`SELECT t.id, t.title AS name, ARRAY[t.publisher_name] AS names, t.publisher_name AS detail, false AS "isProposed"
        FROM source t WHERE t.status NOT IN ('dropped', 'archived') AND (${sourceToldTo(actor)})`;
    case "person":
      return statements.$queryRaw`SELECT t.id, t.name, ARRAY[]::text[] AS names, t.role AS detail, false AS "isProposed"
        FROM person t WHERE t.named <> 'withdrawn' AND ${personToldTo(actor)}`;
  }
}

/**
 * The terms of one vocabulary whose names fit what was typed, in any spelling and with a misprint or two (obilic finds
 * Obiliq / Obilić). For everybody who is signed in. One statement.
 */
export async function searchTerms(actor: Actor, query: unknown): Promise<TermHit[]> {
  const { kind, q } = parseInput(termQuery, query);
  return rankByName(q, await readTerms(actor, kind))
    .slice(0, TERM_LIMIT)
    .map(({ id, name, detail, isProposed }) => ({ id, name, detail, isProposed }));
}

type NameRow = Omit<KnownTerm, "dropped"> & { isDropped: boolean; reason: string | null; replacedBy: string | null };

/**
 * The names of what is chosen already, by vocabulary and id, a dropped proposal with what became of it; what the actor may
 * not know is left out. For everybody who is signed in. One statement.
 */
export async function nameTerms(actor: Actor, lists: unknown, tx: Statements = statements): Promise<KnownTerm[]> {
  const wanted = Object.entries(parseInput(termLists, lists)).flatMap(([kind, ids]) => ids.map((id) => ({ kind, id })));
  const [kinds, ids] = [wanted.map(({ kind }) => kind), wanted.map(({ id }) => id)];
  const rows = await tx.$queryRaw<NameRow[]>(Prisma.sql`
    SELECT w.kind, w.id, n.* FROM unnest(${kinds}::text[], ${ids}::text[]) AS w(kind, id) CROSS JOIN LATERAL (
      SELECT t.name, t.status = 'dropped' AS "isDropped", t.drop_reason AS reason, r.name AS "replacedBy"
        FROM place t LEFT JOIN place r ON r.id = t.replaced_by_id
        WHERE w.kind = 'place' AND t.id = w.id AND t.kind <> 'country' AND ${toldTo(actor)}
      UNION ALL SELECT t.name, t.status = 'dropped', t.drop_reason, r.name
        FROM organisation t LEFT JOIN organisation r ON r.id = t.replaced_by_id
        WHERE w.kind = 'organisation' AND t.id = w.id AND ${toldTo(actor)}
      UNION ALL SELECT t.name, t.status = 'dropped', NULL, r.name FROM approach t LEFT JOIN approach r ON r.id = t.replaced_by_id
        WHERE w.kind = 'approach' AND t.id = w.id
      UNION ALL SELECT t.name, t.status = 'dropped', NULL, r.name FROM target_group t LEFT JOIN target_group r ON r.id = t.replaced_by_id
        WHERE w.kind = 'targetGroup' AND t.id = w.id
      UNION ALL SELECT t.name, t.status = 'dropped', NULL, r.name FROM programme t LEFT JOIN programme r ON r.id = t.replaced_by_id
        WHERE w.kind = 'programme' AND t.id = w.id
      UNION ALL SELECT t.title, t.status = 'dropped', NULL, r.title FROM source t LEFT JOIN source r ON r.id = t.replaced_by_id
        WHERE w.kind = 'source' AND t.id = w.id AND ${sourceToldTo(actor)}
      UNION ALL SELECT t.name, false, NULL, NULL FROM person t
        WHERE w.kind = 'person' AND t.id = w.id AND t.named <> 'withdrawn' AND ${personToldTo(actor)}) n`);
  return rows.map(({ isDropped, reason, replacedBy, ...term }) => ({ ...term, dropped: isDropped ? { reason, replacedBy } : null }));
}

const DESK_LIMIT = 100;
const PAGE_SIZE = 50;

/** A practice with its newest revision, as one row. */
const deskEntry = Prisma.sql`
  SELECT p.id, p.slug, coalesce(r.content->>'title', '') AS title, r.content->>'tier' AS tier, p.state::text AS state,
    l.practice_id IS NOT NULL AS "isLive", CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'name', o.name) END AS owner,
    to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "savedAt", jsonb_build_object('id', s.id, 'name', s.name) AS "savedBy",
    (SELECT count(*)::int FROM review_comment m WHERE m.practice_id = p.id AND m.answers_id IS NULL AND m.resolved_at IS NULL) AS "openComments",
    CASE WHEN c.outcome IS NULL THEN NULL ELSE jsonb_build_object('outcome', c.outcome, 'on', c.checked_on, 'by', c.by) END AS "reCheck", t.step
  FROM practice p
  JOIN LATERAL (SELECT content, created_at, author_id FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) r ON true
  JOIN account s ON s.id = r.author_id LEFT JOIN account o ON o.id = p.owner_id LEFT JOIN published_practice l ON l.practice_id = p.id
  LEFT JOIN LATERAL (SELECT k.outcome, k.checked_on, b.name AS by FROM re_check k JOIN account b ON b.id = k.account_id
    WHERE k.practice_id = p.id ORDER BY k.checked_on DESC, k.created_at DESC, k.id DESC LIMIT 1) c ON true
  LEFT JOIN LATERAL (SELECT jsonb_build_object('transition', k.transition, 'message', k.message, 'by', jsonb_build_object('id', b.id, 'name', b.name),
      'at', to_char(k.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS step
    FROM practice_step k JOIN account b ON b.id = k.account_id
    WHERE k.practice_id = p.id ORDER BY k.revision_number DESC, k.version DESC LIMIT 1) t ON true`;

/** What the actor may see at all: editors everything, a contributor their own. */
const visibleTo = (actor: Actor) => (mayEdit(actor) ? Prisma.sql`true` : Prisma.sql`p.owner_id = ${actor.accountId}::uuid`);

/** What waits for the actor, list by list, the newest first. For everybody who is signed in, each what they may see. Five statements. */
export async function getDesk(actor: Actor): Promise<Desk> {
  const visible = visibleTo(actor);
  const list = (which: Prisma.Sql) =>
    db.$queryRaw<DeskEntry[]>`${deskEntry} WHERE ${visible} AND ${which} ORDER BY r.created_at DESC, p.id LIMIT ${DESK_LIMIT}`;
  const own = Prisma.sql`p.owner_id = ${actor.accountId}::uuid`;
  const edits = mayEdit(actor);
  return {
    mine: await list(Prisma.sql`${own} AND p.state IN ('draft', 'in_review') AND l.practice_id IS NULL`),
    waitingForMe: edits ? await list(Prisma.sql`p.state = 'in_review' AND p.owner_id IS DISTINCT FROM ${actor.accountId}::uuid`) : [],
    sentBack: await list(Prisma.sql`${own} AND p.state = 'needs_changes'`),
    publishedWithChanges: await list(Prisma.sql`l.practice_id IS NOT NULL AND p.state <> 'published'`),
    // Nobody has asked for a year, and the source is older than that. Who did not answer is asked again sooner; what has
    // ended is not asked about any more.
    toReCheck: edits
      ? await list(Prisma.sql`l.practice_id IS NOT NULL AND c.outcome IS DISTINCT FROM 'ended'
          AND (c.checked_on IS NULL OR c.checked_on < current_date - CASE c.outcome WHEN 'no-answer' THEN 90 ELSE 365 END)
          AND (l.as_of IS NULL OR l.as_of < to_char(current_date - 365, 'YYYY-MM-DD'))`)
      : [],
  };
}

const storedPractice = Prisma.sql`SELECT p.id, p.slug, p.version, p.state::text AS state, p.owner_id AS "ownerId", r.content FROM practice p
  JOIN LATERAL (SELECT content FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) r ON true`;

/** Which practices a list shows, and in which order. */
function chosenBy(actor: Actor, { state, q, owner, sort }: Pick<z.output<typeof deskFilter>, "state" | "q" | "owner" | "sort">) {
  const order = {
    saved: Prisma.sql`r.created_at DESC, p.id`,
    rechecked: Prisma.sql`c.checked_on DESC NULLS LAST, r.created_at DESC, p.id`,
  }[sort];
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const chosen = Prisma.sql`${visibleTo(actor)} AND (${state ?? null}::text IS NULL OR p.state::text = ${state ?? null})
    AND (${owner} = 'all' OR p.owner_id = ${actor.accountId}::uuid) AND (r.content->>'title' ILIKE ${like} OR p.slug LIKE ${like})`;
  return { chosen, order };
}

/** All practices that the actor may see, by state, owner and words of the title, page by page. Two statements. */
export async function listPracticesForDesk(actor: Actor, filter: unknown = {}): Promise<DeskList> {
  const { page, ...rest } = parseInput(deskFilter, filter);
  const { chosen, order } = chosenBy(actor, rest);
  const [{ total }] = await db.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS total FROM (${deskEntry} WHERE ${chosen}) x`;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const practices = await db.$queryRaw<DeskEntry[]>`${deskEntry} WHERE ${chosen}
    ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(Math.min(page, pages) - 1) * PAGE_SIZE}`;
  return { practices, total, page: Math.min(page, pages), pages };
}

/**
 * Some practices of the same list with their newest texts, by address from behind one on, however the list is ordered. For everybody
 * who is signed in, each what they may see. One statement.
 */
export async function listPracticesAfter(actor: Actor, filter: unknown, slug: string): Promise<StoredPractice[]> {
  const { chosen } = chosenBy(actor, parseInput(deskFilter, filter));
  return statements.$queryRaw<StoredPractice[]>`${storedPractice} WHERE ${chosen} AND p.slug > ${slug} ORDER BY p.slug LIMIT ${PAGE_SIZE}`;
}

/** The practices at these addresses, with their newest texts. For everybody who is signed in, each what they may see. One statement. */
export async function listPracticesAt(actor: Actor, slugs: readonly string[], tx: Statements = statements): Promise<StoredPractice[]> {
  return tx.$queryRaw<StoredPractice[]>`${storedPractice} WHERE ${visibleTo(actor)} AND p.slug = ANY(${slugs}::text[])`;
}
