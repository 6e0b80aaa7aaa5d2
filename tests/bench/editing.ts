import { randomUUID } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { type Actor, makeActor } from "../../src/features/accounts/actor";
import { findCopies } from "../../src/features/copies/admin-queries";
import { practiceForm } from "../../src/features/practice-form/rules";
import { saveDraft } from "../../src/features/practices/mutations";
import type { PracticeInput } from "../../src/features/practices/schema";
import { transitionPractice } from "../../src/features/publications/mutations";
import { loadSeeds } from "../../src/features/seeds/mutations";
import { startSession } from "../../src/features/sessions/mutations";
import { findWarnings } from "../../src/features/warnings/admin-queries";
import type { PrismaClient } from "../../src/generated/prisma/client";
import { toFormTree } from "../../src/lib/form-content";
import { type FormPath, type FormTree, pathName } from "../../src/lib/form-data";
import { deskPaths } from "../../src/lib/paths";
import { connectDatabase } from "../../src/server/database-client";
import { SECRET } from "./servers";

// What a signed-in editor does, as a browser sends it and as the data layer is called.

export type Editor = { actor: Actor; cookie: string };
type Edited = { id: string; version: number; content: PracticeInput };

/** An account with a session, as after signing in. */
export async function createEditor(db: PrismaClient): Promise<Editor> {
  const name = "Editor of the bench";
  const data = { kind: "person", role: "editor", name, email: "bench@example.org" } as const;
  const { id } = await db.account.create({ data, select: { id: true } });
  const key = await db.$transaction((tx) => startSession(tx, id, "bench", true));
  const token = await encode({ token: { sub: id, sid: key }, secret: SECRET, maxAge: 3600 });
  return { actor: makeActor({ accountId: id, name, role: "editor" }), cookie: `atlas-session=${token}` };
}

/** Made-up practices to be edited, each for one purpose alone. */
export async function practicesToEdit(db: PrismaClient, skip: number, count: number): Promise<Edited[]> {
  const rows = await db.publishedPractice.findMany({
    where: { revision: { message: "First version" } },
    orderBy: { practiceId: "asc" },
    skip,
    take: count,
    select: { practice: { select: { id: true, version: true } }, revision: { select: { content: true } } },
  });
  return rows.map(({ practice, revision }) => ({ ...practice, content: revision.content as unknown as PracticeInput }));
}

/** The content with another first sentence: something that changes with each save. */
function changed(content: PracticeInput, turn: string): PracticeInput {
  const [first, ...rest] = content.need;
  return first ? { ...content, need: [{ ...first, text: `Seen again at visit ${turn}. ${first.text}` }, ...rest] } : content;
}

function fieldsOf(tree: FormTree, at: FormPath = []): [string, string][] {
  if (typeof tree === "string") return [[pathName(at), tree]];
  const entries = Array.isArray(tree) ? tree.map((entry, index) => [index, entry] as const) : Object.entries(tree);
  return entries.flatMap(([name, part]) => fieldsOf(part, [...at, name]));
}

/** Sends the whole form, as the page's script does, and reads its answer. */
export async function sendForm(origin: string, { cookie }: Editor, practice: Edited, intent: "save" | "autosave"): Promise<boolean> {
  const content = changed(practice.content, `${practice.version}-${intent}`);
  const meta = { id: practice.id, version: String(practice.version), requestKey: randomUUID(), message: "", intent };
  const about = Object.entries(meta).map(([name, value]) => [`form.${name}`, value]);
  const body = JSON.stringify([...about, ...fieldsOf(toFormTree(practiceForm(), content))]);
  const headers = { cookie, origin, "accept-encoding": "br", "content-type": "application/json" };
  const answer = await fetch(`${origin}${deskPaths.save(practice.id)}`, { method: "POST", body, headers });
  const told = (await answer.json()) as { version?: number; outcome?: string };
  if (!answer.ok || told.outcome !== "saved" || told.version === undefined) return false;
  practice.version = told.version;
  return true;
}

export async function save({ actor }: Editor, practice: Edited): Promise<boolean> {
  const content = changed(practice.content, String(practice.version));
  const { version } = await saveDraft(actor, {
    id: practice.id,
    version: practice.version,
    content,
    message: "",
    requestKey: randomUUID(),
  });
  practice.version = version;
  return true;
}

/** What its text shares with all others, as the desk asks after each pause in typing. */
export const copiesOf = ({ actor }: Editor, { id, content }: Edited): Promise<boolean> => findCopies(actor, content, id).then(() => true);

export const warningsAbout = ({ actor }: Editor, { id, content }: Edited): Promise<boolean> =>
  findWarnings(actor, content, id).then(() => true);

export async function publish({ actor }: Editor, { id, version }: Edited): Promise<boolean> {
  await transitionPractice(actor, { id, version, transition: "publish", message: "", requestKey: randomUUID() });
  return true;
}

/** Loads a seed folder in which one record has changed. */
export function importer(url: string, folder: string) {
  const seeds = path.join(folder, "seeds");
  cpSync("seeds", seeds, { recursive: true });
  const file = path.join(seeds, "practices", "kavadarci-sensory-room.yaml");
  const text = readFileSync(file, "utf8");
  const db = connectDatabase(url, { connections: 2, statementTimeout: 60_000 });
  let turn = 0;
  return {
    async importOne(): Promise<boolean> {
      turn += 1;
      writeFileSync(file, text.replace(/^title: "/m, `title: "${turn}. `));
      const { problems, updated } = await loadSeeds(db, seeds);
      return problems.length === 0 && updated === 1;
    },
    end: () => db.$disconnect(),
  };
}
