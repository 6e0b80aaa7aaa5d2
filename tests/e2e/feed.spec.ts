import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

// Read by the XML parser of a browser, which takes nothing that is not well-formed.

type Entry = { id: string; title: string; href: string; published: string; updated: string; summary: string; terms: string[] };
type Feed = {
  root: string;
  language: string;
  id: string;
  title: string;
  updated: string;
  links: { self: string; alternate: string };
  author: string;
};

async function readFeed(page: Page, path: string): Promise<Feed & { entries: Entry[] }> {
  await page.goto("/about");
  return page.evaluate(async (address) => {
    const answer = await fetch(address);
    if (!answer.headers.get("content-type")?.startsWith("application/atom+xml")) throw new Error(`${address} answers ${answer.status}`);
    const document = new DOMParser().parseFromString(await answer.text(), "application/xml");
    const root = document.documentElement;
    const ATOM = "http://www.w3.org/2005/Atom";
    const own = (parent: Element, name: string) =>
      [...parent.children].filter((child) => child.namespaceURI === ATOM && child.localName === name);
    const only = (parent: Element, name: string) => {
      const [first, second] = own(parent, name);
      if (!first || second) throw new Error(`${name} is there ${own(parent, name).length} times`);
      return first.textContent ?? "";
    };
    const link = (parent: Element, rel: string) =>
      own(parent, "link")
        .find((one) => one.getAttribute("rel") === rel)
        ?.getAttribute("href") ?? "";
    return {
      root: `${root.namespaceURI} ${root.localName}`,
      language: root.getAttribute("xml:lang") ?? "",
      id: only(root, "id"),
      title: only(root, "title"),
      updated: only(root, "updated"),
      links: { self: link(root, "self"), alternate: link(root, "alternate") },
      author: own(root, "author")[0]?.firstElementChild?.textContent ?? "",
      entries: own(root, "entry").map((entry) => ({
        id: only(entry, "id"),
        title: only(entry, "title"),
        href: link(entry, "alternate"),
        published: only(entry, "published"),
        updated: only(entry, "updated"),
        summary: only(entry, "summary"),
        terms: own(entry, "category").map((category) => category.getAttribute("term") ?? ""),
      })),
    };
  }, path);
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

test("A reader of feeds follows all practices", async ({ page }) => {
  const { entries, ...feed } = await readFeed(page, "/practices/feed.xml");
  expect(feed).toMatchObject({
    root: "http://www.w3.org/2005/Atom feed",
    language: "en-GB",
    title: "Practices – Inclusion Atlas",
    author: "Inclusion Atlas",
  });
  expect(feed.id).toBe(feed.links.self);
  expect(feed.id.endsWith("/practices/feed.xml")).toBe(true);
  expect(feed.links.alternate.endsWith("/practices")).toBe(true);
  expect(entries.length).toBe(18);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(18);
  for (const { id, title, href, published, updated, summary, terms } of entries) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const moment of [published, updated]) expect(moment).toMatch(MOMENT);
    expect(updated <= feed.updated && published <= updated).toBe(true);
    for (const text of [title, summary]) expect(text).not.toMatch(/&(?:amp|lt|gt|quot|#)/);
    expect(summary.length).toBeGreaterThan(20);
    expect(terms.length).toBeGreaterThan(1);
    expect((await page.request.get(new URL(href).pathname)).status()).toBe(200);
  }
});

test("A reader of feeds follows the practices of a filter, and finds the feed from its page", async ({ page }) => {
  const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await page.goto("/practices?group=persons-with-disabilities&country=RS&sort=title");
  const address = (await link.getAttribute("href")) ?? "";
  expect(address).toBe("/practices/feed.xml?country=RS&group=persons-with-disabilities");
  const { entries, links, title } = await readFeed(page, address);
  expect(title).toBe("Serbia – Persons with disabilities – Practices – Inclusion Atlas");
  expect(links.alternate.endsWith("/practices?country=RS&group=persons-with-disabilities")).toBe(true);
  expect(entries.length).toBeGreaterThan(0);
  for (const { terms } of entries) expect(terms).toContain("RS");
  const listed = await (await page.request.get("/api/v1/practices?group=persons-with-disabilities&country=RS")).json();
  expect(entries.map(({ title: own }) => own)).toEqual(listed.items.map((item: { title: string }) => item.title));
});

test("A feed of nothing is a feed, and one that cannot be is none", async ({ page, request }) => {
  expect((await readFeed(page, "/practices/feed.xml?q=qwxzptrk")).entries).toEqual([]);
  for (const query of ["approach=nowhere", "sort=title", "page=2", "colour=red"]) {
    expect((await request.get(`/practices/feed.xml?${query}`)).status(), query).toBe(400);
  }
});
