import { Prisma } from "../../generated/prisma/client";
import { askedHashes, COMMON_IN, copiesAmong, KEPT_EVERY, KEPT_OF_LONG } from "../../lib/shared-runs";
import { statements } from "../../server/db";
import type { Actor } from "../accounts/actor";
import { mayEdit } from "../editorial/workflow";
import { writtenTexts } from "../practices/rules";
import type { PracticeDraft } from "../practices/schema";
import type { CopyOfPractice } from "./dto";
import { comparedPractice } from "./rules";

/** So many published practices that share most are read; who copies from more has copied from these. */
const MOST_READ = 10;
/** Of each run so many rows of the index are read, the newest: more would say the same, and cost as much again. */
const ROWS_OF_RUN = 6;
/** Drafts have no index, since a save must not wait for one: the newest are read. */
const MOST_DRAFTS = 50;

type Other = CopyOfPractice["practice"] & { content: PracticeDraft };
type Found = { common: number[]; others: Other[] };

/**
 * The published practices that share most runs with a text, and which of its runs stand in many works: in those of many
 * places, or in as many practices as are read of it. A run that stands in many works counts only where those that
 * are kept before it are shared, too: then it is part of something long. One statement.
 */
async function readShared(hashes: readonly number[], own: string | null): Promise<Found> {
  const before = KEPT_OF_LONG - 1;
  const [found] = await statements.$queryRaw<[Found]>`
    WITH hits AS MATERIALIZED (
      SELECT asked.hash, asked.at, h.number FROM unnest(${hashes}::int[]) WITH ORDINALITY AS asked(hash, at) CROSS JOIN LATERAL (
        SELECT r.number FROM published_practice_run r WHERE r.hash = asked.hash
          AND r.number IS DISTINCT FROM (SELECT number FROM published_practice WHERE practice_id = ${own}::uuid)
        ORDER BY r.number DESC LIMIT ${ROWS_OF_RUN}) h),
    counted AS (SELECT hash, count(*) AS times, array_agg(number) AS numbers FROM hits GROUP BY at, hash HAVING count(*) >= ${COMMON_IN}),
    common AS (SELECT DISTINCT hash FROM counted WHERE times = ${ROWS_OF_RUN} OR ${COMMON_IN} <= (
      SELECT count(DISTINCT coalesce(nullif(place_name, ''), title)) FROM published_practice p WHERE p.number = ANY(numbers))),
    rows AS (SELECT number, hash, coalesce(at - lag(at, ${before}::int) OVER (
        PARTITION BY number, at % ${KEPT_EVERY} ORDER BY at) = ${before * KEPT_EVERY}, false) AS is_long FROM hits),
    most AS (SELECT number, count(*) AS runs FROM rows WHERE is_long OR hash NOT IN (SELECT hash FROM common)
      GROUP BY number ORDER BY runs DESC, number DESC LIMIT ${MOST_READ})
    SELECT coalesce((SELECT jsonb_agg(hash) FROM common), '[]') AS common,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.practice_id, 'title', p.title, 'slug', p.slug, 'content', r.content)
        ORDER BY m.runs DESC, m.number DESC) FROM most m JOIN published_practice p USING (number) JOIN revision r ON r.id = p.revision_id), '[]') AS others`;
  return found;
}

/** What is not published, or not yet as it reads now, and the actor may read. One statement. */
async function readDrafts(actor: Actor, own: string | null): Promise<Other[]> {
  const mine = mayEdit(actor) ? Prisma.sql`true` : Prisma.sql`p.owner_id = ${actor.accountId}::uuid`;
  return statements.$queryRaw<Other[]>`
    SELECT p.id, coalesce(r.content->>'title', '') AS title, NULL AS slug, r.content FROM practice p
    CROSS JOIN LATERAL (SELECT content FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) r
    WHERE p.state IN ('draft', 'in_review', 'needs_changes') AND ${mine} AND p.id IS DISTINCT FROM ${own}::uuid
    ORDER BY p.updated_at DESC LIMIT ${MOST_DRAFTS}`;
}

/**
 * The practices that have a good part of a text: fifteen words in a row, or many fewer at a time. Of all that are published
 * those that have most, and the newest of the drafts that the actor may read. For everybody who is signed in, each what they may
 * see. `own`: the practice whose text it is; null where it is saved nowhere yet. Two statements, however many practices there are.
 */
export async function findCopies(actor: Actor, content: PracticeDraft, own: string | null): Promise<CopyOfPractice[]> {
  const texts = writtenTexts(content);
  const hashes = askedHashes(texts.map(({ text }) => text));
  if (hashes.length === 0) return [];
  const { common, others: live } = await readShared(hashes, own);
  const liveIds = new Set(live.map(({ id }) => id));
  const others = [...live, ...(await readDrafts(actor, own)).filter(({ id }) => !liveIds.has(id))];
  const copies = copiesAmong(
    texts,
    others.map((other) => comparedPractice(other.content)),
    new Set(common),
  );
  return others.flatMap(({ id, title, slug }, at) => {
    const copy = copies[at];
    return copy ? [{ practice: { id, title, slug }, copy }] : [];
  });
}
