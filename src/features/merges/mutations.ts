import type { Prisma } from "../../generated/prisma/client";
import { withBroader } from "../../lib/broader-terms";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import { newRowId } from "../../server/row-id";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { getPracticeAccess } from "../editorial/admin-queries";
import { lockTerms, lockVocabularies, once } from "../editorial/mutations";
import { mayEdit } from "../editorial/workflow";
import { tieNewPassages } from "../passages/mutations";
import { readHierarchy, readLatestRevision } from "../practices/admin-queries";
import { raiseVersion } from "../practices/mutations";
import { referencesOf, withReplaced } from "../practices/rules";
import { type PracticeDraft, practiceDraft, practiceInput } from "../practices/schema";
import { writePublishedPractice } from "../publications/mutations";
import { type StoredTerm, tableOf, txListUses, txReadBroader, txReadTerm } from "../vocabularies/admin-queries";
import type { Use } from "../vocabularies/dto";
import { txKeepStanding, txTakeTerm, txWriteTerm } from "../vocabularies/mutations";
import { type TermDocument, type VocabularyKind, vocabularyKinds } from "../vocabularies/schema";
import { txHasDocument, txReadMovable, txTakeMerge } from "./admin-queries";
import type { StoredMerge } from "./dto";
import { emptiedDocument, grownDocument, movedDocument, termReferences, undone } from "./rules";
import { mergeInput, undoInput } from "./schema";

type Transaction = Prisma.TransactionClient;
/** A term that half of the catalogue is filed under takes its time. */
const PATIENT = { timeout: 300_000, maxWait: 10_000 };

const isTerm = (type: Use["type"]): type is VocabularyKind => (vocabularyKinds as readonly string[]).includes(type);

/** A revision with the text of another one, in which terms were replaced: it makes nobody an author. */
async function writeRepeat(
  tx: Transaction,
  actor: Actor,
  practiceId: string,
  { number, content, message, repeats }: { number: number; content: PracticeDraft; message: string; repeats: number },
): Promise<string> {
  const id = newRowId();
  await tx.$executeRaw`INSERT INTO revision (id, practice_id, number, content, message, repeats, author_id, created_at)
    VALUES (${id}::uuid, ${practiceId}::uuid, ${number}, ${JSON.stringify(content)}::jsonb, ${message}, ${repeats}, ${actor.accountId}::uuid, clock_timestamp())`;
  return id;
}

/**
 * Changes the terms of a practice: its live text has another revision, which is live at once, and a newer text one above it.
 * The numbers of the revisions from before; none where nothing was changed.
 */
async function movePractice(
  tx: Transaction,
  actor: Actor,
  practiceId: string,
  { change, message }: { change: (content: PracticeDraft) => PracticeDraft; message: string },
): Promise<number[]> {
  const { latest, live } = await txReadMovable(tx, practiceId);
  const [newest, shown] = [change(latest.content), live && change(live.content)];
  const isLiveChanged = live !== null && shown !== live.content;
  if (newest === latest.content && !isLiveChanged) return [];
  const practice = await getPracticeAccess(actor, practiceId, tx);
  const version = await raiseVersion(tx, practice, practice.version, await readLatestRevision(tx, practiceId), { state: practice.state });
  let { number } = latest;
  if (isLiveChanged && shown) {
    number += 1;
    const id = await writeRepeat(tx, actor, practiceId, { number, content: shown, message, repeats: live.root });
    const revision = { id, content: practiceInput.parse(shown), isRepeat: true };
    await writePublishedPractice(tx, practice, revision, await readHierarchy(tx));
  }
  if (!isLiveChanged || live.number !== latest.number) {
    number += 1;
    await writeRepeat(tx, actor, practiceId, { number, content: newest, message, repeats: latest.number });
  }
  await writeAudit(tx, actor, "practice.replace-term", { type: "practice", id: practiceId }, { revision: number, version });
  return [...new Set([latest.number, ...(live ? [live.number] : [])])];
}

type Moves = { type: Use["type"]; recordId: string; revisions: number[] }[];

/** People and notes have no revisions: what refers to the one refers to the other. */
async function moveOthers(tx: Transaction, kind: VocabularyKind, from: string, into: string, only: Moves | null): Promise<Moves> {
  const ids = (type: Use["type"]) => only?.filter((move) => move.type === type).map(({ recordId }) => recordId) ?? null;
  const [people, notes] = [ids("person"), ids("editorialNote")];
  const source = kind === "source" ? from : null;
  const organisation = kind === "organisation" ? from : null;
  const moved = await tx.$queryRaw<{ type: "person" | "editorialNote"; recordId: string }[]>`
    WITH p AS (UPDATE person SET organisation_id = CASE organisation_id WHEN ${organisation} THEN ${into} ELSE organisation_id END,
        passage = CASE passage->>'source' WHEN ${source} THEN jsonb_set(passage, '{source}', to_jsonb(${into}::text)) ELSE passage END
        WHERE (organisation_id = ${organisation} OR passage->>'source' = ${source}) AND (${people}::text[] IS NULL OR id = ANY(${people}::text[])) RETURNING id),
      s AS (UPDATE editorial_note_subject SET record_id = ${into}
        WHERE type = ${kind} AND record_id = ${from} AND (${notes}::text[] IS NULL OR note_id = ANY(${notes}::text[])) RETURNING note_id AS id),
      n AS (UPDATE editorial_note SET passage = jsonb_set(passage, '{source}', to_jsonb(${into}::text))
        WHERE passage->>'source' = ${source} AND (${notes}::text[] IS NULL OR id = ANY(${notes}::text[])) RETURNING id)
    SELECT 'person' AS type, id AS "recordId" FROM p UNION SELECT 'editorialNote', id FROM s UNION SELECT 'editorialNote', id FROM n`;
  return moved.map((move) => ({ ...move, revisions: [] }));
}

/** Writes what another term has become by a merge, or by undoing it. */
async function moveTerm(
  tx: Transaction,
  actor: Actor,
  ref: { kind: VocabularyKind; id: string },
  { change, message, action }: { change: (document: TermDocument) => TermDocument; message: string; action: string },
): Promise<number[]> {
  const term = await txReadTerm(tx, ref);
  const document = term && change(term.document);
  if (!term || document === term.document || !document) return [];
  const before = await txKeepStanding(tx, term);
  await txWriteTerm(tx, actor, term, { document, message, action });
  return [before];
}

/** Throws `invalid` where one term cannot go into the other. */
async function mustMerge(tx: Transaction, from: StoredTerm, into: StoredTerm | null): Promise<StoredTerm> {
  const refuse = (why: string) => new AppError("invalid", { fields: { into: [why] } });
  if (!into || into.id === from.id || into.standing !== "approved") throw refuse("replacementMissing");
  const isCountry = ({ kind, document }: StoredTerm) => kind === "place" && (document as TermDocument<"place">).kind === "country";
  if (isCountry(from) || isCountry(into)) throw refuse("countryStays");
  if (from.kind === "source" && (await txHasDocument(tx, from.id))) throw refuse("sourceHasDocument");
  return into;
}

async function moveAll(tx: Transaction, actor: Actor, from: StoredTerm, into: StoredTerm, uses: readonly Use[]): Promise<Moves> {
  const { kind, id } = from;
  const merged = { kind, id, by: into.id };
  const message = `“${from.name}” merged into “${into.name}”`;
  const moves: Moves = [];
  const keep = (type: Use["type"], recordId: string, revisions: number[]) => {
    if (revisions.length > 0) moves.push({ type, recordId, revisions });
  };
  const isBelow = withBroader([into.id], await txReadBroader(tx, kind)).includes(id);
  const grow = {
    change: (document: TermDocument) => grownDocument(kind, document, from.document, isBelow),
    message,
    action: "replace-term",
  };
  keep(kind, into.id, await moveTerm(tx, actor, into, grow));
  for (const use of uses) {
    if (!isTerm(use.type) || (use.type === kind && use.id === into.id)) continue;
    const { type } = use;
    const change = (document: TermDocument) => movedDocument(type, document, merged);
    keep(type, use.id, await moveTerm(tx, actor, { kind: type, id: use.id }, { change, message, action: "replace-term" }));
  }
  const empty = { change: (document: TermDocument) => emptiedDocument(kind, document), message, action: "replace-term" };
  keep(kind, id, await moveTerm(tx, actor, from, empty));
  for (const use of uses) {
    if (use.type !== "practice") continue;
    const change = (content: PracticeDraft) => withReplaced(content, [merged]);
    keep("practice", use.id, await movePractice(tx, actor, use.id, { change, message }));
  }
  return [...moves, ...(await moveOthers(tx, kind, id, into.id, null))];
}

/**
 * Merges a term into another one: everything that refers to it refers to the other, and its address leads there, for ever. All
 * of it in one transaction. For editors; otherwise forbidden, not-found, conflict (with what stands there), invalid.
 */
export async function mergeTerm(actor: Actor, input: unknown): Promise<{ id: string; moved: number }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { into: intoId, requestKey, ...taken } = parseInput(mergeInput, input);
  const { kind, id } = taken;
  return db.$transaction(
    (tx) =>
      once(tx, actor, { name: `merge ${kind} ${id}`, requestKey }, async () => {
        const from = await txTakeTerm(tx, taken);
        await lockTerms(tx);
        const into = await mustMerge(tx, from, await txReadTerm(tx, { kind, id: intoId }));
        const uses = await txListUses(tx, from);
        const { sql, standing } = tableOf[kind];
        await tx.$executeRaw`UPDATE ${sql} SET ${standing} = 'dropped', replaced_by_id = ${into.id}, version = version + 1 WHERE id = ${id}`;
        const moves = await moveAll(tx, actor, from, into, uses);
        const merge = { kind, fromId: id, intoId: into.id, fromStatus: from.standing, mergedById: actor.accountId };
        const { id: mergeId } = await tx.termMerge.create({ data: { ...merge, moved: { create: moves } }, select: { id: true } });
        if (kind === "source") await tieNewPassages(tx);
        await writeAudit(tx, actor, `${kind}.merge`, { type: kind, id }, { into: into.id, merge: mergeId, moved: moves.length });
        return { id: mergeId, moved: moves.filter((move) => move.recordId !== id).length };
      }),
    PATIENT,
  );
}

async function moveAllBack(tx: Transaction, actor: Actor, { id, kind, fromId, intoId }: StoredMerge, from: StoredTerm): Promise<void> {
  const moves = (await tx.termMove.findMany({ where: { mergeId: id } })) as Moves;
  const merged = { kind, id: fromId, by: intoId };
  const message = `“${from.name}” is a term of its own again`;
  for (const { type, recordId, revisions } of moves) {
    if (!isTerm(type)) continue;
    const [number = 0] = revisions;
    // The merge wrote the one behind it.
    const where = { kind: type, termId: recordId, number: { in: [number, number + 1] } };
    const rows = await tx.termRevision.findMany({ where, orderBy: { number: "asc" }, select: { content: true } });
    const [before, after] = rows.map(({ content }) => content as TermDocument);
    const moved = before && after ? [{ before, after }] : [];
    const change = (document: TermDocument) => undone(document, moved, merged, (text) => termReferences(type, text));
    await moveTerm(tx, actor, { kind: type, id: recordId }, { change, message, action: "undo-merge" });
  }
  for (const { type, recordId, revisions } of moves) {
    if (type !== "practice") continue;
    const rows = await tx.revision.findMany({ where: { practiceId: recordId, number: { in: revisions } }, select: { content: true } });
    const moved = rows
      .map(({ content }) => practiceDraft.parse(content))
      .map((before) => ({ before, after: withReplaced(before, [merged]) }));
    const change = (content: PracticeDraft) => undone(content, moved, merged, referencesOf);
    await movePractice(tx, actor, recordId, { change, message });
  }
  await moveOthers(tx, kind, intoId, fromId, moves);
}

/**
 * Undoes a merge, for 30 days: what it moved and nobody has edited since gets back its text of then, and what was edited refers
 * to the term again where it did. For editors; otherwise forbidden, not-found (or too late), conflict (merged once more since).
 */
export async function undoMerge(actor: Actor, input: unknown): Promise<{ id: string }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { merge: mergeId, requestKey } = parseInput(undoInput, input);
  return db.$transaction(
    (tx) =>
      once(tx, actor, { name: `undo ${mergeId}`, requestKey }, async () => {
        await lockVocabularies(tx);
        await lockTerms(tx);
        const merge = await txTakeMerge(tx, mergeId);
        if (!merge) throw new AppError("not-found");
        const { kind, fromId, intoId, fromStatus } = merge;
        const [from, into] = [await txReadTerm(tx, { kind, id: fromId }), await txReadTerm(tx, { kind, id: intoId })];
        if (!from || from.replacedById !== intoId || !into || into.standing === "dropped") throw new AppError("conflict");
        const { sql, standing } = tableOf[kind];
        await tx.$executeRaw`UPDATE ${sql} SET ${standing} = ${fromStatus}::term_status, replaced_by_id = NULL, version = version + 1 WHERE id = ${fromId}`;
        await moveAllBack(tx, actor, merge, from);
        await tx.$executeRaw`UPDATE term_merge SET undone_by_id = ${actor.accountId}::uuid, undone_at = now() WHERE id = ${mergeId}::uuid`;
        if (kind === "source") await tieNewPassages(tx);
        await writeAudit(tx, actor, `${kind}.undo-merge`, { type: kind, id: fromId }, { into: intoId, merge: mergeId });
        return { id: mergeId };
      }),
    PATIENT,
  );
}
