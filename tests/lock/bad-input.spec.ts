import { execFileSync } from "node:child_process";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { db } from "../../src/server/db";
import { createPerson, PASSWORD, type Person } from "../support/accounts";
import { databaseState } from "../support/database-state";
import { createPracticeIn, type PracticeRecord } from "../support/editorial-records";
import { type Asked, actionOf, ask, callAction, cookieOf, type Fields, fromOurPage, plainForm, site } from "../support/http";
import { actionRows } from "../support/server-actions";

// What people and programs send that no form of ours would: a clear answer, one effect at most, never a fault of ours. The
// data layer is asked the same in tests/integration/bad-input.test.ts.
test.describe.configure({ timeout: 120_000 });

const MB = 1_048_576;
let admin: Person;
let cookie: string;
let practice: PracticeRecord;

test.beforeAll(async () => {
  await db.tryCount.deleteMany();
  admin = await createPerson("admin");
  cookie = await cookieOf(admin.email, PASSWORD);
  practice = await createPracticeIn("draft", admin.actor);
});

const memory = () => Number(execFileSync("ps", ["-o", "rss=", "-p", process.env.SERVER_PID ?? ""], { encoding: "utf8" })) / 1024;
/** A form that never seems to end. */
const endless = () =>
  Readable.from(
    (function* () {
      yield '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n';
      for (let part = 0; part < 800; part += 1) yield Buffer.alloc(MB / 16, "a");
    })(),
  );

const takers = () => [
  `/admin/practices/${practice.id}`,
  `/admin/practices/${practice.id}/autosave`,
  `/admin/practices/${practice.id}/presence`,
  "/admin/practices/new",
  "/admin/accounts",
  "/admin/terms",
  "/sign-in",
  `/set-password/${"a".repeat(43)}`,
  "/api/auth/callback/credentials",
  "/api/v1/practices",
  "/practices/elpida",
];

test("A body of 50 MB is cut early with a clear sentence, and the memory of the server stays as it was", async () => {
  const before = memory();
  const headers = { ...fromOurPage, "content-type": "multipart/form-data; boundary=x" };
  const action = { ...headers, "next-action": actionOf("desk/actions.beginPractice").id };
  const sizes: [string, (path: string) => Promise<{ status: number; text: string }>][] = [
    [
      "with its length",
      (path) => ask(path, { method: "POST", cookie, headers: { ...headers, "content-length": String(50 * MB) }, body: endless() }),
    ],
    ["in pieces", (path) => ask(path, { method: "POST", cookie, headers, body: endless() })],
    ["in pieces, by script", (path) => ask(path, { method: "POST", cookie, headers: action, body: endless() })],
  ];
  for (const path of takers()) {
    for (const [what, send] of sizes) {
      const since = Date.now();
      const { status, text } = await send(path);
      expect(status, `${path} ${what}`).toBe(413);
      expect(text, `${path} ${what}`).toContain("more than a form of this site can hold");
      expect(Date.now() - since, `${path} ${what}: milliseconds`).toBeLessThan(2500);
    }
  }
  const many = Array.from({ length: 20 }, () => ask("/sign-in", { method: "POST", headers, body: endless() }));
  for (const { status } of await Promise.all(many)) expect(status).toBe(413);
  const after = memory();
  console.info(
    `memory of the server: ${before.toFixed(0)} MB before ${takers().length * 3 + 20} bodies of 50 MB, ${after.toFixed(0)} MB after`,
  );
  expect(after - before).toBeLessThan(150);
});

test("A body that stops half-way holds nobody else up", async () => {
  const { hostname, port } = new URL(site());
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 59000\r\n\r\n${"a".repeat(20_000)}`,
  );
  await setTimeout(200);
  const since = Date.now();
  expect((await ask("/sign-in")).status).toBe(200);
  expect(Date.now() - since).toBeLessThan(3000);
  socket.destroy();
});

const many = (entry: (index: number) => [string, string]) => Array.from({ length: 10_000 }, (_, index) => entry(index));
/** The fields of a form with something wrong in them. */
function spoilt(fields: [string, string][]): { what: string; fields: [string, string][] }[] {
  const inFirst = (change: (value: string) => string) =>
    fields.map(([name, value], at): [string, string] => [name, at === 0 ? change(value) : value]);
  return [
    { what: "nothing", fields: [] },
    { what: "a field that nobody knows", fields: [...fields, ["colour", "red"]] },
    { what: "the prototype", fields: [...fields, ["__proto__", "x"], ["constructor", "y"], ["__proto__[isAdmin]", "1"]] },
    { what: "every field too long", fields: fields.map(([name]) => [name, "x".repeat(20_000)]) },
    { what: "every field twice", fields: [...fields, ...fields] },
    { what: "the character that ends texts", fields: inFirst((value) => `${value}\0`) },
    { what: "only the character that ends texts", fields: fields.map(([name]) => [name, "\0"]) },
    { what: "10 000 items", fields: [...fields, ...many((index) => [`x[${index}]`, "a"])] },
    { what: "deep nesting", fields: [...fields, [`a${"[0]".repeat(500)}`, "a"], [`a${".b".repeat(500)}`, "a"]] },
    { what: "an id of nobody", fields: fields.map(([name, value]) => [name, /^[0-9a-f-]{36}$/.test(value) ? crypto.randomUUID() : value]) },
  ];
}

/** Forms of which any of this is no mistake: a button, settings of which none is ticked, an address that is not told. */
const harmless = (of: string, what: string) =>
  (/^sessions\/actions\.(?:signOut|confirmSession)$/.test(of) && !/nobody knows|prototype|items|nesting|of one name/.test(what)) ||
  (of === "settings/actions.saveSettings" && /^(?:nothing|every field|an id)|that ends texts/.test(what)) ||
  (of.startsWith("practice-form/") && what === "every field twice") ||
  (what === "an id of nobody" &&
    /beginPractice|askForNewPassword|recordPublisherPermission|changePassword|turnOffTwoStep|invite|savePractice|(?:approve|correct|replace|drop)TermProposal|endSessionOfOwn/.test(
      of,
    ));

for (const of of new Set(actionRows.map((row) => row.of))) {
  test(`The action ${of} answers bad input clearly, and does nothing`, async () => {
    const row = actionRows.find((one) => one.of === of);
    if (!row) throw new Error(of);
    // An act of its own account: some of these would end the session of everybody else's test.
    const page = row.page.replace("[id]", practice.id);
    const good = await row.fields({ person: admin, practice });
    const fields = Object.entries(good).map(([name, value]): [string, string] => [name, String(value)]);
    const before = await databaseState();
    for (const bad of spoilt(fields)) {
      if (harmless(of, bad.what)) continue;
      const { status, outcome, data } = await callAction(of, bad.fields, { page, cookie });
      expect(status, `${bad.what}: ${outcome}`).toBe(200);
      const isAsked = of.endsWith("askForNewPassword") && outcome === "done";
      if (!isAsked) expect(["invalid", "not-found", "not-saved", "too-many", "signed-out", "conflict"], bad.what).toContain(outcome);
      if (!of.startsWith("practice-form/")) expect(String(data.message).length, bad.what).toBeGreaterThan(10);
      // The page is drawn anew for each of these: one that is read and one that is not will do.
      if (!/that ends texts|too long/.test(bad.what)) continue;
      const plain = await ask(page, { method: "POST", cookie, headers: fromOurPage, body: plainForm(of, bad.fields) });
      expect(plain.status, `${bad.what}, without JavaScript`).toBeLessThan(500);
    }
    expect(await databaseState()).toBe(before);
    await db.tryCount.deleteMany();
  });
}

test("What no script of ours can send is refused, and is no fault of ours", async () => {
  const id = actionOf("desk/actions.beginPractice").id;
  const call = { ...fromOurPage, "next-action": id };
  const text = { ...call, "content-type": "text/plain;charset=UTF-8" };
  const deep = "[".repeat(5000) + "]".repeat(5000);
  const bodies = ["", "5", "null", "{", '["$1"]', '["$F1"]', '["$Q1"]', deep, `[null,"$n${"9".repeat(1000)}"]`];
  const form = (parts: [string, string][]) => {
    const made = new FormData();
    for (const [name, value] of parts) made.append(name, value);
    return made;
  };
  const reference = JSON.stringify({ id, bound: "$@1" });
  const requests: [string, Asked][] = [
    ...bodies.map((body): [string, Asked] => [`text ${body.slice(0, 20)}`, { headers: text, body }]),
    ...bodies.map((body): [string, Asked] => [`arguments ${body.slice(0, 20)}`, { headers: call, body: form([["0", body]]) }]),
    ["no arguments", { headers: call, body: form([["a", "b"]]) }],
    ["no action", { headers: fromOurPage, body: form([["a", "b"]]) }],
    ["an action of nobody", { headers: { ...call, "next-action": `40${"0".repeat(40)}` }, body: form([["0", "[]"]]) }],
    ["an action that is none", { headers: { ...call, "next-action": "../../etc" }, body: form([["0", "[]"]]) }],
    ["a form of nobody's action", { headers: fromOurPage, body: form([[`$ACTION_ID_40${"0".repeat(40)}`, ""]]) }],
    [
      "a broken reference",
      {
        headers: fromOurPage,
        body: form([
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", "{"],
        ]),
      },
    ],
    [
      "a reference to nothing",
      {
        headers: fromOurPage,
        body: form([
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", reference],
        ]),
      },
    ],
    [
      "a broken state",
      {
        headers: fromOurPage,
        body: form([
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", reference],
          ["$ACTION_1:1", "{{"],
        ]),
      },
    ],
    [
      "bytes that are no text",
      { headers: { ...call, "content-type": "multipart/form-data; boundary=x" }, body: Buffer.from([255, 254, 0, 45, 45, 120]) },
    ],
    ["no boundary", { headers: { ...call, "content-type": "multipart/form-data" }, body: "--x" }],
  ];
  const before = await databaseState();
  for (const [what, asked] of requests) {
    const { status } = await ask("/admin/practices/new", { method: "POST", cookie, ...asked });
    expect([400, 404, 409], `${what}: ${status}`).toContain(status);
  }
  for (const body of ["{", "null", "[]", '{"email":{"a":1},"password":["b"]}', '{"__proto__":{"a":1}}']) {
    const answer = await ask("/api/auth/callback/credentials", {
      method: "POST",
      headers: { ...fromOurPage, "content-type": "application/json" },
      body,
    });
    expect(answer.status, body).toBeLessThan(500);
  }
  expect(await databaseState()).toBe(before);
});

test("Texts with bytes that are no letters are refused or kept as what they can be read as", async () => {
  const part = (name: string, value: Buffer) =>
    Buffer.concat([Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`), value, Buffer.from("\r\n")]);
  const body = Buffer.concat([
    part("_1_title", Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x41])),
    part("_1_tier", Buffer.from("profile")),
    part("_1_requestKey", Buffer.from(crypto.randomUUID())),
    part("0", Buffer.from('[null,"$K1"]')),
    Buffer.from("--x--\r\n"),
  ]);
  const headers = {
    ...fromOurPage,
    "next-action": actionOf("desk/actions.beginPractice").id,
    "content-type": "multipart/form-data; boundary=x",
  };
  expect((await ask("/admin/practices/new", { method: "POST", cookie, headers, body })).status).toBe(200);
});

const saveByScript = (body: string) =>
  ask(`/admin/practices/${practice.id}/autosave`, {
    method: "POST",
    cookie,
    headers: { ...fromOurPage, "content-type": "application/json" },
    body,
  });

test("The routes of the form answer bad input clearly, and do nothing", async () => {
  const own = { "form.id": practice.id, "form.version": "1", "form.requestKey": "a-key-of-mine" };
  const bad: [string, Fields, number][] = [
    ["nothing", {}, 422],
    ["a title that is too long", { ...own, title: "x".repeat(251) }, 422],
    ["10 000 statements", [...Object.entries(own), ...many((index) => [`need[${index}].text`, "a"])], 422],
    ["deep nesting", { ...own, [`need${"[0]".repeat(60)}`]: "a" }, 422],
    ["a field that nobody knows", { ...own, colour: "red" }, 422],
    ["the prototype", { ...own, __proto__x: "x", "constructor.prototype.isAdmin": "1" }, 422],
    ["a list where a text is", { ...own, "title[0]": "a" }, 422],
    ["a text where a list is", { ...own, need: "a" }, 422],
    ["the character that ends texts", { ...own, title: "a\0b" }, 422],
    ["a version that is none", { ...own, "form.version": "-1" }, 422],
    ["an id that is none", { ...own, "form.id": "../1" }, 422],
    ["an id of nobody", { ...own, "form.id": crypto.randomUUID() }, 404],
    ["an intent that is none", { ...own, "form.intent": "x".repeat(500) }, 422],
    ["a search for what is no term", { ...own, "form.intent": "find:places[0].place", "query.places[0].place": "\0" }, 422],
  ];
  const before = await databaseState();
  for (const [what, fields, expected] of bad) {
    const { status, text } = await saveByScript(JSON.stringify(Array.isArray(fields) ? fields : Object.entries(fields)));
    expect(status, `${what}: ${text.slice(0, 200)}`).toBe(expected);
  }
  for (const body of [
    "",
    "{",
    "null",
    "{}",
    '{"form.id":"x"}',
    "[1]",
    '["form.id"]',
    '[["form.id"]]',
    '[["form.id",1]]',
    '[["a","b","c"]]',
  ]) {
    expect((await saveByScript(body)).status, body).toBe(400);
  }
  for (const id of [crypto.randomUUID(), "1", "__proto__", "a".repeat(3000)]) {
    const { status } = await ask(`/admin/practices/${id}/presence`, { method: "POST", cookie, headers: fromOurPage });
    expect(status, id).toBe(404);
  }
  for (const query of [
    "",
    "?kind=account",
    "?kind=place&q=%00",
    "?__proto__=1",
    `?kind=place&q=${"a".repeat(5000)}`,
    "?kind=place&colour=red",
  ]) {
    expect((await ask(`/admin/terms${query}`, { cookie })).status, query).toBe(422);
  }
  for (const query of ["/admin/practices?q=%00", "/admin/practices?page=-1&state=x", "/admin/audit?id=%00&page=x", "/sign-in?next=%00"]) {
    expect((await ask(query, { cookie })).status, query).toBeLessThan(500);
  }
  expect(await databaseState()).toBe(before);
});

test("The same button ten times at once has one effect", async () => {
  const tenTimes = async (of: string, fields: Fields, page: string) => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => callAction(of, fields, { page, cookie })));
    for (const { status, outcome } of answers) {
      expect(status, `${of}: ${outcome}`).toBe(200);
      expect(outcome, of).toMatch(/^(?:done|saved|conflict|invalid|not-found)$/);
    }
    expect(answers.filter(({ outcome }) => outcome === "done" || outcome === "saved").length, of).toBeGreaterThan(0);
  };
  const key = () => ({ requestKey: crypto.randomUUID() });
  const title = `Ten times ${crypto.randomUUID()}`;
  await tenTimes("desk/actions.beginPractice", { title, tier: "profile", ...key() }, "/admin/practices/new");
  expect(await db.revision.count({ where: { content: { path: ["title"], equals: title } } })).toBe(1);

  const { id, version } = await createPracticeIn("draft", admin.actor);
  const comment = { practiceId: id, section: "need", revisionNumber: "1", text: title, ...key() };
  await tenTimes("desk/actions.commentOnPractice", comment, `/admin/practices/${id}/review`);
  expect(await db.reviewComment.count({ where: { text: title } })).toBe(1);
  const step = { id, version: String(version), transition: "submit", message: "", ...key() };
  await tenTimes("desk/actions.changePracticeState", step, `/admin/practices/${id}/change/submit`);
  expect(await db.auditEvent.count({ where: { subjectId: id, action: "practice.submit" } })).toBe(1);
  await tenTimes(
    "desk/actions.recordPracticeReCheck",
    { practiceId: id, outcome: "ended", checkedOn: "2026-01-01", note: "", ...key() },
    `/admin/practices/${id}/re-check`,
  );
  expect(await db.reCheck.count({ where: { practiceId: id } })).toBe(1);

  const email = `ten-${crypto.randomUUID()}@example.org`;
  await tenTimes("accounts/actions.invite", { name: "Ten", email, role: "editor" }, "/admin/accounts");
  expect(await db.account.count({ where: { email } })).toBe(1);
  const saved = { "form.id": practice.id, "form.version": "1", "form.requestKey": crypto.randomUUID(), title: "Saved ten times" };
  await tenTimes("practice-form/actions.savePracticeFormAsData", saved, `/admin/practices/${practice.id}`);
  expect(await db.revision.count({ where: { practiceId: practice.id, number: { gt: 1 } } })).toBe(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a text that is too long comes back with what is wrong, as it was typed", async ({ page, context, baseURL }) => {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: baseURL ?? "" }]);
    await page.goto("/admin/practices/new");
    const long = `A title that is too long ${"x".repeat(300)}`;
    await page.getByLabel("Title").fill(long);
    await page.getByRole("button", { name: "Begin" }).click();
    await expect(page.getByLabel("Title")).toHaveValue(long);
    await page.goto(`/admin/practices/${practice.id}`);
    await page.locator("[name='title']").fill(long);
    await page.locator("[name='need[0].text']").fill("What must not be lost.");
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(page.locator("[name='title']")).toHaveValue(long);
    await expect(page.locator("[name='need[0].text']")).toHaveValue("What must not be lost.");
    await expect(page.getByRole("alert").first()).toBeVisible();
  });
});
