import { expect, test } from "@playwright/test";
import { storeDocument } from "../../src/features/sources/mutations";
import { db } from "../../src/server/db";
import { createPerson, PASSWORD, type Person } from "../support/accounts";
import type { Role } from "../support/authorisation/matrix";
import { doors, type Named, type Who } from "../support/doors";
import { createPracticeIn, type Standing, standings } from "../support/editorial-records";
import { ask, builtActions, callAction, cookieOf, fromOurPage } from "../support/http";
import { sentImport } from "../support/imported-document";
import { nameOf, readRows } from "../support/matrix-rows";
import { type ActionRow, actionRows, proposal } from "../support/server-actions";
import { fileOf, wellDocument } from "../support/source-document";

// What tests/integration/authorisation.test.ts proves of the data layer, asked of the server itself: every page, route and
// action, as everybody, about a practice in every state. Whoever is not let in must learn nothing.
test.describe.configure({ timeout: 120_000 });

const names = ["visitor", "disabled", "contributor-owner", "contributor-other", "editor", "admin"] as const;
type Name = (typeof names)[number];
type Somebody = { name: Name; person: Person; cookie: string | undefined };
const rolesOf = { visitor: "admin", disabled: "admin", "contributor-owner": "contributor", "contributor-other": "contributor" } as const;

/** A person of one's own: some actions end the session of whoever calls them. */
async function somebody(name: Name): Promise<Somebody> {
  const person = await createPerson(name === "editor" || name === "admin" ? name : rolesOf[name]);
  if (name === "visitor") return { name, person, cookie: undefined };
  const cookie = await cookieOf(person.email, PASSWORD);
  // The session stays, so that it is the account that closes the door.
  if (name === "disabled") await db.account.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
  return { name, person, cookie };
}

const everybody = {} as Record<Name, Somebody>;
test.beforeAll(async () => {
  for (const name of names) everybody[name] = await somebody(name);
  // The routes of documents need one.
  await storeDocument(everybody.editor.person.actor, { source: "nalas-2022" }, fileOf(wellDocument));
});

const practiceIn = async (standing: Standing) => createPracticeIn(standing, everybody["contributor-owner"].person.actor);
const isNobody = (name: Name) => name === "visitor" || name === "disabled";

function isLetIn(name: Name, who: Who): boolean {
  if (who === "everybody") return true;
  if (isNobody(name) || who === "nobody" || who === "sender") return false;
  if (who === "people") return true;
  if (who === "readers") return name !== "contributor-other";
  return who === "admins" ? name === "admin" : name === "editor" || name === "admin";
}

const matrix = await readRows();

/** What the matrix says that comes of an act. */
function told(judge: string, name: Name, standing: Standing): string {
  const row = matrix.find((one) => nameOf(one) === judge);
  if (!row || !("expected" in row)) throw new Error(`No cell for ${judge}`);
  const expected = row.expected[name as Role];
  return typeof expected === "string" ? expected : expected[standing];
}

const stepOf = (address: string) => /\/change\/([a-z-]+)/.exec(address)?.[1];
const mayTake = (step: string, name: Name, standing: Standing) =>
  told(`publications/mutations.transitionPractice (${step})`, name, standing) === "done";

/** The status that somebody must get. */
function statusFor(name: Name, address: string, who: Who): number[] {
  if (!isLetIn(name, who)) return isNobody(name) ? [307, 401] : [404];
  // A step that is not open now is explained to whoever may read the practice; `mayTake` tells whether its form is there.
  if (stepOf(address)) return [200];
  // What anybody may ask for may be missing, or have moved, for everybody alike.
  return address.includes("nowhere") || address.includes("missing") ? [404] : [200, 404, ...(who === "everybody" ? [307, 308] : [])];
}

async function askEach(door: (typeof doors)[string], named: Named, standing: Standing): Promise<{ wrong: string[]; cells: number }> {
  const wrong: string[] = [];
  let cells = 0;
  for (const address of door.addresses(named)) {
    const who = door.methods.GET ?? "nobody";
    const asking = who === "everybody" ? (["visitor", "admin"] as const) : names;
    const answers = await Promise.all(asking.map(async (name) => ({ name, ...(await ask(address, { cookie: everybody[name].cookie })) })));
    for (const { name, status, headers, text } of answers) {
      const expected = statusFor(name, address, who);
      cells += 1;
      const about = `${address} (${standing}) as ${name}: ${status}`;
      if (!expected.includes(status)) wrong.push(`${about}, expected ${expected.join(" or ")}`);
      // Whoever is let in really gets the thing; a page that is missing for everybody would prove nothing.
      if (isLetIn(name, who) && who !== "everybody" && status !== 200) wrong.push(`${about}, let in`);
      const step = stepOf(address);
      const isOffered = text.includes('name="transition"');
      if (step && isOffered !== (isLetIn(name, who) && mayTake(step, name, standing))) wrong.push(`${about}: step offered: ${isOffered}`);
      if (isNobody(name) && who !== "everybody" && status === 307 && !headers.location?.includes("/sign-in"))
        wrong.push(`${about} leads to ${headers.location}`);
      if (status !== 200 && text.includes("Example need")) wrong.push(`${about} tells the text`);
    }
  }
  return { wrong, cells };
}

test("Every page and route lets in whom it should, about a practice in every state", async () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const standing of standings) {
    const imported = await sentImport(everybody["contributor-owner"].person.actor);
    const practice = { ...(await practiceIn(standing)), organisation: String((await proposal()).id), imported };
    for (const [file, door] of Object.entries(doors)) {
      const isAboutPractice = door.addresses({ id: "X", slug: "X" }).some((address) => address.includes("X"));
      if (!door.methods.GET || (!isAboutPractice && standing !== "draft") || file.startsWith("social/")) continue;
      const found = await askEach(door, practice, standing);
      wrong.push(...found.wrong);
      cells += found.cells;
    }
  }
  console.info(`pages and routes over HTTP: ${cells} cells`);
  expect(wrong).toEqual([]);
});

test("The routes that take something take it from whoever may read the practice", async () => {
  const headers = { ...fromOurPage, "content-type": "application/json" };
  const wrong: string[] = [];
  // Files are taken by routes of their own kind: tests/lock/documents.spec.ts and tables.spec.ts.
  const taking = Object.entries(doors).filter(
    ([file, { methods }]) => file.startsWith("(admin)") && methods.POST && !/\/(?:document|file|upload)\/route\.ts$/.test(file),
  );
  expect(taking.length).toBeGreaterThan(1);
  for (const standing of standings) {
    for (const [, { addresses }] of taking) {
      for (const name of names) {
        const practice = await practiceIn(standing);
        const fields = { id: practice.id, version: "1", requestKey: crypto.randomUUID(), intent: "save" };
        const body = JSON.stringify(Object.entries(fields).map(([field, value]) => [`form.${field}`, value]));
        const [address = ""] = addresses(practice);
        const { status } = await ask(address, { method: "POST", cookie: everybody[name].cookie, headers, body });
        const isSaving = address.endsWith("/autosave");
        const judged = isNobody(name)
          ? "signed-out"
          : told(isSaving ? "practice-form/mutations.saveForm" : "editorial/mutations.notePresence", name, standing);
        const expected = { done: 200, forbidden: 403, "not-found": 404, "signed-out": 401 }[judged];
        if (status !== expected) wrong.push(`${address} (${standing}) as ${name}: ${status}, expected ${expected}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("A method that an address does not have is refused", async () => {
  for (const [file, { methods, addresses }] of Object.entries(doors)) {
    for (const [method, who] of Object.entries(methods)) {
      if (who !== "nobody") continue;
      const [address = ""] = addresses({ id: "elpida", slug: "elpida" });
      expect((await ask(address, { method, headers: fromOurPage })).status, `${method} ${file}`).toBe(405);
    }
  }
});

test("The build has exactly the actions that are known", () => {
  const known = [...new Set(actionRows.map(({ of }) => of))].sort();
  expect(
    builtActions()
      .map(({ of }) => of)
      .sort(),
  ).toEqual(known);
});

/** What comes back from savePracticeForm is the page's next state, which has no code. */
const inItsWords = (of: string, outcome: string) =>
  of === "practice-form/actions.savePracticeForm" && outcome !== "done" ? "not-saved" : outcome;

async function tryAction(row: ActionRow, name: Name, standing: Standing): Promise<string | null> {
  const caller = row.judgedBy?.startsWith("accounts/") || row.judgedBy?.startsWith("settings/") ? await somebody(name) : everybody[name];
  const practice = await practiceIn(standing);
  const fields = await row.fields({ person: caller.person, practice });
  const page = row.page.replace("[id]", practice.id);
  const { outcome } = await callAction(row.of, fields, { page, cookie: caller.cookie });
  const judged = isNobody(name) ? "signed-out" : told(row.judgedBy ?? "", name, standing);
  const expected = inItsWords(row.of, judged);
  return outcome === expected ? null : `${row.of} ${row.variant ?? ""} as ${name}, ${standing}: ${outcome}, expected ${expected}`;
}

for (const of of new Set(actionRows.map((row) => row.of))) {
  test(`The action ${of} does what the matrix says, for everybody`, async () => {
    const wrong: (string | null)[] = [];
    for (const row of actionRows.filter((one) => one.of === of)) {
      const isAboutPractice = matrix.some((one) => nameOf(one) === row.judgedBy && one.about === "practice");
      for (const standing of isAboutPractice ? standings : (["draft"] as const)) {
        if (row.judgedBy) for (const name of names) wrong.push(await tryAction(row, name, standing));
      }
      if (row.everybody === undefined) continue;
      for (const name of names) {
        const { cookie, person } = await somebody(name);
        // Wrong passwords are among what is sent, and are counted.
        await db.tryCount.deleteMany();
        const practice = await practiceIn("draft");
        const { outcome, status } = await callAction(of, await row.fields({ person, practice }), { page: row.page, cookie });
        const isTold = row.everybody === "told" ? status === 200 : outcome === row.everybody;
        wrong.push(isTold ? null : `${of} as ${name}: ${status} ${outcome}, expected ${row.everybody}`);
      }
    }
    expect(wrong.filter(Boolean)).toEqual([]);
  });
}
