import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { expect, test } from "@playwright/test";
import type { Role } from "../../src/features/accounts/actor";
import { createPerson, PASSWORD } from "../support/accounts";
import { databaseState } from "../support/database-state";
import { ask, cookieOf, fromOurPage } from "../support/http";
import { importedDocument } from "../support/imported-document";
import { createSource, wellDocument } from "../support/source-document";

// Where documents are taken and handed out: a route without the proxy in front of it, which has to do everything itself.
test.describe.configure({ timeout: 120_000 });

const MB = 1_048_576;
const LIMIT = 20 * MB;
let source: string;
let address: string;
const cookies = {} as Record<Role, string>;

test.beforeAll(async () => {
  source = await createSource();
  address = `/admin/sources/${source}/document`;
  for (const role of ["contributor", "editor", "admin"] as const)
    cookies[role] = await cookieOf((await createPerson(role)).email, PASSWORD);
});

const sent = (bytes: Buffer | string, { name = "well.txt", version = "0" } = {}) => {
  const form = new FormData();
  form.set("version", version);
  form.set("document", new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name, { type: "text/html" }));
  return form;
};
const send = (body: FormData, cookie: string | undefined = cookies.editor, headers: Record<string, string> = fromOurPage) =>
  ask(address, { method: "POST", cookie, headers, body });
const memory = () => Number(execFileSync("ps", ["-o", "rss=", "-p", process.env.SERVER_PID ?? ""], { encoding: "utf8" })) / 1024;

test("Only an editor stores a document, from a page of ours, and only an editor gets it back", async () => {
  const text = wellDocument.join("\n");
  const before = await databaseState();
  expect((await send(sent(text), "")).status).toBe(303);
  expect((await send(sent(text), "")).headers.location).toContain("/sign-in");
  expect((await send(sent(text), cookies.contributor)).status).toBe(404);
  expect((await send(sent(text), cookies.editor, {})).status).toBe(403);
  expect((await send(sent(text), cookies.editor, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect(
    (await ask("/admin/sources/nowhere/document", { method: "POST", cookie: cookies.editor, headers: fromOurPage, body: sent(text) }))
      .status,
  ).toBe(404);
  expect((await ask(address, { cookie: cookies.editor })).status).toBe(404);
  expect(await databaseState()).toBe(before);

  const { status, headers } = await send(sent(text, { name: "Бунар “1”.txt" }));
  expect([status, headers.location]).toEqual([303, `/admin/sources/${source}?stored=new#document`]);
  for (const cookie of [undefined, cookies.contributor]) {
    const refused = await ask(address, { cookie });
    expect(refused.status).toBe(cookie ? 404 : 307);
    expect(refused.text).not.toContain("well");
  }
  for (const cookie of [cookies.editor, cookies.admin]) {
    const answer = await ask(address, { cookie });
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(text);
    // What its sender called it plays no part.
    expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(answer.headers["content-disposition"]).toBe(
      `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent("Бунар “1”.txt")}`,
    );
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(answer.headers["content-security-policy"]).toContain("sandbox");
    expect(answer.headers["cache-control"]).toBe("private, no-store");
  }
});

test("What cannot be stored is said on the page of the source", async () => {
  const faultOf = async (body: FormData) => /fault=([a-z-]+)/.exec((await send(body)).headers.location ?? "")?.[1];
  const before = await databaseState();
  expect(await faultOf(new FormData())).toBe("missing");
  expect(await faultOf(sent("", { name: "" }))).toBe("missing");
  expect(await faultOf(sent(" \n ", { version: "1" }))).toBe("empty");
  expect(await faultOf(sent("x\n".repeat(20_001), { version: "1" }))).toBe("too-long");
  expect(await faultOf(sent("%PDF-1.7", { version: "1" }))).toBe("broken");
  expect(await faultOf(sent("\u0000\u0001", { version: "1" }))).toBe("not-a-document");
  expect(await faultOf(sent("Another text", { version: "7" }))).toBe("conflict");
  expect(await faultOf(sent("Another text", { version: "x" }))).toBe("unreadable");
  const { text } = await ask(`/admin/sources/${source}?fault=conflict`, { cookie: cookies.editor });
  expect(text).toContain("Somebody else has replaced the document in the meantime.");
  const json = await ask(address, {
    method: "POST",
    cookie: cookies.editor,
    headers: { ...fromOurPage, "content-type": "text/plain" },
    body: "a",
  });
  expect(json.headers.location).toContain("fault=unreadable");
  expect(await databaseState()).toBe(before);
});

test("A document of 20 MB comes and goes whole; one byte more does not, and neither does one that never ends", async () => {
  // Most of it is white space: a text that is too long is another matter.
  const long = Buffer.from("A well.".padEnd(LIMIT, " "));
  const stored = await send(sent(long, { version: "1" }));
  expect([stored.status, stored.headers.location]).toEqual([303, expect.stringContaining("stored=new")]);
  const { body } = await ask(address, { cookie: cookies.editor });
  const sum = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  expect(sum(body)).toBe(sum(long));

  const before = memory();
  const tooLarge = await send(sent(Buffer.concat([long, Buffer.from(" ")]), { version: "2" }));
  expect(tooLarge.headers.location).toContain("fault=too-large");
  const endless = () =>
    Readable.from(
      (function* () {
        yield '--x\r\nContent-Disposition: form-data; name="document"; filename="a.txt"\r\n\r\n';
        for (let part = 0; part < 1600; part += 1) yield Buffer.alloc(MB / 16, "a");
      })(),
    );
  const headers = { ...fromOurPage, "content-type": "multipart/form-data; boundary=x" };
  const inPieces = await ask(address, { method: "POST", cookie: cookies.editor, headers, body: endless() });
  expect(inPieces.headers.location).toContain("fault=too-large");
  const withLength = { ...headers, "content-length": String(100 * MB) };
  const told = await ask(address, { method: "POST", cookie: cookies.editor, headers: withLength, body: endless() });
  expect([told.status, told.text]).toEqual([413, expect.stringContaining("larger than 20 MB")]);
  // Nobody who may not store anything has it read.
  const since = Date.now();
  expect((await ask(address, { method: "POST", cookie: cookies.contributor, headers, body: endless() })).status).toBe(404);
  expect(Date.now() - since).toBeLessThan(3000);
  console.info(`memory of the server: ${before.toFixed(0)} MB before documents that are too large, ${memory().toFixed(0)} MB after`);
  expect(memory() - before).toBeLessThan(300);
});

test("A document is imported by whoever is signed in, from a page of ours; what cannot be read is said, and nothing is kept", async () => {
  const upload = (file: Buffer | string, cookie: string | undefined, headers: Record<string, string> = fromOurPage) =>
    ask("/admin/imports/upload", { method: "POST", cookie, headers, body: sent(file, { name: "study.docx" }) });
  const before = await databaseState();
  const text = importedDocument(`lock${Date.now().toString(36)}`);
  expect((await upload(text, undefined)).headers.location).toContain("/sign-in");
  expect((await upload(text, cookies.contributor, {})).status).toBe(403);
  expect((await upload(text, cookies.contributor, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  const refused = [
    [Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "not-a-document"],
    [Buffer.from("PK\u0003\u0004 and no more"), "broken"],
    [Buffer.alloc(LIMIT + 1, " "), "too-large"],
    [" \n ", "empty"],
  ] as const;
  for (const [file, fault] of refused) {
    const { status, headers } = await upload(file, cookies.contributor);
    expect([status, headers.location]).toEqual([303, `/admin/imports?fault=${fault}`]);
  }
  const asScript = await upload(" ", cookies.contributor, { ...fromOurPage, accept: "application/json" });
  expect([asScript.status, JSON.parse(asScript.text)]).toEqual([422, { problem: expect.stringContaining("nothing in this file") }]);
  expect(await databaseState()).toBe(before);

  const { headers } = await upload(text, cookies.contributor);
  expect(headers.location).toMatch(/^\/admin\/imports\/[0-9a-f-]{36}$/);
  const { location = "" } = headers;
  expect((await upload(text, cookies.contributor)).headers.location).toBe(`${location}?again=1`);
  expect((await ask(location, { cookie: cookies.contributor })).text).toContain("A room in the old mill");
  const stranger = await cookieOf((await createPerson("contributor")).email, PASSWORD);
  for (const path of [location, `${location}/1`]) {
    expect((await ask(path, { cookie: stranger })).status).toBe(404);
    expect((await ask(path)).status).toBe(307);
  }
});
