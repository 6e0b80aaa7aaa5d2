import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { apiLists, pageTypes } from "../support/page-types";
import { publishedSlugs, rowsOf } from "../support/records";

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/gi;

const ORDER = ["The need", "What was in place", "How it was done", "Results", "Useful tips", "In their words", "Learn more", "Contact"];

test("Every practice tells the same sections in the same order", async ({ page }) => {
  for (const slug of await publishedSlugs()) {
    await page.goto(`/practices/${slug}`);
    const headings = await page.locator("main section[aria-labelledby] > div:first-child > h2").allTextContents();
    expect(headings, slug).toEqual([...ORDER, "Related practices"]);
  }
});

test("A reader sees each key figure with what it counts and what it is a part of", async ({ page }) => {
  await page.goto("/practices/apatin-skills-for-the-labour-market");
  const figures = page.getByRole("list", { name: "Key figures" }).getByRole("listitem");
  const first = figures.filter({ hasText: /^15/ });
  await expect(first).toContainText("people with disabilities");
  await expect(first).toContainText(/of 64 \S+/);
  for (const figure of await figures.all()) await expect(figure).toHaveText(/^(about )?[\d.,]+\D{3,}/);
});

test("A reader follows the activities as numbered steps", async ({ page }) => {
  await page.goto("/practices/zrenjanin-emergency-preparedness");
  const steps = section(page, "How it was done").locator("ol > li");
  await expect(steps).toHaveCount(6);
  await expect(steps.nth(0)).toContainText("The situation was analysed");
  await expect(steps.nth(5)).toContainText("professional operational unit");
  expect(await steps.nth(5).evaluate((step) => getComputedStyle(step, "::before").content)).toContain("counter(step)");
});

test("A reader opens where a section comes from and finds source, heading and lines", async ({ page }) => {
  await page.goto("/practices/apatin-skills-for-the-labour-market");
  const need = section(page, "The need");
  const source = need.getByRole("link", { name: "Inclusive social approaches: good practices of South-East Europe municipalities" });
  await expect(source).toBeHidden();
  await need.getByText("Where this comes from").click();
  await expect(source).toBeVisible();
  await expect(need).toContainText(/Under “What was the need\?”, lines 127 and 129|Under “What was the need\?”, lines 127.{1,5}129/);
  await source.click();
  await expect(page).toHaveURL(/\/sources\/nalas-2022$/);
});

test("Every section with a text says where it comes from", async ({ page }) => {
  await page.goto("/practices/zrenjanin-emergency-preparedness");
  for (const name of ORDER) {
    await expect(section(page, name).getByText("Where this comes from"), name).toHaveCount(1);
    await section(page, name).getByText("Where this comes from").click();
    await expect(
      section(page, name)
        .getByText(/\blines? \d+/)
        .first(),
      name,
    ).toBeVisible();
  }
});

test("A reader of Doboj learns that its implementation is a copy of another town's", async ({ page }) => {
  await page.goto("/practices/doboj-mobile-outreach-remote-areas");
  const implementation = section(page, "How it was done");
  const note = implementation.getByRole("note").filter({ hasText: "Fushë Kosovë" });
  await expect(note).toContainText("Editorial note");
  await expect(note).toContainText("word for word");
  await expect(note.locator("time")).toHaveAttribute("datetime", "2026-11-21");
  await expect(implementation).toContainText("Not stated in the source.");
  await expect(implementation.locator("ol")).toHaveCount(0);
});

test("A reader of Obiliq is told that the source has no voices", async ({ page }) => {
  await page.goto("/practices/obiliq-day-care-centre");
  await expect(section(page, "In their words")).toContainText("Not stated in the source.");
  await expect(section(page, "In their words").getByRole("figure")).toHaveCount(0);
});

test("A reader is told who reported the results, as of when, and that nobody checked them", async ({ page }) => {
  await page.goto("/practices/apatin-skills-for-the-labour-market");
  await expect(page.getByText(/Reported by the municipality, as of August 2022; not re-checked/)).toBeVisible();
});

test("A reader is told that the addresses of links were lost", async ({ page }) => {
  await page.goto("/practices/zrenjanin-emergency-preparedness");
  const links = section(page, "Learn more");
  await expect(links).toContainText("their addresses were lost");
  await expect(links.getByText("(address lost in the source)")).toHaveCount(2);
  await expect(links.getByRole("listitem").getByRole("link").filter({ visible: true })).toHaveCount(0);
});

test("A reader copies the tips", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/practices/zrenjanin-emergency-preparedness");
  await section(page, "Useful tips").getByRole("button", { name: "Copy the tips" }).click();
  await expect(section(page, "Useful tips").getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(copied).toHaveLength(3);
  expect(copied[0]).toMatch(/^– One way to make an action last/);
  expect(copied[2]).toMatch(/^– Children and youth in particular .* enjoy themselves\.$/);
});

async function readContact(page: Page) {
  const [{ value } = { value: "" }] = await rowsOf<{ value: string }>(
    "SELECT value FROM person_channel WHERE person_id = 'jelena-rikalo' AND visibility = 'on-request'",
  );
  expect(value).toContain("@");
  await page.goto("/practices/zrenjanin-emergency-preparedness");
  expect(await page.content()).not.toContain(value);
  await page.getByRole("button", { name: "Show the e-mail address of Jelena Rikalo" }).click();
  const contact = section(page, "Contact").getByRole("listitem").filter({ hasText: "Jelena Rikalo" });
  await expect(contact.getByRole("link", { name: value })).toHaveAttribute("href", `mailto:${value}`);
  await expect(section(page, "Contact").locator("a[href^='mailto:']")).toHaveCount(1);
}

test("An officer shows the e-mail address of a contact", async ({ page }) => readContact(page));

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("An officer shows the e-mail address of a contact", async ({ page }) => readContact(page));
});

test("No e-mail address and no phone number stands in any page, list, answer or file", async ({ request }) => {
  const channels = await rowsOf<{ value: string }>("SELECT value FROM person_channel WHERE value IS NOT NULL");
  expect(channels.length).toBeGreaterThan(5);
  const slugs = await publishedSlugs();
  const pages = [...pageTypes.map(({ path }) => path), ...slugs.map((slug) => `/practices/${slug}`), "/practices?view=map&sort=title"];
  const files = [
    ...apiLists,
    ...slugs.map((slug) => `/api/v1/practices/${slug}`),
    "/practices/feed.xml",
    "/sitemap.xml",
    "/sitemaps/terms.xml",
    "/sitemaps/practices-0.xml",
    "/robots.txt",
  ];
  const asked = [
    ...pages.map((path) => ({ path, headers: {} })),
    // The same page as the data that a script asks for.
    ...slugs.map((slug) => ({ path: `/practices/${slug}`, headers: { RSC: "1" } })),
    ...files.map((path) => ({ path, headers: {} })),
  ];
  for (const { path, headers } of asked) {
    const text = await (await request.get(path, { headers })).text();
    const found = channels.filter(({ value }) => text.toLowerCase().includes(value.toLowerCase()));
    expect(found, path).toEqual([]);
    expect(text.match(EMAIL) ?? [], path).toEqual([]);
  }
});

test("An address is shown for a published contact only, and never by a made-up request", async ({ page }) => {
  await page.goto("/practices/zrenjanin-emergency-preparedness");
  const answers: string[] = [];
  await page.route("**/practices/**", async (route) => {
    const answer = await route.fetch();
    answers.push(await answer.text());
    await route.fulfill({ response: answer });
  });
  // Somebody who has an address, but on another practice.
  await page
    .locator("input[name=person]")
    .first()
    .evaluate((input) => input.setAttribute("value", "zoran-kitic"));
  await page
    .getByRole("button", { name: /Show the e-mail address/ })
    .first()
    .click();
  await expect.poll(() => answers.length).toBe(1);
  // The page again, in which nobody's address is shown.
  expect(answers[0]).toContain("<h1");
  expect(answers[0]).not.toMatch(EMAIL);
});
