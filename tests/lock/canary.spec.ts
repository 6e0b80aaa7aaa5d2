import { expect, test } from "@playwright/test";
import { createPerson, PASSWORD, type Person } from "../support/accounts";
import { CANARY, DOCUMENT_CANARY, type Planted, plantCanaries, publishedState, SOURCE_CANARY } from "../support/canaries";
import { doors } from "../support/doors";
import { type Answer, type Asked, ask, callAction, cookieOf, fromOurPage } from "../support/http";
import { sitemapAddresses } from "../support/sitemap";

// What is not published must not be told by anything that answers, neither to a visitor nor to somebody who may write, but
// not this. The data layer is asked in tests/integration/canary.test.ts; here everything that has an address is.
test.describe.configure({ timeout: 120_000 });

let planted: Planted;
let author: Person;
const cookies: Record<string, string | undefined> = {};

test.beforeAll(async () => {
  // The time of a hook is its own.
  test.setTimeout(120_000);
  author = await createPerson("contributor");
  planted = await plantCanaries(author.actor);
  const stranger = await createPerson("contributor");
  cookies.visitor = undefined;
  cookies.stranger = await cookieOf(stranger.email, PASSWORD);
  cookies.author = await cookieOf(author.email, PASSWORD);
  cookies.editor = await cookieOf((await createPerson("editor")).email, PASSWORD);
});

const who = ["visitor", "stranger"] as const;
const NOBODY = "00000000-0000-4000-8000-000000000000";
const NO_SLUG = "no-such-practice";

/**
 * Where the word stands in an answer, headers and addresses to go to included; empty where it does not. What was asked for
 * may be said again.
 */
function leakIn({ headers, body }: Answer, asked: string, asking: (typeof who)[number] = "visitor"): string {
  const own = /[^/?]*zqcanary[^/?.]*/.exec(asked.toLowerCase())?.[0] ?? "\0";
  const text = `${JSON.stringify(headers)}\n${body.toString("latin1")}\n${body.toString("utf8")}`.toLowerCase().replaceAll(own, "");
  // Whoever is signed in may read the text of a source at the desk, and nowhere else; its document they may not have.
  const words =
    asking === "stranger" && asked.startsWith("/admin/sources/") ? [CANARY, DOCUMENT_CANARY] : [CANARY, SOURCE_CANARY, DOCUMENT_CANARY];
  const at = Math.max(...words.map((word) => text.indexOf(word)));
  return at < 0 ? "" : text.slice(Math.max(0, at - 80), at + 80);
}

/** The ways in which Next hands out one page. */
const waysToAsk = (path: string): { what: string; path: string; headers: Record<string, string> }[] => {
  const [address = "", query = ""] = path.split("?");
  const and = query ? `?${query}&` : "?";
  return [
    { what: "as a page", path, headers: { accept: "text/html" } },
    { what: "as RSC", path, headers: { rsc: "1" } },
    { what: "as RSC by its address", path: `${address}${and}_rsc=abc12`, headers: { rsc: "1" } },
    { what: "as .rsc", path: `${address === "/" ? "/index" : address}.rsc${query ? `?${query}` : ""}`, headers: {} },
    { what: "prefetched", path, headers: { rsc: "1", "next-router-prefetch": "1" } },
    { what: "its tree", path, headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" } },
    { what: "its head", path, headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_head" } },
    { what: "as a purpose", path, headers: { purpose: "prefetch", "sec-purpose": "prefetch" } },
  ];
};

/** What somebody sees of a page. */
const seenOn = ({ text }: Answer) =>
  text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

/** Next sends whoever asks for RSC on to an address with a mark made of the headers: there the answer is. */
async function askOneWay(path: string, asked: Asked): Promise<Answer> {
  const first = await ask(path, asked);
  const { location = "" } = first.headers;
  return first.status === 307 && /[?&]_rsc/.test(location) ? ask(location, asked) : first;
}

/** An answer without what is another one each time: nonces, hashes of scripts that have the address, times, ids of faults, and the name that was asked for. */
function sameness({ status, headers, text }: Answer, asked: string): string {
  const { date: _date, "content-length": _length, ...others } = headers;
  const plain = (value: string) =>
    value
      .replace(/\b[A-Za-z0-9]{48}/g, "NONCE")
      .replace(/'sha256-[\w+/=]{44}'/g, "HASH")
      .replace(/(?<=")[\w-]{22}(?=\\*")/g, "KEY")
      .replaceAll(asked, "ASKED")
      .replaceAll(encodeURIComponent(asked), "ASKED")
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "UUID");
  return plain(JSON.stringify({ status, others, text }, null, 1));
}

function firstDifference(left: string, right: string): string {
  const at = [...left].findIndex((letter, index) => letter !== right[index]);
  return `${left.slice(Math.max(0, at - 60), at + 60)} ≠ ${right.slice(Math.max(0, at - 60), at + 60)}`;
}

test("The words are really there, and their author reads them", async () => {
  expect(planted.practices.map(({ standing }) => standing).sort()).toEqual(
    ["archived", "changed", "draft", "in_review", "needs_changes", "withdrawn"].sort(),
  );
  for (const { id, words } of planted.practices.filter(({ standing }) => standing !== "changed")) {
    expect(words.length).toBeGreaterThan(18);
    const { text } = await ask(`/admin/practices/${id}/preview`, { cookie: cookies.author });
    expect(words.filter((word) => text.toLowerCase().includes(word)).length, id).toBeGreaterThan(12);
  }
  const [{ id = "", words = [] } = {}] = planted.practices;
  for (const { what, path, headers } of waysToAsk(`/admin/practices/${id}/preview`).filter((one) => /^as (?:a page|RSC)/.test(one.what))) {
    const { text } = await askOneWay(path, { headers, cookie: cookies.author });
    expect(words.filter((word) => text.toLowerCase().includes(word)).length, what).toBeGreaterThan(12);
  }
  expect((await ask("/admin", { cookie: cookies.author })).text.toLowerCase()).toContain(CANARY);
  for (const page of ["", "/review", "/history"])
    expect((await ask(`/admin/practices/${id}${page}`, { cookie: cookies.author })).text, page).toContain(`${CANARY}step`);
});

test("The text of a source is at the desk, and its document is for editors", async () => {
  for (const cookie of [cookies.stranger, cookies.editor])
    expect((await ask("/admin/sources/nalas-2022", { cookie })).text).toContain(SOURCE_CANARY);
  expect((await ask("/admin/sources/nalas-2022/document", { cookie: cookies.editor })).text).toContain(DOCUMENT_CANARY);
  expect((await ask("/admin/sources/nalas-2022/document", { cookie: cookies.stranger })).status).toBe(404);
});

test("A document that was imported is there for whoever sent it and for editors", async () => {
  for (const page of ["", "/1"])
    for (const cookie of [cookies.author, cookies.editor])
      expect((await ask(`/admin/imports/${planted.imported}${page}`, { cookie })).text, page).toContain(`${CANARY}import`);
  expect((await ask(`/admin/terms?kind=person&q=${CANARY}contact`, { cookie: cookies.author })).text).toContain(CANARY);
  for (const asking of who)
    for (const kind of ["person", "source"]) {
      const { text } = await ask(`/admin/terms?kind=${kind}&q=${CANARY}`, { cookie: cookies[asking] });
      expect(text.toLowerCase()).not.toContain(CANARY);
    }
});

for (const [file, door] of Object.entries(doors)) {
  test(`No word is told by ${file}`, async () => {
    const named = [
      ...planted.practices.map((one) => ({ ...one, organisation: planted.organisation, imported: planted.imported })),
      ...planted.formerSlugs.map((slug) => ({ id: NOBODY, slug })),
      { id: NOBODY, slug: "elpida" },
    ];
    const addresses = [...new Set(named.flatMap((one) => door.addresses(one)))];
    const isPage = file.endsWith("page.tsx");
    const leaks: string[] = [];
    for (const address of addresses) {
      for (const asking of who) {
        for (const { what, path, headers } of isPage ? waysToAsk(address) : [{ what: "", path: address, headers: {} }]) {
          const answer = await askOneWay(path, { headers, cookie: cookies[asking] });
          if (answer.status >= 500) leaks.push(`${path} ${what} as ${asking}: status ${answer.status}`);
          const leak = leakIn(answer, address, asking);
          if (leak) leaks.push(`${path} ${what} as ${asking}: ${leak}`);
        }
      }
      for (const method of Object.keys(door.methods).filter((one) => one !== "GET")) {
        const answer = await ask(address, { method, headers: fromOurPage, cookie: cookies.stranger, body: new FormData() });
        if (leakIn(answer, address)) leaks.push(`${method} ${address}: ${leakIn(answer, address)}`);
      }
    }
    expect(leaks).toEqual([]);
  });
}

test("No word is told by any address of the sitemap, and none of theirs is in it", async () => {
  const paths = (await sitemapAddresses(async (path) => (await ask(path)).text)).map(({ pathname }) => pathname);
  expect(paths.length).toBeGreaterThan(100);
  for (const { slug, standing } of planted.practices) expect(paths.includes(`/practices/${slug}`), standing).toBe(standing === "changed");
  const leaks: string[] = [];
  // Every practice of the records, which names related ones, and some of all the others: one of each kind is asked above.
  for (const path of paths.filter((one, index) => /^\/practices\/(?!practice-)/.test(one) || index % 10 === 0)) {
    const leak = leakIn(await ask(path), path);
    if (leak) leaks.push(`${path}: ${leak}`);
  }
  expect(leaks).toEqual([]);
});

test("Proposals that wait for approval, were dropped or were replaced have no address", async () => {
  for (const asking of who) {
    for (const [path, nothing] of [
      [`/places/RS/${planted.place}`, `/places/RS/${NO_SLUG}`],
      [`/places/RS/${planted.dropped.place}`, `/places/RS/${NO_SLUG}`],
      [`/organisations/${planted.organisation}`, `/organisations/${NO_SLUG}`],
      [`/organisations/${planted.dropped.organisation}`, `/organisations/${NO_SLUG}`],
    ] as const) {
      const [there, nowhere] = [await ask(path, { cookie: cookies[asking] }), await ask(nothing, { cookie: cookies[asking] })];
      expect(sameness(there, path.split("/").at(-1) ?? ""), path).toBe(sameness(nowhere, NO_SLUG));
    }
    for (const kind of ["place", "organisation"]) {
      const { text } = await ask(`/admin/terms?kind=${kind}&q=${CANARY}`, { cookie: cookies[asking] });
      expect(text.toLowerCase()).not.toContain(CANARY);
    }
  }
});

test("What is not published looks exactly like what never was, by status, headers and body", async () => {
  const different: string[] = [];
  const known = new Map<string, Promise<Answer>>();
  const compare = async (path: (name: string) => string, name: string, nothing: string, asked: Asked) => {
    const key = JSON.stringify([path(nothing), asked.method, asked.cookie, asked.headers]);
    const asNothing = known.get(key) ?? ask(path(nothing), asked);
    known.set(key, asNothing);
    const [there, nowhere] = [await ask(path(name), asked), await asNothing];
    const [left, right] = [sameness(there, name), sameness(nowhere, nothing)];
    if (left === right) return;
    different.push(`${asked.method ?? "GET"} ${path(name)}: ${there.status}, ${nowhere.status} ${firstDifference(left, right)}`);
  };
  const slugs = [...planted.practices.filter(({ standing }) => standing !== "changed").map(({ slug }) => slug), ...planted.formerSlugs];
  for (const cookie of [cookies.visitor, cookies.stranger]) {
    for (const slug of slugs) {
      for (const path of ["/practices/*", "/en-XA/practices/*", "/practices/*.rsc", "/api/v1/practices/*", "/social/practices/*.png"]) {
        await compare((name) => path.replace("*", name), slug, NO_SLUG, { cookie });
      }
      await compare((name) => `/practices/${name}`, slug, NO_SLUG, { cookie, headers: { rsc: "1" } });
      await compare((name) => `/practices/${name}?_rsc=abc`, slug, NO_SLUG, { cookie, headers: { "next-router-prefetch": "1" } });
    }
    for (const { id } of planted.practices) {
      for (const door of Object.values(doors)) {
        const [address = ""] = door.addresses({ id: "ID", slug: "SLUG" });
        if (!address.includes("ID")) continue;
        const path = (name: string) => address.replace("ID", name);
        if (door.methods.GET) await compare(path, id, NOBODY, { cookie });
        if (door.methods.POST) {
          const body = new FormData();
          for (const [name, value] of Object.entries({ id: "ID", version: "1", requestKey: "a-key-of-mine" }))
            body.set(`form.${name}`, value);
          await compare(path, id, NOBODY, { cookie, method: "POST", headers: fromOurPage, body });
        }
      }
    }
  }
  expect(different).toEqual([]);
});

test("An action about somebody else's practice answers as about one that never was", async () => {
  const cookie = cookies.stranger;
  const answerTo = async (practiceId: string, commentId: string) => {
    const page = "/admin/practices/new";
    const said = [
      await callAction(
        "desk/actions.commentOnPractice",
        { practiceId, section: "need", revisionNumber: "1", text: "a", requestKey: "a-key-of-mine" },
        { page, cookie },
      ),
      await callAction(
        "desk/actions.answerReviewComment",
        { practiceId, commentId, text: "a", requestKey: "a-key-of-mine" },
        { page, cookie },
      ),
      await callAction(
        "desk/actions.changePracticeState",
        { id: practiceId, version: "1", transition: "submit", message: "", requestKey: "a-key-of-mine" },
        { page, cookie },
      ),
    ];
    return said.map(({ status, data }) => ({ status, ...data, values: null }));
  };
  const nothing = await answerTo(NOBODY, NOBODY);
  expect(nothing.map((one) => (one as { code?: string }).code)).toEqual(["not-found", "not-found", "not-found"]);
  for (const { id, commentId } of planted.practices) expect(await answerTo(id, commentId)).toEqual(nothing);
});

test("A search for any of the words finds nothing", async () => {
  const words = planted.practices.flatMap((practice) => practice.words.slice(0, 4));
  for (const q of [CANARY, ...words]) {
    const { total, practices } = JSON.parse((await ask(`/api/v1/practices?q=${q}`)).text) as { total: number; practices: unknown[] };
    expect({ q, total, practices: practices?.length ?? 0 }).toEqual({ q, total: 0, practices: 0 });
  }
  for (const view of ["", "&view=map"]) {
    const { text } = await ask(`/practices?q=${CANARY}${view}`);
    expect(text).not.toContain(planted.practices[0]?.slug ?? "");
  }
});

test("Every count and every list is the same with and without them", async () => {
  const surfaces = [
    "/api/v1/practices",
    "/api/v1/practices?country=RS",
    "/api/v1/practices?approach=day-care-centre",
    "/api/v1/practices?place=apatin",
    "/api/v1/practices?group=roma",
    "/api/v1/places",
    "/api/v1/approaches",
    "/api/v1/target-groups",
    "/api/v1/exchanges",
    "/api/v1/lists/practices.csv",
    "/api/v1/lists/practices.json?country=RS",
    "/api/v1/lists/places.csv",
    "/api/v1/lists/organisations.json",
    "/practices/feed.xml",
    "/sitemap.xml",
    "/sitemaps/terms.xml",
    "/sitemaps/practices-0.xml",
    "/social/practices/elpida.png",
  ];
  const pages = ["/", "/places/RS/apatin", "/organisations/nalas", "/practices/elpida", "/programmes/sori-ii"];
  const snapshot = async () => [
    ...(await Promise.all(surfaces.map(async (path) => `${path} ${(await ask(path)).body.toString("latin1")}`))),
    ...(await Promise.all(pages.map(async (path) => `${path} ${seenOn(await ask(path))}`))),
  ];
  const published = await publishedState();
  const before = await snapshot();
  await plantCanaries(author.actor);
  expect(await snapshot()).toEqual(before);
  expect(await publishedState()).toEqual(published);
});
