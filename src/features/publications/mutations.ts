import { Prisma } from "../../generated/prisma/client";
import { inTransaction, type Statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { writePublishedRuns } from "../copies/mutations";
import { getPracticeAccess } from "../editorial/admin-queries";
import { once } from "../editorial/mutations";
import { availableTransitions, type PracticeState, type Transition, transitions } from "../editorial/workflow";
import { tellOwner, tellReviewers } from "../mails/mutations";
import { readHierarchy, readLatestRevision, readProblems } from "../practices/admin-queries";
import type { Hierarchy } from "../practices/dto";
import { raiseVersion } from "../practices/mutations";
import { filedUnder, publishedColumns, publishedLinks } from "../practices/rules";
import { type PracticeInput, practiceInput, transitionInput } from "../practices/schema";
import { newestReCheck } from "../re-checks/mutations";
import { keepWordsOfOthers, readFiledNames, writePracticeSearch } from "../text-search/mutations";
import { searchedText } from "../text-search/rules";

/** The tables of publishedLinks, each with the name under which its part of the statement goes. */
const linkTables = [
  { table: Prisma.sql`published_practice_approach`, part: Prisma.sql`approaches` },
  { table: Prisma.sql`published_practice_place`, part: Prisma.sql`places` },
  { table: Prisma.sql`published_practice_group`, part: Prisma.sql`groups_` },
  { table: Prisma.sql`published_practice_organisation`, part: Prisma.sql`organisations` },
  { table: Prisma.sql`published_practice_programme`, part: Prisma.sql`programmes` },
  { table: Prisma.sql`published_practice_source`, part: Prisma.sql`sources` },
  { table: Prisma.sql`published_practice_person`, part: Prisma.sql`persons` },
];

const written = ({ table, part }: (typeof linkTables)[number]) => Prisma.sql`${part} AS (
  INSERT INTO ${table} SELECT r.* FROM links, jsonb_populate_recordset(NULL::${table}, links.rows->${table.sql}::text) r)`;

/**
 * Makes one revision the live version: writes what lists, filters and search need, in the caller's transaction.
 * The caller has decided that this actor may publish. Date and number of the first publication are kept; with `isRepeat`,
 * where only the names or ids of terms are others, that of the version shown, too.
 */
export async function writePublishedPractice(
  tx: Statements,
  practice: { id: string; slug: string },
  revision: { id: string; content: PracticeInput; isRepeat?: boolean },
  hierarchy: Hierarchy,
): Promise<void> {
  const { content } = revision;
  const searched = searchedText(content, await readFiledNames(tx, filedUnder(content)));
  await keepWordsOfOthers(tx, practice.id, searched);
  const [before] = await tx.$queryRaw<{ number: number; at: Date; shownSince: Date }[]>`
    DELETE FROM published_practice WHERE practice_id = ${practice.id}::uuid
    RETURNING number, first_published_at AS at, published_at AS "shownSince"`;
  const shownSince = revision.isRepeat ? before?.shownSince : undefined;
  const columns = publishedColumns(content, hierarchy);
  const { tier, title, summary, asOf, keyFigures, approachIds, groupIds, placeIds, countryIds } = columns;
  const links = publishedLinks(practice.id, content);
  const [{ number }] = await tx.$queryRaw<[{ number: number }]>`
    WITH live AS (
      INSERT INTO published_practice (practice_id, number, revision_id, slug, tier, title, summary, first_published_at, published_at, as_of,
        key_figures, approach_ids, group_ids, place_ids, country_ids, place_name, filed_under, re_check_outcome, re_checked_on)
      SELECT ${practice.id}::uuid, coalesce(${before?.number ?? null}::int, nextval('published_practice_number_seq')), ${revision.id}::uuid,
        ${practice.slug}, ${tier}::practice_tier, ${title}, ${summary}, coalesce(${before?.at ?? null}::timestamptz, now()), coalesce(${shownSince ?? null}::timestamptz, now()), ${asOf},
        ${JSON.stringify(keyFigures)}::jsonb, ${approachIds}::text[], ${groupIds}::text[], ${placeIds}::text[], ${countryIds}::text[],
        coalesce((SELECT name FROM place WHERE id = ${content.places[0]?.place ?? null}), ''), ${JSON.stringify(columns.filedUnder)}::jsonb, asked.outcome, asked.checked_on
      FROM (VALUES (1)) one LEFT JOIN (${newestReCheck(practice.id)}) asked ON true
      RETURNING number),
    links AS (SELECT ${JSON.stringify(links)}::jsonb AS rows), ${Prisma.join(linkTables.map(written))}
    SELECT number FROM live`;
  await writePracticeSearch(tx, practice.id, searched, number);
  await writePublishedRuns(tx, number, content);
}

/**
 * Writes the rows of live versions anew, in the caller's transaction: names of what they are filed under, or what is broader,
 * have changed. The caller has decided that this actor may change the vocabulary.
 */
export async function refreshPublished(tx: Statements, practiceIds: readonly string[]): Promise<void> {
  if (practiceIds.length === 0) return;
  const hierarchy = await readHierarchy(tx);
  for (const id of practiceIds) {
    const [live] = await tx.$queryRaw<{ id: string; slug: string; content: unknown }[]>`
      SELECT r.id, l.slug, r.content FROM published_practice l JOIN revision r ON r.id = l.revision_id WHERE l.practice_id = ${id}::uuid FOR UPDATE OF l`;
    if (!live) continue;
    const content = practiceInput.parse(live.content);
    await writePublishedPractice(tx, { id, slug: live.slug }, { id: live.id, content, isRepeat: true }, hierarchy);
  }
}

/**
 * Takes a practice from one state to the next, as editorial/workflow.ts says. Throws not-found, forbidden, conflict,
 * invalid (a message is missing), not-ready (with the problems, or that a second person is needed).
 */
export async function transitionPractice(actor: Actor, input: unknown): Promise<{ version: number; state: PracticeState }> {
  const { id, version, transition, message, requestKey } = parseInput(transitionInput, input);
  return inTransaction(async (tx) => {
    const practice = await getPracticeAccess(actor, id, tx);
    return once(tx, actor, { name: `${transition} ${id}`, requestKey }, async () => {
      const offered = availableTransitions(actor, practice).find(({ name }) => name === transition);
      const { to, effect, needs, tells } = transitions.find(({ name }) => name === transition) as Transition;
      const latest = await readLatestRevision(tx, id);
      if (!offered && practice.version === version) throw new AppError("forbidden");
      const raised = await raiseVersion(tx, practice, version, latest, {
        state: to,
        ...(transition === "submit" ? { submittedAt: new Date() } : {}),
      });
      if (offered?.blockedBy) throw new AppError("not-ready", { blockedBy: offered.blockedBy });
      if (needs === "message" && !message) throw new AppError("invalid", { fields: { message: ["reasonMissing"] } });
      const problems = needs === "complete-content" ? await readProblems(tx, latest.content, effect === "publish") : [];
      if (problems.length) throw new AppError("not-ready", { problems });
      // What was sent or published is kept as it is: the next autosave is a revision of its own.
      await tx.$executeRaw`UPDATE revision SET is_autosave = false WHERE id = ${latest.id}::uuid AND is_autosave`;
      if (effect === "publish") {
        const content = practiceInput.parse(latest.content);
        await writePublishedPractice(tx, practice, { id: latest.id, content }, await readHierarchy(tx, filedUnder(content)));
      }
      if (effect === "withdraw") {
        await keepWordsOfOthers(tx, id);
        await tx.$executeRaw`DELETE FROM published_practice WHERE practice_id = ${id}::uuid`;
      }
      await tx.$executeRaw`
        INSERT INTO practice_step (practice_id, revision_number, version, transition, "from", "to", message, account_id, created_at)
        VALUES (${id}::uuid, ${latest.number}, ${raised}, ${transition}, ${practice.state}::practice_state, ${to}::practice_state, ${message},
          ${actor.accountId}::uuid, clock_timestamp())`;
      if (to === "in_review") await tellReviewers(tx, actor, id);
      await writeAudit(
        tx,
        actor,
        `practice.${transition}`,
        { type: "practice", id },
        { revision: latest.number, from: practice.state, to },
      );
      if (tells) await tellOwner(tx, actor, id, tells);
      return { version: raised, state: to };
    });
  });
}
