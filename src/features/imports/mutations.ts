import { randomUUID } from "node:crypto";
import { passageHash } from "../../lib/passage-hash";
import type { FoundPractice } from "../../lib/template/found-practice";
import { recogniseDocument } from "../../lib/template/recognise-document";
import { inTransaction, type Statements } from "../../server/db";
import { readDocument } from "../../server/document-reader/read-document";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import { newRowId } from "../../server/row-id";
import { sha256Of } from "../../server/source-document";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import type { PracticeChoices } from "../documents/dto";
import { draftOf, withMade } from "../documents/rules";
import { getPracticeAccess } from "../editorial/admin-queries";
import { lockNames, once } from "../editorial/mutations";
import { mayEdit, mayWrite } from "../editorial/workflow";
import type { CitedKey } from "../passages/dto";
import { tieSource } from "../passages/mutations";
import { citingEntries } from "../passages/rules";
import { txAddChannels, txAddPerson } from "../people/mutations";
import { saveContent, txBeginPractice } from "../practices/mutations";
import { txKeepDocument } from "../sources/mutations";
import { readableFileName } from "../sources/rules";
import { findPractices, findSameFile, getImport, listSourceOptions, txReadBytes } from "./admin-queries";
import type { ImportedDocument } from "./dto";
import { choicesOf, defaultChoices } from "./rules";
import { importRef, NEW_SOURCE, remainingInput, reviewInput, type SourceChoice } from "./schema";

/** Imports of one contributor within a day: each keeps a document. */
const IMPORTS_A_DAY = 30;

async function limitImports(tx: Statements, actor: Actor): Promise<void> {
  if (mayEdit(actor)) return;
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM audit_event
    WHERE account_id = ${actor.accountId}::uuid AND action = 'import.store' AND at > now() - interval '24 hours'`;
  if (count >= IMPORTS_A_DAY) throw new AppError("too-many");
}

/**
 * Keeps a document with its text, to make drafts of. For everybody who is signed in. A file that the actor has imported already is
 * not kept again: the answer is that import, and not new. What cannot be read is `invalid` with the fault of the field `document`,
 * and nothing of it is kept; too-many for a contributor with 30 in a day.
 */
export async function storeImport(actor: Actor, file: { name: string; bytes: Buffer }): Promise<{ id: string; isNew: boolean }> {
  const sha256 = sha256Of(file.bytes);
  const same = await findSameFile(actor, sha256);
  if (same) return { id: same, isNew: false };
  const reading = await readDocument(file.bytes, file.name);
  if (!reading.ok) throw new AppError("invalid", { fields: { document: [reading.fault] } });
  const { text } = reading;
  const practiceCount = recogniseDocument(text).practices.length;
  return inTransaction(async (tx) => {
    await limitImports(tx, actor);
    const id = newRowId();
    await tx.$executeRaw`
      INSERT INTO document_import (id, file_name, format, sha256, size, text, practice_count, account_id, created_at)
      VALUES (${id}::uuid, ${readableFileName(file.name)}, ${text.format}, ${sha256}, ${file.bytes.length}, ${JSON.stringify(text)}::jsonb,
        ${practiceCount}, ${actor.accountId}::uuid, clock_timestamp())`;
    await tx.$executeRaw`INSERT INTO document_import_file (import_id, bytes) VALUES (${id}::uuid, ${file.bytes})`;
    await writeAudit(tx, actor, "import.store", { type: "import", id }, { format: text.format, practices: practiceCount });
    return { id, isNew: true };
  });
}

/** Begins again with a document that was imported already. For whoever sent it and for editors; otherwise not-found. */
export async function startAnotherImport(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { id: from, requestKey } = parseInput(importRef, input);
  await getImport(actor, from);
  return inTransaction((tx) =>
    once(tx, actor, { name: `import-again ${from}`, requestKey }, async () => {
      await limitImports(tx, actor);
      const id = newRowId();
      const copied = await tx.$executeRaw`
        INSERT INTO document_import (id, file_name, format, sha256, size, text, practice_count, source_id, account_id, created_at)
        SELECT ${id}::uuid, file_name, format, sha256, size, text, practice_count, source_id, ${actor.accountId}::uuid, clock_timestamp()
        FROM document_import WHERE id = ${from}::uuid`;
      if (copied === 0) throw new AppError("not-found");
      await tx.$executeRaw`INSERT INTO document_import_file (import_id, bytes)
        SELECT ${id}::uuid, bytes FROM document_import_file WHERE import_id = ${from}::uuid`;
      await writeAudit(tx, actor, "import.store", { type: "import", id }, { again: from });
      return { id };
    }),
  );
}

/** Takes a document away; the drafts that were made of it stay. For whoever sent it and for editors; otherwise not-found. */
export async function deleteImport(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { id } = parseInput(importRef, input);
  await getImport(actor, id);
  return inTransaction(async (tx) => {
    const deleted = await tx.$executeRaw`DELETE FROM document_import WHERE id = ${id}::uuid`;
    if (deleted > 0) await writeAudit(tx, actor, "import.delete", { type: "import", id });
    return { id };
  });
}

/**
 * The source that drafts cite: one that is there and that the actor may know of, or a new one, of which this is the document. It is
 * kept with the import.
 */
async function chooseSource(tx: Statements, actor: Actor, document: ImportedDocument, choice: SourceChoice): Promise<string> {
  const { id, fileName, text } = document;
  const source = choice.source === NEW_SOURCE ? `source-${randomUUID().slice(0, 18)}` : choice.source;
  if (choice.source === NEW_SOURCE) {
    await lockNames(tx);
    await tx.$executeRaw`
      INSERT INTO source (id, title, kind, publisher_name, published, language, funder, access, credits, description, footnotes, position, added_by_id)
      SELECT ${source}, ${choice.sourceTitle}, 'document', ${choice.sourcePublisher}, ${choice.sourcePublished}, ${choice.sourceLanguage}, '{}',
        ${`Sent to the editors as ${fileName}`}, '[]', '[]', '[]', coalesce(max(position), 0) + 1, ${actor.accountId}::uuid FROM source`;
    await txKeepDocument(tx, actor, source, { name: fileName, bytes: await txReadBytes(tx, id), text });
    await writeAudit(tx, actor, "source.add", { type: "source", id: source }, { import: id });
  } else if (!(await listSourceOptions(actor)).some((option) => option.id === source)) {
    throw new AppError("invalid", { fields: { source: ["sourceMissing"] } });
  }
  await tx.$executeRaw`UPDATE document_import SET source_id = ${source} WHERE id = ${id}::uuid`;
  return source;
}

/** The people of the accepted contacts. Of somebody who was known before, only editors add how to reach them. */
async function chooseContacts(
  tx: Statements,
  actor: Actor,
  { proposals }: FoundPractice,
  choices: PracticeChoices,
  cited: { source: string; hashOf: (lines: { from: number; to: number }) => string },
): Promise<{ key: string; person: string }[]> {
  const people: { key: string; person: string }[] = [];
  for (const contact of proposals.contacts) {
    const chosen = choices.contacts.get(contact.key);
    if (!chosen) continue;
    const isNew = chosen.person === "new";
    if (isNew && (chosen.name === "" || chosen.role === ""))
      throw new AppError("invalid", { fields: { contactNames: ["contactMissing"] } });
    if (!isNew && !contact.known.some(({ id }) => id === chosen.person)) throw new AppError("invalid");
    const { lines, organisation } = contact;
    const passage = { source: cited.source, heading: null, lines, hash: cited.hashOf(lines) };
    const { name, role } = chosen;
    const person = isNew ? await txAddPerson(tx, actor, { name, role, organisation: organisation?.id ?? null, passage }) : chosen.person;
    if (isNew || mayEdit(actor)) await txAddChannels(tx, person, contact, cited.source);
    people.push({ key: contact.key, person });
  }
  return people;
}

type Saving = { document: ImportedDocument; place: number; found: FoundPractice; choices: PracticeChoices; source: string };
export type SavedDraft = { practiceId: string; version: number };

/** Makes a draft of one practice of a document, or another revision of the one that was made. */
async function writeDraft(
  tx: Statements,
  actor: Actor,
  { document, place, found, choices, source }: Saving,
  seen: number | null,
): Promise<{ draft: SavedDraft; cited: CitedKey[] }> {
  const texts = document.text.lines.map(({ text }) => text);
  const cited = { source, hashOf: ({ from, to }: { from: number; to: number }) => passageHash(texts, from, to) };
  const contacts = await chooseContacts(tx, actor, found, choices, cited);
  const made = draftOf(found, choices, cited, contacts);
  if (!made) throw new AppError("invalid", { fields: { pieces: ["tooManyEntries"] } });
  const { content } = made;
  const keys = citingEntries(content).map(({ passage }) => passage);
  const message = `Imported from ${document.fileName}`;
  const [saved] = await tx.$queryRaw<{ practiceId: string }[]>`
    SELECT practice_id AS "practiceId" FROM imported_practice WHERE import_id = ${document.id}::uuid AND place = ${place}`;
  if (!saved) {
    const { id, version } = await txBeginPractice(tx, actor, { content, message });
    await tx.$executeRaw`INSERT INTO imported_practice (import_id, place, practice_id, account_id, created_at)
      VALUES (${document.id}::uuid, ${place}, ${id}::uuid, ${actor.accountId}::uuid, clock_timestamp())`;
    return { draft: { practiceId: id, version }, cited: keys };
  }
  // Somebody else has made a draft of it since the form was drawn.
  if (seen === null) throw new AppError("conflict");
  const practice = await getPracticeAccess(actor, saved.practiceId, tx);
  if (!mayWrite(actor, practice)) throw new AppError("forbidden");
  const merged = (latest: { content: typeof content }) => withMade(latest.content, content);
  const { version } = await saveContent(tx, actor, practice, seen, {
    content: merged,
    message,
    isAutosave: false,
    action: "practice.save",
  });
  return { draft: { practiceId: saved.practiceId, version }, cited: keys };
}

/** One at a time saves drafts of a document, so that a double click and two editors make one of each. */
async function lockImport(tx: Statements, id: string): Promise<void> {
  const found = await tx.$queryRaw<object[]>`SELECT 1 FROM document_import WHERE id = ${id}::uuid FOR UPDATE`;
  if (found.length === 0) throw new AppError("not-found");
}

/**
 * Saves one practice of a document as a draft of the actor's, as it was reviewed; the draft that was made of it already gets another
 * revision. For whoever sent the document and for editors; otherwise not-found. Where somebody else was faster: conflict.
 */
export async function saveReviewed(actor: Actor, input: unknown): Promise<SavedDraft> {
  const { id, place, requestKey, version, ...sent } = parseInput(reviewInput, input);
  const document = await getImport(actor, id);
  const found = (await findPractices(actor, document))[place - 1];
  if (!found) throw new AppError("not-found");
  const choices = choicesOf({ id, place, requestKey, ...sent });
  return inTransaction((tx) =>
    once(tx, actor, { name: `import ${id} ${place}`, requestKey }, async () => {
      await lockImport(tx, id);
      const source = await chooseSource(tx, actor, document, sent);
      const written = await writeDraft(tx, actor, { document, place, found, choices, source }, version ?? null);
      await tieSource(tx, source, written.cited);
      return written.draft;
    }),
  );
}

/**
 * Saves a draft of every practice of a document that has none yet, with what is accepted without asking. For whoever sent the
 * document and for editors; otherwise not-found.
 */
export async function saveRemaining(actor: Actor, input: unknown): Promise<{ saved: SavedDraft[] }> {
  const { id, requestKey, ...choice } = parseInput(remainingInput, input);
  const document = await getImport(actor, id);
  const practices = await findPractices(actor, document);
  return inTransaction((tx) =>
    once(tx, actor, { name: `import ${id} remaining`, requestKey }, async () => {
      await lockImport(tx, id);
      const done = await tx.$queryRaw<{ place: number }[]>`SELECT place FROM imported_practice WHERE import_id = ${id}::uuid`;
      const saved: SavedDraft[] = [];
      const cited: CitedKey[] = [];
      const source = await chooseSource(tx, actor, document, choice);
      for (const [index, found] of practices.entries()) {
        const place = index + 1;
        if (done.some((one) => one.place === place)) continue;
        const written = await writeDraft(tx, actor, { document, place, found, choices: defaultChoices(found), source }, null);
        saved.push(written.draft);
        cited.push(...written.cited);
      }
      await tieSource(tx, source, cited);
      return { saved };
    }),
  );
}
