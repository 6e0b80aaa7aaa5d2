import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { freePort } from "../../src/server/free-port.mjs";
import { createPerson, PASSWORD, type Person } from "../support/accounts";
import { databaseState } from "../support/database-state";
import { doors } from "../support/doors";
import { createPracticeIn, type PracticeRecord } from "../support/editorial-records";
import { type Answer, type Asked, actionOf, ask, callAction, cookieOf, type Fields, plainForm, scriptForm, site } from "../support/http";
import { actionRows } from "../support/server-actions";

// Whoever is signed in opens a page of somebody else, which sends a form to us: nothing may happen. Two guards stand against
// it, and each is tried alone: the gate before every request (src/server/request-gate.mjs), and the one inside every action
// and route, on a server that has no gate.
test.describe.configure({ timeout: 120_000 });

const OTHER = "https://elsewhere.example";
type From = { what: string; headers: Record<string, string> };
const fromElsewhere: From[] = [
  { what: "an Origin of another site", headers: { origin: OTHER } },
  { what: "a page of another site", headers: { "sec-fetch-site": "cross-site", origin: OTHER } },
  { what: "a page of a neighbour", headers: { "sec-fetch-site": "same-site", origin: "https://other.localhost" } },
  { what: "another site with our Origin", headers: { "sec-fetch-site": "cross-site", origin: site() } },
  { what: "a page that hides", headers: { origin: "null" } },
  { what: "nobody", headers: {} },
];

let admin: Person;
let cookie: string;
let practice: PracticeRecord;

test.beforeAll(async () => {
  admin = await createPerson("admin");
  cookie = await cookieOf(admin.email, PASSWORD);
  practice = await createPracticeIn("draft", admin.actor);
});

/** One form in each of the shapes that a page can send. */
function shapes(of: string, fields: Fields): { what: string; asked: Asked }[] {
  const action = { "next-action": actionOf(of).id, accept: "text/x-component" };
  const entries = Object.entries(fields).map(([name, value]) => [name, String(value)] as [string, string]);
  const byId = new FormData();
  byId.append(`$ACTION_ID_${actionOf(of).id}`, "");
  for (const [name, value] of entries) byId.append(name, value);
  const text = JSON.stringify([null, Object.fromEntries(entries)]);
  return [
    { what: "by script", asked: { headers: action, body: scriptForm(of, fields) } },
    { what: "by script, as text", asked: { headers: { ...action, "content-type": "text/plain;charset=UTF-8" }, body: text } },
    { what: "without JavaScript", asked: { body: plainForm(of, fields) } },
    { what: "without JavaScript, by its id", asked: { body: byId } },
    {
      what: "urlencoded",
      asked: { headers: { "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(entries).toString() },
    },
  ];
}

/** Sends every form of every action from everywhere, and compares the whole database before and after each. */
async function sendAll(base: string, origins: From[], isRefused: (answer: Answer) => boolean): Promise<{ wrong: string[]; sent: number }> {
  const wrong: string[] = [];
  let sent = 0;
  for (const row of actionRows) {
    const fields = await row.fields({ person: admin, practice });
    const before = await databaseState();
    const page = row.page.replace("[id]", practice.id);
    const requests = origins.flatMap((from) => shapes(row.of, fields).map((shape) => ({ from, shape })));
    const answers = requests.map(async ({ from, shape }) => {
      const answer = await ask(page, {
        method: "POST",
        base,
        cookie,
        ...shape.asked,
        headers: { ...shape.asked.headers, ...from.headers },
      });
      const about = `${row.of} ${row.variant ?? ""} ${shape.what} from ${from.what}`;
      return isRefused(answer) ? [] : [`${about}: ${answer.status} ${answer.text.slice(0, 200)}`];
    });
    wrong.push(...(await Promise.all(answers)).flat());
    sent += requests.length;
    if ((await databaseState()) !== before) wrong.push(`${row.of} ${row.variant ?? ""}: a row was changed`);
  }
  return { wrong, sent };
}

test("The gate refuses every action that another site asks for, in words, and no row is changed", async () => {
  const { wrong, sent } = await sendAll(
    site(),
    fromElsewhere,
    ({ status, text }) => status === 403 && text === "This request does not come from this site.",
  );
  console.info(`requests from another site, refused by the gate: ${sent}`);
  expect(wrong).toEqual([]);
});

test("The routes that change something refuse another site", async () => {
  const before = await databaseState();
  const wrong: string[] = [];
  for (const [file, { methods, addresses }] of Object.entries(doors)) {
    for (const method of Object.keys(methods).filter((one) => one !== "GET" && methods[one] !== "nobody")) {
      if (file.startsWith("api/[...rest]")) continue;
      const named = addresses(practice);
      for (const address of [...named, ...(file.startsWith("api/auth/") ? nextAuthPosts : [])]) {
        for (const { what, headers } of fromElsewhere) {
          const answer = await ask(address, { method, cookie, headers, body: signInForm() });
          if (answer.status !== 403) wrong.push(`${method} ${address} from ${what}: ${answer.status}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(await databaseState()).toBe(before);
});

const nextAuthPosts = ["/api/auth/signin/credentials", "/api/auth/callback/credentials", "/api/auth/signout", "/api/auth/_log"];
const signInForm = () => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ email: admin.email, password: PASSWORD, "form.id": practice.id, "form.version": "1" }))
    body.set(name, value);
  return body;
};

test("The same from a page of ours is done", async () => {
  // An Origin alone is all that an older browser says.
  for (const from of [{ "sec-fetch-site": "same-origin" }, { origin: site() }] as Record<string, string>[]) {
    const before = await databaseState();
    const fields = { title: `Begun here ${Math.random()}`, tier: "profile", requestKey: crypto.randomUUID() };
    const asked = { page: "/admin/practices/new", cookie, from };
    expect((await callAction("desk/actions.beginPractice", fields, asked)).outcome).toBe("done");
    expect(await databaseState()).not.toBe(before);
  }
});

test.describe("without the gate", () => {
  let server: ChildProcess;
  let base: string;
  test.beforeAll(async () => {
    const port = await freePort("0.0.0.0");
    base = `http://localhost:${port}`;
    server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
      stdio: "ignore",
      env: { ...process.env, NODE_ENV: "production", PORT: String(port), SITE_URL: base, NEXTAUTH_URL: "", PSEUDO_LOCALE: "1" },
    });
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await ask("/api/health", { base }).then(
          ({ status }) => status === 200,
          () => false,
        )
      )
        break;
      await setTimeout(200);
    }
  });
  test.afterAll(async () => {
    server.kill();
    await once(server, "exit");
  });

  test("every action refuses another site by itself, and no row is changed", async () => {
    // Next refuses another Origin by itself, but these it would let through; what is refused inside is told by the page.
    const origins = fromElsewhere.filter(({ what }) => what === "another site with our Origin" || what === "nobody");
    const withOurOrigin = origins.map(({ what, headers }) => ({ what, headers: headers.origin ? { ...headers, origin: base } : headers }));
    const { wrong, sent } = await sendAll(
      base,
      withOurOrigin,
      ({ headers }) => headers["x-action-redirect"] === undefined && !headers["set-cookie"],
    );
    console.info(`requests from another site, refused without the gate: ${sent}`);
    expect(wrong).toEqual([]);
  });

  test("every route that changes something refuses another site by itself", async () => {
    const before = await databaseState();
    for (const address of [`/admin/practices/${practice.id}/autosave`, `/admin/practices/${practice.id}/presence`, ...nextAuthPosts]) {
      for (const { what, headers } of fromElsewhere) {
        const { status } = await ask(address, { method: "POST", base, cookie, headers, body: signInForm() });
        expect(status, `${address} from ${what}`).toBe(403);
      }
    }
    expect(await databaseState()).toBe(before);
  });

  test("an action of a page of ours is done there too", async () => {
    const fields = { title: "Begun without a gate", tier: "profile", requestKey: crypto.randomUUID() };
    const own = await cookieOf(admin.email, PASSWORD, base);
    const { outcome } = await callAction("desk/actions.beginPractice", fields, { page: "/admin/practices/new", base, cookie: own });
    expect(outcome).toBe("done");
  });
});
