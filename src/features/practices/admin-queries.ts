import { Prisma, type TermStatus } from "../../generated/prisma/client";
import { db, type Statements, statements } from "../../server/db";
import type { Actor } from "../accounts/actor";
import { getPracticeAccess, listComments, listPresences, type PracticeAccess } from "../editorial/admin-queries";
import type { Advice, PersonRef, StepEntry } from "../editorial/dto";
import { availableTransitions, mayEdit, mayWrite } from "../editorial/workflow";
import type { FiledUnder } from "../text-search/dto";
import {
  type Hierarchy,
  type PracticeForEditing,
  type Problem,
  type PublishedPracticeView,
  publishedPracticeSelect,
  toPublishedPracticeView,
} from "./dto";
import { adviceFor, completenessProblems, presentableContent, type ReferenceKind, referencesOf } from "./rules";
import { type PracticeDraft, practiceDraft } from "./schema";

export type LatestRevision = {
  id: string;
  number: number;
  content: PracticeDraft;
  by: PersonRef;
  at: Date;
  isAutosave: boolean;
  windowId: string | null;
  windowSave: number | null;
  /** The day on which it was read, by the database's clock. */
  today: string;
};

// What begins with `tx` reads inside the transaction of somebody who has been let in already.

/** The broader terms of what is filed somewhere, or of all vocabularies: read once for any number of publications. */
export async function readHierarchy(tx: Statements, filed?: FiledUnder): Promise<Hierarchy> {
  const some = (ids: readonly string[] | undefined) => (ids ? Prisma.sql`WHERE id = ANY(${ids}::text[])` : Prisma.empty);
  const rows = await tx.$queryRaw<{ kind: "approach" | "group" | "place"; id: string; broader: string | null; country: string }[]>`
    WITH RECURSIVE a AS (SELECT id, broader_id FROM approach ${some(filed?.approaches)}
        UNION SELECT b.id, b.broader_id FROM approach b JOIN a ON b.id = a.broader_id),
      g AS (SELECT id, broader_id FROM target_group ${some(filed?.groups)}
        UNION SELECT b.id, b.broader_id FROM target_group b JOIN g ON b.id = g.broader_id),
      p AS (SELECT id, parent_id, country_id FROM place ${some(filed?.places)}
        UNION SELECT b.id, b.parent_id, b.country_id FROM place b JOIN p ON b.id = p.parent_id)
    SELECT 'approach' AS kind, id, broader_id AS broader, NULL AS country FROM a UNION ALL SELECT 'group', id, broader_id, NULL FROM g
    UNION ALL SELECT 'place', p.id, CASE WHEN above.kind <> 'country' THEN above.id END, p.country_id
      FROM p LEFT JOIN place above ON above.id = p.parent_id`;
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted);
  const broaderOf = (wanted: string) => new Map(of(wanted).map(({ id, broader }) => [id, broader]));
  return {
    approach: broaderOf("approach"),
    group: broaderOf("group"),
    // Countries are a filter of their own, so the chain of places ends below them.
    place: broaderOf("place"),
    countryOf: new Map(of("place").map(({ id, country }) => [id, country])),
  };
}

/** The newest saved state of a practice. */
export async function readLatestRevision(tx: Statements, practiceId: string): Promise<LatestRevision> {
  const [latest] = await tx.$queryRaw<[LatestRevision]>`
    SELECT r.id, r.number, r.content, jsonb_build_object('id', a.id, 'name', a.name) AS by, r.created_at AS at, r.is_autosave AS "isAutosave",
      r.window_id AS "windowId", r.window_save AS "windowSave", to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today
    FROM revision r JOIN account a ON a.id = r.author_id WHERE r.practice_id = ${practiceId}::uuid ORDER BY r.number DESC LIMIT 1`;
  return { ...latest, content: practiceDraft.parse(latest.content) };
}

/**
 * The version that a text was written over. Where editors have put terms in the place of proposals since, and nothing else
 * has happened, it is the present one: the text that is saved refers to the same terms, and nobody's words get lost.
 */
export async function readVersionWrittenOver(
  tx: Statements,
  practice: Pick<PracticeAccess, "id" | "version">,
  version: number,
): Promise<number> {
  if (version >= practice.version) return version;
  const [{ replaced }] = await tx.$queryRaw<[{ replaced: number }]>`
    SELECT count(*)::int AS replaced FROM audit_event WHERE subject_type = 'practice' AND subject_id = ${practice.id}
      AND action = 'practice.replace-term' AND (details->>'version')::int BETWEEN ${version + 1} AND ${practice.version}`;
  return replaced === practice.version - version ? practice.version : version;
}

/** What keeps a draft from being sent or, with `isPublic`, from being published: also terms that nobody has approved. */
export async function readProblems(tx: Statements, content: PracticeDraft, isPublic: boolean): Promise<Problem[]> {
  const references = referencesOf(content);
  const idsOf = (kind: ReferenceKind) => references.filter((reference) => reference.kind === kind).map(({ id }) => id);
  const rows = await tx.$queryRaw<{ kind: ReferenceKind; id: string; status: TermStatus }[]>`
    SELECT 'place' AS kind, id, status::text AS status FROM place WHERE id = ANY(${idsOf("place")}::text[])
    UNION ALL SELECT 'organisation', id, status::text FROM organisation WHERE id = ANY(${idsOf("organisation")}::text[])
    UNION ALL SELECT 'approach', id, 'approved' FROM approach WHERE id = ANY(${idsOf("approach")}::text[])
    UNION ALL SELECT 'targetGroup', id, 'approved' FROM target_group WHERE id = ANY(${idsOf("targetGroup")}::text[])
    UNION ALL SELECT 'programme', id, 'approved' FROM programme WHERE id = ANY(${idsOf("programme")}::text[])
    UNION ALL SELECT 'person', id, 'approved' FROM person WHERE id = ANY(${idsOf("person")}::text[])
    UNION ALL SELECT 'source', id, 'approved' FROM source WHERE id = ANY(${idsOf("source")}::text[])`;
  const found = new Map(rows.map(({ kind, id, status }) => [`${kind} ${id}`, status]));
  const dangling = references.flatMap(({ path, kind, id }): Problem[] => {
    const status = found.get(`${kind} ${id}`);
    const at = path.join(".");
    if (status === undefined) return [{ path: at, code: "unknown", message: `there is no ${kind} with the id ${id}` }];
    if (status === "dropped") return [{ path: at, code: "dropped", message: `${id} was proposed and not taken in` }];
    if (status === "proposed" && isPublic) return [{ path: at, code: "not-approved", message: `${id} is proposed and not approved yet` }];
    return [];
  });
  return [...completenessProblems(content), ...dangling];
}

/** The newest step of each name that a practice took. */
async function readNewestSteps(practiceId: string): Promise<StepEntry[]> {
  const rows = await db.$queryRaw<(Omit<StepEntry, "at"> & { at: Date })[]>`
    SELECT DISTINCT ON (s.transition) s.transition, s.revision_number AS "revisionNumber", s.version, s.message, s.created_at AS at,
      jsonb_build_object('id', a.id, 'name', a.name) AS by
    FROM practice_step s JOIN account a ON a.id = s.account_id WHERE s.practice_id = ${practiceId}::uuid
    ORDER BY s.transition, s.revision_number DESC, s.version DESC`;
  return rows.map(({ at, ...step }) => ({ ...step, at: at.toISOString() }));
}

/** Everything that the form of a practice needs. For its owner and for editors; otherwise not-found. */
export async function getPracticeForEditing(actor: Actor, id: string): Promise<PracticeForEditing> {
  const practice = await getPracticeAccess(actor, id);
  const latest = await readLatestRevision(statements, id);
  const owner = practice.ownerId && (await db.account.findUnique({ where: { id: practice.ownerId }, select: { id: true, name: true } }));
  return {
    id,
    slug: practice.slug,
    state: practice.state,
    version: practice.version,
    owner: owner || null,
    live: practice.liveNumber === null ? null : { revisionNumber: practice.liveNumber },
    latest: { number: latest.number, content: latest.content, by: latest.by, at: latest.at.toISOString() },
    presences: await listPresences(actor, id),
    comments: await listComments(actor, id),
    steps: await readNewestSteps(id),
    transitions: availableTransitions(actor, practice),
    mayWrite: mayWrite(actor, practice),
    mayEdit: mayEdit(actor),
    problems: await readProblems(statements, latest.content, mayEdit(actor)),
  };
}

/** The newest revision as the public page would draw it. For its owner and for editors; otherwise not-found. */
export async function getPreview(actor: Actor, id: string): Promise<PublishedPracticeView> {
  const { slug } = await getPracticeAccess(actor, id);
  const latest = await readLatestRevision(statements, id);
  const content = presentableContent(latest.content, latest.today);
  const ids = (kind: ReferenceKind) => ({
    in: referencesOf(content).flatMap((reference) => (reference.kind === kind ? [reference.id] : [])),
  });
  const select = publishedPracticeSelect;
  const isApproved = { status: "approved" } as const;
  const seen = mayEdit(actor) ? {} : { OR: [isApproved, { proposedById: actor.accountId }] };
  const approaches = await db.approach.findMany({ where: { id: ids("approach") }, select: select.approaches.select.approach.select });
  const places = await db.place.findMany({ where: { id: ids("place"), ...seen }, select: select.places.select.place.select });
  const groups = await db.targetGroup.findMany({ where: { id: ids("targetGroup") }, select: select.groups.select.group.select });
  const organisations = await db.organisation.findMany({
    where: { id: ids("organisation"), ...seen },
    select: select.organisations.select.organisation.select,
  });
  const programmes = await db.programme.findMany({ where: { id: ids("programme") }, select: select.programmes.select.programme.select });
  const sources = await db.source.findMany({ where: { id: ids("source") }, select: select.sources.select.source.select });
  const named = { id: ids("person"), named: { not: "withdrawn" } } as const;
  const people = await db.person.findMany({ where: named, select: select.people.select.person.select });
  const reCheck = await db.reCheck.findFirst({ where: { practiceId: id }, orderBy: [{ checkedOn: "desc" }, { createdAt: "desc" }] });
  const byId = <Row extends { id: string }>(rows: Row[], wanted: string) => rows.filter((row) => row.id === wanted);
  return toPublishedPracticeView({
    slug,
    // They have a page of their own at the desk.
    practice: { pictures: [] },
    publishedAt: latest.at,
    reCheckOutcome: reCheck?.outcome ?? null,
    reCheckedOn: reCheck?.checkedOn ?? null,
    revision: { content: content as unknown as Prisma.JsonValue, number: latest.number },
    approaches: content.approaches.flatMap((wanted) => byId(approaches, wanted).map((approach) => ({ approach }))),
    places: content.places.flatMap((entry) => byId(places, entry.place).map((place) => ({ place }))),
    groups: content.targetGroups.flatMap(({ role, basis, ...entry }) => byId(groups, entry.group).map((group) => ({ role, basis, group }))),
    organisations: content.organisations.flatMap(({ role, ...entry }) =>
      byId(organisations, entry.organisation).map((organisation) => ({ role, organisation })),
    ),
    programmes: programmes.map((programme) => ({ programme })),
    sources: sources.map((source) => ({ source })),
    people: people.map((person) => ({ person })),
  });
}

/** What the quality panel says about the newest revision. For its owner and for editors; otherwise not-found. */
export async function qualityOf(actor: Actor, id: string): Promise<Advice[]> {
  await getPracticeAccess(actor, id);
  return adviceFor((await readLatestRevision(statements, id)).content);
}
