import { expect, test } from "../support/browser";
import { apiLists, FOOTNOTE, pageTypes } from "../support/page-types";
import { publishedSlugs } from "../support/records";

const NAME = /\bKosovo\*/;
/** The name without its asterisk. Kosovo Polje is a town; the footnote names a declaration, and an association has its own name. */
const BARE = /\bKosovo\b(?!\*| Polje| Declaration| Municipalities)/;

test("Whoever reads Kosovo* finds the footnote on the same page", async ({ page }) => {
  let pagesWithName = 0;
  for (const { path } of pageTypes) {
    await page.goto(path);
    if (!NAME.test(await page.locator("body").innerText())) continue;
    pagesWithName += 1;
    await expect(page.locator("#kosovo-footnote"), path).toBeVisible();
    await expect(page.locator("#kosovo-footnote"), path).toHaveText(`* ${FOOTNOTE}`);
  }
  expect(pagesWithName).toBeGreaterThan(8);
});

test("Every practice that names Kosovo* brings the footnote along, in the text as it is sent", async ({ request }) => {
  const withName: string[] = [];
  for (const slug of await publishedSlugs()) {
    const html = await (await request.get(`/practices/${slug}`)).text();
    if (!html.includes("Kosovo*")) continue;
    withName.push(slug);
    expect(html, slug).toContain(FOOTNOTE);
  }
  expect(withName).toEqual(expect.arrayContaining(["fushe-kosove-mobile-outreach-employment", "obiliq-day-care-centre"]));
});

test("Whoever reads Kosovo* in an answer of the API finds the footnote in it", async ({ request }) => {
  const paths = [...apiLists, ...(await publishedSlugs()).map((slug) => `/api/v1/practices/${slug}`)];
  const withName: string[] = [];
  for (const path of paths) {
    const text = await (await request.get(path)).text();
    if (!text.includes("Kosovo*")) continue;
    withName.push(path);
    expect(JSON.parse(text).footnotes, path).toEqual({ "Kosovo*": FOOTNOTE });
  }
  expect(withName).toEqual(expect.arrayContaining(["/api/v1/practices", "/api/v1/places", "/api/v1/practices/obiliq-day-care-centre"]));
});

test("The name never stands without its asterisk, except in titles of institutions and documents", async ({ page }) => {
  const found: string[] = [];
  for (const path of [
    "/",
    "/practices",
    "/places",
    "/places/XK",
    "/places/XK/obiliq",
    "/practices/obiliq-day-care-centre",
    "/practices/fushe-kosove-mobile-outreach-employment",
    "/about",
  ]) {
    await page.goto(path);
    const text = (await page.locator("body").innerText()).split("\n");
    found.push(...text.filter((line) => BARE.test(line)).map((line) => `${path}: ${line}`));
  }
  expect(found).toEqual([]);
});
