import { expect, test } from "../support/browser";
import { apiLists, home, lists, pageTypes } from "../support/page-types";
import { statementsDuring } from "../support/server-log";

const LIST_LIMIT = 4;
const PAGE_LIMIT = 6;
const TRIES = 40;
/** Whoever brings a cookie, whatever it says, may have a session: no kept answer, and so statements to count. */
const AS_SOMEBODY = { headers: { cookie: "some=body" } };
const asksNothing = ["/about", "/accessibility", "/privacy"];

test.describe.configure({ mode: "default" });

const addresses = [
  ...pageTypes.map(({ path, isList }) => ({ path, limit: isList ? LIST_LIMIT : PAGE_LIMIT })),
  ...apiLists.map((path) => ({ path, limit: LIST_LIMIT })),
  { path: "/practices?approach=day-care-centre&country=RS&q=roma", limit: LIST_LIMIT },
  { path: "/practices/zrenjanin-emergency-preparedness", limit: PAGE_LIMIT },
  { path: "/api/v1/practices/zrenjanin-emergency-preparedness", limit: PAGE_LIMIT },
  { path: "/practices/nowhere", limit: PAGE_LIMIT },
  { path: "/practices/feed.xml?country=RS", limit: LIST_LIMIT },
  { path: "/sitemap.xml", limit: LIST_LIMIT },
  { path: "/sitemaps/practices-0.xml", limit: LIST_LIMIT },
];

for (const { path, limit } of addresses) {
  test(`The server asks the database at most ${limit} times for ${path}`, async ({ request }) => {
    // Other tests ask at the same time and can only add statements, so that the lowest number is the one to look at.
    let fewest: string[] | null = null;
    for (let tried = 0; tried < TRIES && (fewest === null || fewest.length > limit); tried += 1) {
      const statements = await statementsDuring(() => request.get(path, AS_SOMEBODY));
      // A late line of the log would look like a page that asks for nothing.
      if (statements.length > 0 && (fewest === null || statements.length < fewest.length)) fewest = statements;
    }
    if (fewest === null) expect(asksNothing, `${path} asked for nothing in ${TRIES} tries`).toContain(path);
    else expect(fewest.length, fewest?.map((statement) => statement.trim().slice(0, 200)).join("\n")).toBeLessThanOrEqual(limit);
  });
}

test("The statements are counted at all", async ({ request }) => {
  expect((await statementsDuring(() => request.get(home.path, AS_SOMEBODY))).length).toBeGreaterThan(0);
  expect(lists.length).toBeGreaterThan(5);
});
