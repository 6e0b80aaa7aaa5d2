import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { freeName, slugOf } from "../../lib/slug";
import { inTransaction, type Statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import { newRowId } from "../../server/row-id";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { getPracticeAccess, type PracticeAccess } from "../editorial/admin-queries";
import { lockNames, once } from "../editorial/mutations";
import { mayWrite, type PracticeState, stateAfterSave } from "../editorial/workflow";
import { type LatestRevision, readLatestRevision, readSettled, readVersionWrittenOver } from "./admin-queries";
import { toSavedVersion } from "./dto";
import { settleOrigins } from "./rules";
import { draftSave, type FormWindow, newPractice, type PracticeDraft, practiceDraft } from "./schema";

/** What the schema of `addedBy` takes. */
const EDITOR_NAME_MAX = 80;

export type Saved = { version: number; revisionNumber: number; savedAt: string; state: PracticeState };

/** One more version, if nobody was faster; otherwise `conflict` with what stands there now. */
export async function raiseVersion(
  tx: Statements,
  practice: PracticeAccess,
  version: number,
  latest: LatestRevision,
  { state, submittedAt, slug }: { state: PracticeState; submittedAt?: Date; slug?: string },
): Promise<number> {
  // The rights were judged by the state of the version that was read: another one is another practice.
  const isKnown = practice.version === version;
  const isRaised =
    isKnown &&
    (await tx.$executeRaw`UPDATE practice SET version = version + 1, state = ${state}::practice_state, slug = coalesce(${slug ?? null}::text, slug),
      submitted_at = coalesce(${submittedAt ?? null}::timestamptz, submitted_at), updated_at = now() WHERE id = ${practice.id}::uuid AND version = ${version}`);
  if (isRaised) return version + 1;
  const [{ version: now }] = await tx.$queryRaw<[{ version: number }]>`SELECT version FROM practice WHERE id = ${practice.id}::uuid`;
  throw new AppError("conflict", { current: toSavedVersion(now, isKnown ? await readLatestRevision(tx, practice.id) : latest) });
}

type NewRevision = { content: PracticeDraft; message: string; isAutosave: boolean; window?: FormWindow | undefined };

/**
 * Writes a revision of its own. Only an autosave takes the place of the same person's last one, for ten minutes: whatever
 * stood there longer stays in the history. What was autosaved and is saved as it is gets its name.
 */
async function writeRevision(
  tx: Statements,
  actor: Actor,
  practice: PracticeAccess,
  latest: LatestRevision,
  revision: NewRevision,
): Promise<{ number: number; at: Date }> {
  const { content, message, isAutosave, window } = revision;
  const [windowId, windowSave] = [window?.id ?? null, window?.save ?? null];
  const isOwn = latest.isAutosave && latest.by.id === actor.accountId && latest.number !== practice.liveNumber;
  const isSame = isDeepStrictEqual(content, latest.content);
  if (isOwn && (isAutosave || isSame)) {
    const [row] = await tx.$queryRaw<{ at: Date }[]>`UPDATE revision
      SET content = ${JSON.stringify(content)}::jsonb, message = ${message}, is_autosave = ${isAutosave}, created_at = clock_timestamp(),
        window_id = ${windowId}::uuid, window_save = ${windowSave}
      WHERE id = ${latest.id}::uuid AND (${isSame} OR begun_at > now() - interval '10 minutes') RETURNING created_at AS at`;
    if (row) return { number: latest.number, at: row.at };
  }
  const number = latest.number + 1;
  const [{ at }] = await tx.$queryRaw<[{ at: Date }]>`
    INSERT INTO revision (id, practice_id, number, content, message, is_autosave, window_id, window_save, author_id, created_at)
    VALUES (${newRowId()}::uuid, ${practice.id}::uuid, ${number}, ${JSON.stringify(content)}::jsonb, ${message}, ${isAutosave},
      ${windowId}::uuid, ${windowSave}, ${actor.accountId}::uuid, clock_timestamp()) RETURNING created_at AS at`;
  return { number, at };
}

/**
 * The one way in which content is saved, in the caller's transaction: the caller has decided that this actor may. It refers
 * to what editors have put in the place of proposals, whatever the form still had.
 */
export async function saveContent(
  tx: Statements,
  actor: Actor,
  practice: PracticeAccess,
  version: number,
  revision: Omit<NewRevision, "content"> & { content: (latest: LatestRevision) => PracticeDraft; action: string },
): Promise<Saved> {
  const latest = await readLatestRevision(tx, practice.id);
  const state = stateAfterSave(practice.state);
  const sent = revision.content(latest);
  const content = await readSettled(tx, sent);
  const { window } = revision;
  // The answer to this form's last sending was lost: what stands there is its own text, and no conflict.
  const isOwnWindow = window !== undefined && latest.windowId === window.id && latest.by.id === actor.accountId;
  const isOvertaken = isOwnWindow && (latest.windowSave ?? 0) >= window.save;
  const known = isOwnWindow ? practice.version : await readVersionWrittenOver(tx, practice, version);
  if (isOvertaken || (revision.isAutosave && practice.version === known && isDeepStrictEqual(content, latest.content))) {
    return { version: practice.version, revisionNumber: latest.number, savedAt: latest.at.toISOString(), state: practice.state };
  }
  const raised = await raiseVersion(tx, practice, known, latest, { state });
  const { number, at } = await writeRevision(tx, actor, practice, latest, { ...revision, content });
  await writeAudit(tx, actor, revision.action, { type: "practice", id: practice.id }, { revision: number, version: raised });
  return { version: raised, revisionNumber: number, savedAt: at.toISOString(), state };
}

/** Begins a practice of the actor's with its first text, in the caller's transaction. For everybody who is signed in. */
export async function txBeginPractice(
  tx: Statements,
  actor: Actor,
  { content, message = "" }: { content: PracticeDraft; message?: string },
): Promise<{ id: string; version: number }> {
  await lockNames(tx);
  const wanted = slugOf(content.title) || "practice";
  const taken = await tx.$queryRaw<{ slug: string }[]>`SELECT slug FROM practice WHERE starts_with(slug, ${wanted})
    UNION ALL SELECT slug FROM practice_former_slug WHERE starts_with(slug, ${wanted})`;
  const slug = freeName(wanted, new Set(taken.map((one) => one.slug)));
  const [{ id, version }] = await tx.$queryRaw<[{ id: string; version: number }]>`
    INSERT INTO practice (id, slug, owner_id, updated_at) VALUES (${newRowId()}::uuid, ${slug}, ${actor.accountId}::uuid, now()) RETURNING id, version`;
  await tx.$executeRaw`INSERT INTO revision (id, practice_id, number, content, message, author_id)
    VALUES (${newRowId()}::uuid, ${id}::uuid, 1, ${JSON.stringify(content)}::jsonb, ${message}, ${actor.accountId}::uuid)`;
  await writeAudit(tx, actor, "practice.create", { type: "practice", id }, { slug });
  return { id, version };
}

/** Begins a practice, as a draft of the actor's. For everybody who is signed in. */
export async function createPractice(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { title, tier, requestKey } = parseInput(newPractice, input);
  return inTransaction((tx) =>
    once(tx, actor, { name: "create", requestKey }, () =>
      txBeginPractice(tx, actor, { content: { ...practiceDraft.parse({}), title, tier } }),
    ),
  );
}

/**
 * Saves a draft, complete or not. For editors, and for its owner while it is not in review; otherwise not-found or
 * forbidden. Somebody else was faster: conflict, with what they saved. What is published stays live.
 */
export async function saveDraft(actor: Actor, input: unknown): Promise<Saved> {
  const save = parseInput(draftSave, input);
  return inTransaction((tx) => txSaveDraft(tx, actor, save));
}

/** The same in the caller's transaction. */
export async function txSaveDraft(tx: Statements, actor: Actor, save: z.output<typeof draftSave>): Promise<Saved> {
  const { id, version, content, message, isAutosave, window, requestKey } = save;
  const practice = await getPracticeAccess(actor, id, tx);
  if (!mayWrite(actor, practice)) throw new AppError("forbidden");
  return once(tx, actor, { name: `save ${id}`, requestKey }, async () => {
    const editor = actor.name.slice(0, EDITOR_NAME_MAX);
    const settled = (latest: LatestRevision) => settleOrigins(content, latest.content, { editor, on: latest.today });
    const action = isAutosave ? "practice.autosave" : "practice.save";
    return saveContent(tx, actor, practice, version, { content: settled, message, isAutosave, window, action });
  });
}
