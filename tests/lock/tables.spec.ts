import { Readable } from "node:stream";
import { expect, test } from "@playwright/test";
import { createPerson, PASSWORD, type Person } from "../support/accounts";
import { CANARY } from "../support/canaries";
import { databaseState } from "../support/database-state";
import { createPracticeIn } from "../support/editorial-records";
import { ask, callAction, cookieOf, fromOurPage } from "../support/http";

// Where tables are taken and handed out: a route without the proxy in front of it, which has to do everything itself.
test.describe.configure({ timeout: 120_000 });

const FILE = "/admin/practices/tables/file";
let owner: Person;
const cookies: Record<string, string> = {};

test.beforeAll(async () => {
  owner = await createPerson("contributor");
  cookies.owner = await cookieOf(owner.email, PASSWORD);
  cookies.stranger = await cookieOf((await createPerson("contributor")).email, PASSWORD);
  cookies.editor = await cookieOf((await createPerson("editor")).email, PASSWORD);
});

const sent = (text: string, name = "practices.csv") => {
  const form = new FormData();
  form.set("table", new File([text], name, { type: "text/csv" }));
  return form;
};
const send = (body: FormData, cookie = cookies.owner, headers: Record<string, string> = fromOurPage) =>
  ask(FILE, { method: "POST", cookie, headers, body });

test("The desk's list as a file has what somebody may read, and is kept by nobody on the way", async () => {
  const { slug } = await createPracticeIn("draft", owner.actor, CANARY);
  for (const format of ["csv", "json"]) {
    const path = `${FILE}?format=${format}&q=${slug}`;
    const nobody = await ask(path);
    expect([nobody.status, nobody.headers.location]).toEqual([307, expect.stringContaining("/sign-in")]);
    for (const cookie of [cookies.owner, cookies.editor]) expect((await ask(path, { cookie })).text).toContain(`${CANARY} need.`);
    const { text, headers, status } = await ask(path, { cookie: cookies.stranger });
    expect(status).toBe(200);
    expect(text).not.toContain(CANARY);
    expect(headers).toMatchObject({
      "cache-control": "private, no-store",
      "content-disposition": `attachment; filename="practices.${format}"`,
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    for (const list of ["practices", "places"]) expect((await ask(`/api/v1/lists/${list}.${format}`)).text).not.toContain(CANARY);
  }
});

test("A table is taken from a page of ours, and shown and written for whoever has sent it alone", async () => {
  const text = "slug,version,title,tier\n,,Zqtable,profile\n";
  const before = await databaseState();
  expect((await send(sent(text), "")).headers.location).toContain("/sign-in");
  expect((await send(sent(text), cookies.owner, {})).status).toBe(403);
  expect((await send(sent(text), cookies.owner, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect(await databaseState()).toBe(before);

  const { status, headers } = await send(sent(text, "../../Табела <b>.csv"));
  expect(status).toBe(303);
  const page = headers.location ?? "";
  const own = await ask(page, { cookie: cookies.owner });
  expect(own.status).toBe(200);
  expect(own.text).toContain("Zqtable");
  expect(own.text).not.toContain("<b>.csv");
  expect((await ask(page)).status).toBe(307);
  for (const cookie of [cookies.stranger, cookies.editor]) {
    const other = await ask(page, { cookie });
    expect(other.status).toBe(404);
    expect(other.text).not.toContain("Zqtable");
    const fields = { id: page.split("/").at(-1) ?? "", message: "", requestKey: crypto.randomUUID() };
    const { data } = await callAction("tables/actions.applySentTable", fields, { page: "/admin/practices/tables", cookie });
    expect(data).toMatchObject({ ok: false, code: "not-found" });
  }
});

test("What cannot be a table is told by its fault, and is not kept", async () => {
  const faultOf = async (body: FormData) => /fault=([a-z-]+)/.exec((await send(body)).headers.location ?? "")?.[1];
  const before = await databaseState();
  expect(await faultOf(new FormData())).toBe("missing");
  expect(await faultOf(sent(" \n"))).toBe("empty");
  expect(await faultOf(sent("PK\u0003\u0004", "table.csv"))).toBe("not-a-table");
  const wrong = new FormData();
  wrong.set("table", new File([new Uint8Array([115, 0x8e, 10])], "a.csv"));
  expect(await faultOf(wrong)).toBe("encoding");
  expect(await faultOf(sent("a".repeat(20 * 1024 * 1024 + 1)))).toBe("too-large");
  expect(await databaseState()).toBe(before);
});

test("A body without an end is cut at the limit", async () => {
  const chunk = Buffer.alloc(1024 * 1024, "a");
  let sentBytes = 0;
  const endless = new Readable({
    read() {
      sentBytes += chunk.length;
      this.push(sentBytes > 200 * chunk.length ? null : chunk);
    },
  });
  const headers = { ...fromOurPage, "content-type": "multipart/form-data; boundary=x" };
  const { headers: answered } = await ask(FILE, { method: "POST", cookie: cookies.owner, headers, body: endless });
  expect(answered.location).toContain("fault=too-large");
  expect(sentBytes).toBeLessThan(60 * chunk.length);
});
