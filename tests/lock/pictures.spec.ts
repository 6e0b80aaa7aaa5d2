import { expect, test } from "@playwright/test";
import { memoryOf } from "../bench/processes";
import { createPerson, PASSWORD, type Person } from "../support/accounts";
import { databaseState } from "../support/database-state";
import { createPracticeIn, type PracticeRecord } from "../support/editorial-records";
import { ask, cookieOf, fromOurPage } from "../support/http";
import { hostileJpegs } from "../support/pictures/hostile-jpegs";
import { hostileWebps, otherFiles } from "../support/pictures/hostile-others";
import { hostilePngs } from "../support/pictures/hostile-pngs";
import { photograph } from "../support/pictures/photograph";
import { rowsOf } from "../support/records";

// Where pictures are taken and handed out: routes without the proxy in front of them, which have to do everything themselves.
test.describe.configure({ timeout: 240_000 });

const NAMES = ["photo.jpg", "../../../etc/passwd", `${"n".repeat(300)}.png`, "<script>alert(1)</script>.jpg", "C:\\con.png"];
const server = () => memoryOf([Number(process.env.SERVER_PID)]);
let owner: Person;
let cookie: string;
let practice: PracticeRecord;
let address: string;

test.beforeAll(async () => {
  owner = await createPerson("contributor");
  cookie = await cookieOf(owner.email, PASSWORD);
  practice = await createPracticeIn("published", owner.actor);
  address = `/admin/practices/${practice.id}/pictures/upload`;
});
test.afterAll(async () => {
  await rowsOf("DELETE FROM published_practice WHERE practice_id::text = $1", [practice.id]);
});

const sent = (bytes: Buffer, name: string) => {
  const form = new FormData();
  // What the sender says of the kind is not looked at.
  form.set("picture", new File([new Uint8Array(bytes)], name, { type: "image/jpeg" }));
  return form;
};
const send = (body: FormData, headers: Record<string, string> = fromOurPage, as: string | undefined = cookie) =>
  ask(address, { method: "POST", cookie: as, headers, body });

test("No hostile file is stored, whatever it is called: each is refused for what it is, and the server stays as it was", async () => {
  const before = await databaseState();
  const start = server();
  let peak = start;
  const wrong: string[] = [];
  for (const [at, [what, fault, make]] of [...hostileJpegs, ...hostilePngs, ...hostileWebps, ...otherFiles].entries()) {
    const answer = await send(sent(await make(), NAMES[at % NAMES.length] ?? ""));
    const told = /fault=([a-z-]+)/.exec(answer.headers.location ?? "")?.[1];
    if (answer.status !== 303 || told !== fault) wrong.push(`${what}: ${answer.status} ${told}`);
    peak = Math.max(peak, server());
  }
  console.info(`memory of the server: ${start} MB before hostile pictures, at most ${peak} MB between them`);
  expect(wrong).toEqual([]);
  expect(await databaseState()).toBe(before);
  expect(peak - start).toBeLessThan(300);
});

test("Only whoever may write a practice adds a picture, from a page of ours, and nobody else sees it before it is shown", async () => {
  const picture = await photograph(300, 200).jpeg().toBuffer();
  const other = await cookieOf((await createPerson("contributor")).email, PASSWORD);
  expect((await send(sent(picture, "a.jpg"), fromOurPage, "")).headers.location).toContain("/sign-in");
  expect((await send(sent(picture, "a.jpg"), { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await send(sent(picture, "a.jpg"), fromOurPage, other)).status).toBe(404);

  const { status, headers } = await send(sent(picture, "../a.jpg"));
  expect([status, headers.location]).toEqual([303, expect.stringContaining("#picture-")]);
  const [size] = await rowsOf<{ key: string }>(
    "SELECT s.key FROM picture_size s JOIN picture p ON p.id = s.picture_id WHERE p.practice_id::text = $1 AND s.format = 'webp' LIMIT 1",
    [practice.id],
  );
  const file = `/admin/pictures/${size?.key}`;
  const own = await ask(file, { cookie });
  expect(own.status).toBe(200);
  expect(own.headers["content-type"]).toBe("image/webp");
  expect(own.headers["x-content-type-options"]).toBe("nosniff");
  expect(own.headers["content-security-policy"]).toContain("sandbox");
  expect(own.headers["cache-control"]).toBe("private, no-store");
  expect((await ask(file, { cookie: other })).status).toBe(404);
  expect((await ask(file)).status).toBe(307);
  expect((await ask(`/pictures/${size?.key}`)).status).toBe(404);
  for (const path of ["/pictures/..%2f..%2fpackage.json", "/pictures/%00", `/pictures/${"a".repeat(300)}`])
    expect((await ask(path)).status).toBeLessThan(500);
});
