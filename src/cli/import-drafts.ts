import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Actor } from "../features/accounts/actor";
import type { ImportedDocument } from "../features/imports/dto";
import { cutText } from "../lib/cut-text";
import { formatMoment } from "../lib/format-date";
import { defaultLocale } from "../lib/locales";
import { deskPaths } from "../lib/paths";
import { titleOfDocument } from "../lib/template/document-blocks";
import type { FoundPractice } from "../lib/template/found-practice";
import type { LineRange } from "../lib/template/line-range";
import { numbersIn } from "../lib/template/practice-pieces";
import { env } from "../server/env";
import { documentFaultSentence } from "./document-fault";
import { operator } from "./operator";

/** What becomes of a document that was imported already. */
export type SameAgain = "ask" | "update" | "another";
/** `from`: the source that the drafts cite, else a new one of this `publisher`; `owner`: the address of whose drafts they are. */
export type DraftOptions = { from?: string | undefined; publisher?: string | undefined; owner?: string | undefined; again: SameAgain };

/**
 * Makes drafts of every practice in some documents, as `/admin/imports` does, and says of each what was made and what was left over.
 * 0 where each document has become drafts, otherwise 1.
 */
export async function importDrafts(files: readonly string[], options: DraftOptions): Promise<number> {
  const actor = await actorOf(options.owner);
  let failed = 0;
  for (const file of files) {
    const isDone = await importFile(actor, file, options).catch(async (error: unknown) => {
      console.error(`${file}: ${await sentenceOf(error)}`);
      return false;
    });
    if (!isDone) failed += 1;
  }
  if (files.length > 1) console.log(`${files.length - failed} of ${files.length} documents have become drafts.`);
  return failed > 0 ? 1 : 0;
}

async function actorOf(owner: string | undefined): Promise<Actor> {
  if (owner === undefined) return operator();
  const { db } = await import("../server/db");
  const { makeActor } = await import("../features/accounts/actor");
  const { OperatorError } = await import("../server/operator-error.mjs");
  const account = await db.account.findFirst({ where: { email: owner.trim().toLowerCase(), disabledAt: null, kind: "person" } });
  if (!account) throw new OperatorError(`Nobody has an account with the address ${owner}.`);
  return makeActor({ accountId: account.id, name: account.name, role: account.role });
}

/** True where the document has become drafts. */
async function importFile(actor: Actor, file: string, options: DraftOptions): Promise<boolean> {
  const { findPractices, getImport } = await import("../features/imports/admin-queries");
  const { startAnotherImport, storeImport } = await import("../features/imports/mutations");
  const stored = await storeImport(actor, { name: basename(file), bytes: await readFile(file) });
  const found = await getImport(actor, stored.id);
  const isAgain = !stored.isNew && found.saved.length > 0;
  if (isAgain && options.again === "ask") {
    console.log(`${file}: imported already on ${formatMoment(found.at, defaultLocale)} as`);
    await tellDrafts(found);
    console.log("  Say --update to write its texts into these drafts again, or --another to make others.");
    return false;
  }
  const id = isAgain && options.again === "another" ? (await startAnotherImport(actor, { id: stored.id })).id : stored.id;
  const isOurs = await makeDrafts(actor, id, options, isAgain && options.again === "update");
  const document = await getImport(actor, id);
  await tellDocument(file, document, await findPractices(actor, document));
  return isOurs && document.practiceCount > 0;
}

/** False where a draft could not be changed. */
async function makeDrafts(actor: Actor, id: string, { from, publisher }: DraftOptions, isUpdate: boolean): Promise<boolean> {
  const { getImport, getReview } = await import("../features/imports/admin-queries");
  const { saveRemaining, saveReviewed } = await import("../features/imports/mutations");
  const { unchangedReview } = await import("../features/imports/rules");
  const document = await getImport(actor, id);
  if (document.practiceCount === 0) return false;
  const sourceTitle = titleOfDocument(document.recognised, document.fileName);
  const sourceLanguage = document.recognised.practices[0]?.language ?? "en";
  const made = { source: "new", sourceTitle, sourcePublisher: publisher ?? "Not named yet", sourceLanguage };
  let isWhole = true;
  for (const { place, title } of isUpdate ? document.saved : []) {
    const review = await getReview(actor, id, place);
    if (review.saved?.mayWrite) {
      const source = from ?? review.document.sourceId;
      await saveReviewed(actor, { ...unchangedReview(review), ...(source ? { source } : made), requestKey: crypto.randomUUID() });
    } else {
      isWhole = false;
      console.log(`  ${place}. ${title}: its draft cannot be changed now, and stays as it is.`);
    }
  }
  const source = from ?? (await getImport(actor, id)).sourceId;
  await saveRemaining(actor, { id, ...(source ? { source } : made), requestKey: crypto.randomUUID() });
  return isWhole;
}

const addressOf = (path: string) => new URL(path, env.SITE_URL).href;

/** With `found` also what was found and is in none of them. */
async function tellDrafts({ saved }: ImportedDocument, found: readonly FoundPractice[] = []): Promise<void> {
  for (const { place, title, practiceId } of saved) {
    console.log(`  ${place}. ${title || "Untitled"}: ${addressOf(deskPaths.practice(practiceId))}`);
    const one = found[place - 1];
    if (one) await tellNotTaken(one);
  }
}

async function tellNotTaken(found: FoundPractice): Promise<void> {
  const { notTaken } = await import("../features/imports/rules");
  const { unknownPlace, unknownApproach } = found.proposals;
  if (unknownPlace) console.log(`     “${cutText(unknownPlace.text)}” is no place of the catalogue: it is not taken.`);
  if (unknownApproach) console.log(`     “${cutText(unknownApproach.text)}” is no approach of the catalogue: it is not taken.`);
  const proposed = Object.entries(notTaken(found)).flatMap(([what, count]) => (count > 0 ? [counted(count, what)] : []));
  if (proposed.length > 0) console.log(`     Proposed and not taken: ${proposed.join(", ")}`);
}

async function tellDocument(file: string, document: ImportedDocument, found: readonly FoundPractice[]): Promise<void> {
  const { recognised, text, practiceCount, id } = document;
  const { whyNoPractice, exchanges, programmes, leftOver, setAside } = recognised;
  if (whyNoPractice) console.log(`${file}: no practice was found here (${whyNoPractice}), and no draft was made.`);
  else console.log(`${file}: ${counted(practiceCount, "practice")}, each saved as a draft`);
  await tellDrafts(document, found);
  for (const { title } of programmes) console.log(`  Perhaps a programme: ${cutText(title.text)}`);
  for (const { kind, text: words, lines } of exchanges)
    console.log(`  Perhaps an exchange (${kind}), line ${lines.from}: ${cutText(words)}`);
  const filled = (parts: readonly { lines: LineRange }[]) =>
    parts.flatMap(({ lines }) => numbersIn(lines)).filter((number) => text.lines[number - 1]?.text.trim());
  const left = filled(leftOver);
  console.log(
    `  ${counted(text.lines.filter((line) => line.text.trim()).length, "line")}, ${filled(setAside).length} set aside, ${left.length} left over`,
  );
  // Of a document that is no practice nearly all of it is left over.
  if (practiceCount > 0) for (const number of left) console.log(`  ${number}: ${cutText(text.lines[number - 1]?.text ?? "")}`);
  for (const number of filled(setAside.filter(({ why }) => why === "refused-address")))
    console.log(`  ${number}: the address of a link is left out, as it is no web address: ${cutText(text.lines[number - 1]?.text ?? "")}`);
  console.log(`  To review: ${addressOf(deskPaths.import(id))}`);
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : what.endsWith("ch") ? "es" : "s"}`;

async function sentenceOf(error: unknown): Promise<string> {
  const { AppError } = await import("../server/errors");
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return "there is no such file.";
  if ((error as NodeJS.ErrnoException).code === "EISDIR") return "this is a folder.";
  if (!(error instanceof AppError)) throw error;
  const { fields = {} } = (error.details ?? {}) as { fields?: Record<string, string[]> };
  return (await documentFaultSentence(error.details)) ?? (fields.source ? "there is no such source to cite." : error.code);
}
