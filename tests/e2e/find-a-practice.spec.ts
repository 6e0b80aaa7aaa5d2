import type { Page } from "@playwright/test";
import { DESKTOP, expect, PHONE, test } from "../support/browser";

const facet = (page: Page, legend: string) => page.getByRole("group", { name: legend, exact: true });
const option = (page: Page, legend: string, name: RegExp) => facet(page, legend).getByRole("checkbox", { name });
const apply = (page: Page) => page.getByRole("button", { name: "Show practices" }).click();
const titles = (page: Page) => page.getByRole("region", { name: /practice/ }).getByRole("heading", { level: 3 });

async function openFilters(page: Page, isPhone: boolean) {
  if (isPhone) await page.getByText("Narrow the list", { exact: true }).click();
}

for (const { device, viewport } of [
  { device: "at a desk", viewport: DESKTOP },
  { device: "on a phone", viewport: PHONE },
]) {
  const isPhone = viewport === PHONE;

  test.describe(`An officer ${device}`, () => {
    test.use({ viewport });

    test("narrows the practices by approach, country and target group, reads one and comes back", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("link", { name: "All 18 practices" }).first().click();
      await expect(page.getByRole("heading", { level: 2, name: "18 practices" })).toBeVisible();

      await openFilters(page, isPhone);
      await option(page, "Approach", /^Inclusive disaster risk management \(3\)/).check();
      await option(page, "Approach", /^Day-care centre \(2\)/).check();
      await apply(page);
      await expect(page).toHaveURL(/\?approach=day-care-centre&approach=inclusive-disaster-risk-management$/);
      await expect(page.getByRole("heading", { level: 2, name: "5 practices fit" })).toBeVisible();

      await openFilters(page, isPhone);
      await option(page, "Country", /^North Macedonia \(1\)/).check();
      await option(page, "Country", /^Albania \(1\)/).check();
      await option(page, "Age", /^Children \(/).check();
      await apply(page);
      await expect(page.getByRole("heading", { level: 2, name: "2 practices fit" })).toBeVisible();
      const address = new URL(page.url());
      expect(address.searchParams.getAll("country").toSorted()).toEqual(["AL", "MK"]);
      expect(address.searchParams.getAll("group")).toEqual(["children"]);
      expect(address.searchParams.getAll("approach").toSorted()).toEqual(["day-care-centre", "inclusive-disaster-risk-management"]);

      await page.goto(page.url());
      await expect(page.getByRole("heading", { level: 2, name: "2 practices fit" })).toBeVisible();
      await page.getByRole("link", { name: "Remove the filter Country: Albania" }).click();
      await expect(page.getByRole("heading", { level: 2, name: "1 practice fits" })).toBeVisible();
      await expect(titles(page)).toHaveText([
        "When needs and plans transform into actions: A Sensory Room meets the needs of children with disabilities",
      ]);
      await titles(page).getByRole("link").click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("A Sensory Room");

      await page.goBack();
      await expect(page.getByRole("heading", { level: 2, name: "1 practice fits" })).toBeVisible();
      await openFilters(page, isPhone);
      await expect(option(page, "Country", /^North Macedonia/)).toBeChecked();
      await expect(option(page, "Country", /^Albania/)).not.toBeChecked();

      await page.getByRole("link", { name: "Clear all filters" }).click();
      await expect(page).toHaveURL(/\/practices$/);
      await expect(page.getByRole("heading", { level: 2, name: "18 practices" })).toBeVisible();
    });

    test("comes back to the same place of a long list", async ({ page }) => {
      await page.goto("/practices?sort=title");
      const entry = titles(page).nth(12).getByRole("link");
      await entry.scrollIntoViewIfNeeded();
      const top = await page.evaluate(() => window.scrollY);
      expect(top).toBeGreaterThan(500);
      await entry.click();
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Practices");
      await page.goBack();
      await expect(page).toHaveURL(/\/practices\?sort=title$/);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top - 60);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(top + 60);
    });

    test("searches from the home page and keeps the words while narrowing", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("combobox").fill("Обилић");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page).toHaveURL(/\/practices\?q=/);
      await expect(titles(page)).toHaveText(["A Day-Care Centre helps enhancing the potentials of children with disability"]);
      await openFilters(page, isPhone);
      await option(page, "Country", /^Kosovo\* \(1\)/).check();
      await apply(page);
      expect(new URL(page.url()).searchParams.get("q")).toBe("Обилић");
      await expect(page.getByRole("heading", { level: 2, name: "1 practice fits" })).toBeVisible();
    });
  });
}

/** What is asked, and the practices that must be shown by it: neither more nor fewer. */
const shownBy: { asked: string; query: string; slugs: string[] }[] = [
  {
    asked: "one approach",
    query: "approach=mobile-outreach-team",
    slugs: ["doboj-mobile-outreach-remote-areas", "fushe-kosove-mobile-outreach-employment", "himara-school-bullying"],
  },
  {
    asked: "an approach with the narrower ones",
    query: "approach=minority-inclusion",
    slugs: ["roskovec-social-dialogue", "trebinje-minority-commissioner"],
  },
  {
    asked: "an approach with the narrower ones, for Roma",
    query: "approach=minority-inclusion&group=roma",
    slugs: ["roskovec-social-dialogue", "trebinje-minority-commissioner"],
  },
  {
    asked: "people with disabilities in Serbia",
    query: "country=RS&group=persons-with-disabilities",
    slugs: ["apatin-skills-for-the-labour-market", "zrenjanin-emergency-preparedness"],
  },
  {
    asked: "one of two approaches, in one of two countries, for children",
    query: "approach=day-care-centre&approach=inclusive-disaster-risk-management&country=XK&country=BA&group=children",
    slugs: ["kalesija-disaster-action-plan", "obiliq-day-care-centre"],
  },
  {
    asked: "a place in the spelling of its other language",
    query: "q=Kosovo+Polje",
    slugs: ["fushe-kosove-mobile-outreach-employment"],
  },
  {
    asked: "short profiles in Prague",
    query: "tier=profile&place=prague",
    slugs: ["jedlicka-institute-and-schools", "people-in-need-social-integration-programme"],
  },
];

for (const { asked, query, slugs } of shownBy) {
  test(`The page and the API show exactly what is asked for: ${asked}`, async ({ page, request }) => {
    await page.goto(`/practices?${query}`);
    const addresses = await titles(page)
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(addresses.toSorted()).toEqual(slugs.map((slug) => `/practices/${slug}`));

    const answer = await (await request.get(`/api/v1/practices?${query}`)).json();
    expect(answer.total).toBe(slugs.length);
    expect(answer.items.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual(slugs);
  });
}

test("The number beside a filter is the number that choosing it gives", async ({ page, request }) => {
  const { facets } = await (await request.get("/api/v1/practices?country=BA")).json();
  for (const facetName of ["approach", "group", "tier"]) {
    for (const { id, count } of facets[facetName]) {
      const { total } = await (await request.get(`/api/v1/practices?country=BA&${facetName}=${id}`)).json();
      expect(total, `${facetName}=${id} with country=BA`).toBe(count);
    }
  }
  await page.goto("/practices?country=BA");
  await expect(option(page, "Approach", /^Mobile outreach team \(1\)/)).toBeVisible();
  await expect(option(page, "Approach", /^Awareness raising \(none\)/)).toBeVisible();
});
