import type { ReferenceAt, Replacement } from "../../lib/replaced-references";
import { db, type Statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import type { TermHit } from "../editorial/dto";
import { shareTerms } from "../editorial/mutations";
import { rankByName } from "../editorial/rules";
import { mayEdit } from "../editorial/workflow";
import type { LastDecision, Proposal, ProposalKind } from "./dto";
import { nearMatches } from "./rules";
import { candidateQuery, proposalRef } from "./schema";

type Existing = TermHit & { names: string[] };
type Row = Omit<Proposal, "near" | "proposedBy"> & { accountId: string | null; accountName: string | null };

const CANDIDATES_MAX = 20;

/** What drafts can refer to in place of a proposal: all that is approved, but no country. One statement. */
function readExisting(kind: ProposalKind): Promise<Existing[]> {
  return kind === "place"
    ? db.$queryRaw`SELECT l.id, l.name, c.name AS detail, false AS "isProposed",
        coalesce((SELECT array_agg(n.name) FROM place_name n WHERE n.place_id = l.id), '{}') AS names
      FROM place l JOIN place c ON c.id = l.country_id WHERE l.status = 'approved' AND l.kind <> 'country'`
    : db.$queryRaw`SELECT o.id, o.name, coalesce(l.name, c.name, '') AS detail, false AS "isProposed",
        array_remove(ARRAY[o.name_local, o.acronym], NULL) || o.alt_names AS names
      FROM organisation o LEFT JOIN place l ON l.id = o.place_id LEFT JOIN place c ON c.id = o.country_id WHERE o.status = 'approved'`;
}

/** All proposals that wait, or one of them, with the practices whose newest text names them. One statement. */
function readProposals(only: { kind: ProposalKind; id: string } | null): Promise<Row[]> {
  const [kind, id] = [only?.kind ?? null, only?.id ?? null];
  return db.$queryRaw<Row[]>`
    WITH latest AS (SELECT DISTINCT ON (practice_id) practice_id, content FROM revision ORDER BY practice_id, number DESC)
    SELECT t.*, a.id AS "accountId", a.name AS "accountName",
      (SELECT to_char(max(e.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM audit_event e
        WHERE e.subject_type = t.kind AND e.subject_id = t.id AND e.action = t.kind || '.propose') AS "proposedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', practice_id, 'title', coalesce(content->>'title', '')) ORDER BY content->>'title', practice_id), '[]')
        FROM latest WHERE content @> jsonb_build_object(t.kind || 's', jsonb_build_array(jsonb_build_object(t.kind, t.id)))) AS "usedIn"
    FROM (
      SELECT 'place' AS kind, l.id, l.version, l.name, l.proposed_name AS "proposedName", l.kind::text AS what, c.name AS detail,
        l.country_id AS "countryId", nullif(l.parent_id, l.country_id) AS "parentId", NULL AS website, l.proposed_by_id AS by
      FROM place l JOIN place c ON c.id = l.country_id WHERE l.status = 'proposed'
      UNION ALL
      SELECT 'organisation', o.id, o.version, o.name, o.proposed_name, o.kind, coalesce(c.name, ''), o.country_id, NULL, o.website, o.proposed_by_id
      FROM organisation o LEFT JOIN place c ON c.id = o.country_id WHERE o.status = 'proposed'
    ) t LEFT JOIN account a ON a.id = t.by
    WHERE ${only === null} OR (t.kind = ${kind} AND t.id = ${id}) ORDER BY t.kind, t.name, t.id`;
}

async function withNear(rows: readonly Row[]): Promise<Proposal[]> {
  const has = (kind: ProposalKind) => rows.some((row) => row.kind === kind);
  const existing = {
    place: has("place") ? await readExisting("place") : [],
    organisation: has("organisation") ? await readExisting("organisation") : [],
  };
  return rows.map(({ accountId, accountName, ...proposal }) => ({
    ...proposal,
    proposedBy: accountId && accountName ? { id: accountId, name: accountName } : null,
    near: nearMatches(proposal.name, existing[proposal.kind]).map(toHit),
  }));
}

const toHit = ({ id, name, detail, isProposed }: TermHit): TermHit => ({ id, name, detail, isProposed });

/** Places and organisations that wait for an editor's word, by name. For editors; otherwise forbidden. Three statements. */
export async function listProposals(actor: Actor): Promise<Proposal[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  return withNear(await readProposals(null));
}

/** One of them, for the pages that decide about it. For editors; otherwise forbidden, or not-found. */
export async function getProposal(actor: Actor, wanted: unknown): Promise<Proposal> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const [proposal] = await withNear(await readProposals(parseInput(proposalRef, wanted)));
  if (!proposal) throw new AppError("not-found");
  return proposal;
}

/**
 * What drafts could refer to in place of a proposal: what fits the words, or what is like the proposal where none are
 * given. For editors; otherwise forbidden, or not-found.
 */
export async function listCandidates(actor: Actor, query: unknown): Promise<TermHit[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { q, ...wanted } = parseInput(candidateQuery, query);
  const { kind, near } = await getProposal(actor, wanted);
  if (q === "") return near;
  return rankByName(q, await readExisting(kind))
    .slice(0, CANDIDATES_MAX)
    .map(toHit);
}

/** What a proposed place can be a part of, by country. For editors; otherwise forbidden. One statement. */
export async function listParents(actor: Actor): Promise<{ id: string; name: string; country: string }[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  return db.$queryRaw`SELECT l.id, l.name, c.name AS country FROM place l JOIN place c ON c.id = l.country_id
    WHERE l.status = 'approved' AND l.kind IN ('municipality', 'city') ORDER BY c.name, l.name, l.id`;
}

/** Who decided about a term last, how and when; null where nobody has. For editors; otherwise forbidden. One statement. */
export async function getLastDecision(actor: Actor, wanted: unknown): Promise<LastDecision | null> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, id } = parseInput(proposalRef, wanted);
  const [row] = await db.$queryRaw<{ decision: LastDecision["decision"]; id: string; name: string; at: Date }[]>`
    SELECT split_part(e.action, '.', 2) AS decision, a.id, a.name, e.at FROM audit_event e JOIN account a ON a.id = e.account_id
    WHERE e.subject_type = ${kind} AND e.subject_id = ${id}
      AND e.action = ANY(${["correct", "approve", "replace", "drop"].map((decision) => `${kind}.${decision}`)}::text[])
    ORDER BY e.at DESC, e.id DESC LIMIT 1`;
  return row ? { decision: row.decision, by: { id: row.id, name: row.name }, at: row.at.toISOString() } : null;
}

/**
 * Which of the terms that a document refers to were merged or replaced, and by what at last, in the caller's transaction. Until
 * its end nobody merges any, or decides about those that are not approved: a text that is being saved refers to none that is
 * replaced meanwhile.
 */
export async function readReplacements(tx: Statements, references: readonly ReferenceAt[]): Promise<Replacement[]> {
  const wanted = references.flatMap(({ kind, id }) => (id === null ? [] : [{ kind, id }]));
  if (wanted.length === 0) return [];
  await shareTerms(tx);
  const [kinds, ids] = [wanted.map(({ kind }) => kind), wanted.map(({ id }) => id)];
  // By itself: what follows has to see what was decided while this one waited.
  await tx.$queryRaw`
    WITH p AS (SELECT id FROM place WHERE id = ANY(${ids}::text[]) AND status NOT IN ('approved', 'archived') ORDER BY id FOR SHARE),
      o AS (SELECT id FROM organisation WHERE id = ANY(${ids}::text[]) AND status NOT IN ('approved', 'archived') ORDER BY id FOR SHARE)
    SELECT id FROM p UNION ALL SELECT id FROM o`;
  return tx.$queryRaw<Replacement[]>`
    WITH RECURSIVE replaced AS (SELECT 'place' AS kind, id, replaced_by_id AS by FROM place WHERE replaced_by_id IS NOT NULL
        UNION ALL SELECT 'organisation', id, replaced_by_id FROM organisation WHERE replaced_by_id IS NOT NULL
        UNION ALL SELECT 'approach', id, replaced_by_id FROM approach WHERE replaced_by_id IS NOT NULL
        UNION ALL SELECT 'targetGroup', id, replaced_by_id FROM target_group WHERE replaced_by_id IS NOT NULL
        UNION ALL SELECT 'programme', id, replaced_by_id FROM programme WHERE replaced_by_id IS NOT NULL
        UNION ALL SELECT 'source', id, replaced_by_id FROM source WHERE replaced_by_id IS NOT NULL),
      chain AS (SELECT r.kind, r.id, r.by FROM replaced r
        WHERE (r.kind, r.id) IN (SELECT * FROM unnest(${kinds}::text[], ${ids}::text[]))
        UNION ALL SELECT c.kind, c.id, r.by FROM chain c JOIN replaced r ON r.kind = c.kind AND r.id = c.by)
    SELECT kind, id, by FROM chain c WHERE NOT EXISTS (SELECT FROM replaced r WHERE r.kind = c.kind AND r.id = c.by)`;
}
