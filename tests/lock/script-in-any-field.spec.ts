import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { makeActor, type Role } from "../../src/features/accounts/actor";
import { addComment, answerComment, notePresence } from "../../src/features/editorial/mutations";
import { saveDraft } from "../../src/features/practices/mutations";
import { proposeOrganisation, proposePlace } from "../../src/features/proposals/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import { recordReCheck } from "../../src/features/re-checks/mutations";
import { db } from "../../src/server/db";
import { createPerson, PASSWORD, type Person } from "../support/accounts";
import { expect, test } from "../support/browser";
import { completeDraft, createPracticeIn, type PracticeRecord } from "../support/editorial-records";
import { ask, callAction } from "../support/http";

// Script of every kind in every text that somebody can write. Wherever it is shown it is text: a dialog, an error in the
// console or a violation of the policy fails the test (tests/support/browser.ts), and so does an element that it became.
test.describe.configure({ timeout: 120_000 });

const SCRIPT = "<script>alert(1)</script>";
/** One for texts of any length; no asterisk or underscore in it, which may mean emphasis. */
const EVERYTHING = `${SCRIPT}"><img src=x onerror=alert(2)>'</script><svg onload=alert(3)>{{7-7}}\${alert}\u202eend`;
const NAME = `${SCRIPT}"><img src=x onerror=alert(4)>`;
const LINKS = "[here](javascript:alert(5)) ![x](x) <a href=javascript:alert(6)>there</a> javascript:alert(7)";

let admin: Person;
let author: Person;
let practice: PracticeRecord;
let cookie: string;

/** Somebody whose very name is a script. */
async function named(role: Role): Promise<Person> {
  const person = await createPerson(role);
  await db.account.update({ where: { id: person.id }, data: { name: NAME } });
  return { ...person, name: NAME, actor: makeActor({ accountId: person.id, name: NAME, role }) };
}

test.beforeAll(async () => {
  [admin, author] = [await named("admin"), await named("contributor")];
  practice = await createPracticeIn("draft", author.actor, EVERYTHING);
  const { id } = practice;
  const place = await proposePlace(author.actor, { name: EVERYTHING.slice(0, 120), kind: "city", country: "RS" });
  await proposeOrganisation(author.actor, {
    name: EVERYTHING,
    kind: "association",
    country: "RS",
    website: "https://example.org/<script>",
  });
  // What a draft may hold and a published practice may not: an address that is a script, a term that waits.
  const draft = completeDraft(EVERYTHING);
  const links = [{ label: EVERYTHING, address: "javascript:alert(8)", addedBy: { editor: NAME, on: "2026-11-22" } }];
  const content = { ...draft, links, need: [...draft.need, { text: LINKS }], places: [...draft.places, { place: place.id }] };
  const saved = await saveDraft(author.actor, { id, version: practice.version, content, message: EVERYTHING });
  const { id: commentId } = await addComment(admin.actor, {
    practiceId: id,
    section: "need",
    revisionNumber: 1,
    text: `${EVERYTHING} ${LINKS}`,
  });
  await answerComment(author.actor, { practiceId: id, commentId, text: EVERYTHING });
  await recordReCheck(admin.actor, { practiceId: id, outcome: "ended", checkedOn: "2026-01-01", note: EVERYTHING });
  await notePresence(author.actor, id);
  practice = { ...practice, version: saved.version };
  const headers = { "user-agent": NAME };
  const said = await callAction(
    "sessions/actions.signInWithPassword",
    { email: admin.email, password: PASSWORD },
    { page: "/sign-in", headers },
  );
  cookie = said.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
});

test.beforeEach(async ({ context, baseURL }) => {
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: baseURL ?? "" }]);
});

/** What a payload would have become, had it been read as markup. */
const ELEMENTS =
  "img[src='x'], svg[onload], [onerror], a[href^='javascript:' i], script:not([src], [nonce], [type='application/ld+json']), iframe, object, embed";

async function showsText(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  expect(await page.locator(ELEMENTS).evaluateAll((found) => found.map((one) => one.outerHTML.slice(0, 200))), path).toEqual([]);
  const typed = await page.locator("input, textarea").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  // What is seen, and not what a script element holds.
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has the text of scripts in it
  const told = [await page.locator("body").innerText(), await page.title(), ...typed].join(" ");
  expect(told.includes(SCRIPT), `${path} shows the text`).toBe(true);
}

test("The desk shows script as text", async ({ page }) => {
  const at = `/admin/practices/${practice.id}`;
  for (const path of ["/admin/practices", "/admin/proposals", "/admin/accounts", "/admin/my-account", "/admin/audit", at])
    await showsText(page, path);
  for (const part of ["/preview", "/review", "/history", "/history/compare?a=1&b=2", "/re-check", "/address", "/change/archive"])
    await showsText(page, at + part);
});

test("Somebody else's saved text is compared as text", async ({ page, faults }) => {
  faults.expectStatus(409);
  await page.goto(`/admin/practices/${practice.id}`);
  const { version } = await saveDraft(author.actor, {
    id: practice.id,
    version: practice.version,
    content: completeDraft(`${EVERYTHING} again`),
  });
  practice = { ...practice, version };
  await page.getByLabel("Summary").fill(`${EVERYTHING} of mine`);
  await expect(page.getByRole("heading", { name: /has saved another version/ })).toBeVisible({ timeout: 15_000 });
  expect(await page.locator(ELEMENTS).count()).toBe(0);
});

test("The public pages show script as text, and machines get it as data", async ({ page, context }) => {
  const { id, slug } = practice;
  const { version } = await saveDraft(admin.actor, { id, version: practice.version, content: completeDraft(EVERYTHING) });
  await transitionPractice(admin.actor, { id, version, transition: "publish", message: "" });
  for (const path of [
    `/practices/${slug}`,
    "/practices",
    "/practices?view=map&place=apatin",
    "/places/RS/apatin",
    "/organisations/nalas",
    `/en-XA/practices/${slug}`,
  ]) {
    await showsText(page, path);
  }
  await page.goto(`/practices/${slug}`);
  const document = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
  expect(document.headline).toContain(SCRIPT);
  for (const path of [`/api/v1/practices/${slug}`, "/api/v1/practices?q=alert"]) {
    const { headers, text } = await ask(path);
    expect(headers["content-type"]).toContain("application/json");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(JSON.stringify(JSON.parse(text))).toContain("alert(1)");
  }
  expect((await ask(`/social/practices/${slug}.png`)).headers["content-type"]).toBe("image/png");
  await page.goto(`/practices?q=${encodeURIComponent(EVERYTHING)}`);
  expect(await page.locator(ELEMENTS).count()).toBe(0);
  // The same as kept for visitors; a dialog or a violation of the policy fails the test.
  await context.clearCookies();
  await page.goto(`/practices/${slug}`);
  expect((await page.reload())?.headers().etag).toBeDefined();
  expect(await page.locator(ELEMENTS).count()).toBe(0);
  await page.waitForLoadState("networkidle");
});

test("A mail holds it as plain text, and nothing of it becomes a header", async () => {
  const mails = () =>
    readdirSync(".data/outbox", { encoding: "utf8" })
      .filter((file) => file.endsWith(".eml"))
      .map((file) => readFileSync(`.data/outbox/${file}`, "utf8"))
      .filter((mail) => mail.includes(author.email));
  await expect.poll(() => mails().length, { timeout: 30_000 }).toBeGreaterThan(0);
  for (const mail of mails()) {
    const [head = ""] = mail.split(/\r?\n\r?\n/);
    expect(head).toMatch(/^Content-Type: text\/plain/im);
    expect(head).not.toContain("<script");
    expect(mail).not.toMatch(/^Content-Type: text\/html/im);
  }
});
