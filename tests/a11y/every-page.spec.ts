import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DESKTOP, expect, PHONE, test } from "../support/browser";
import { pageTypes } from "../support/page-types";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds: the rule, and the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(passes.length, "axe has looked at the page").toBeGreaterThan(10);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 200)} ${failureSummary}`),
  );
}

const unfoldAll = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });

const states: { name: string; path: string; prepare?: (page: Page) => Promise<unknown>; phoneOnly?: boolean; status?: number }[] = [
  ...pageTypes,
  { name: "empty result", path: "/practices?approach=day-care-centre&country=RS" },
  { name: "filtered map with chosen filters", path: "/practices?country=RS&country=BA&q=a&view=map" },
  { name: "what was ignored", path: "/practices?colour=red&page=77" },
  { name: "results of a search", path: "/practices?q=sublimation+Apatin" },
  { name: "a corrected search", path: "/practices?q=zrenjnin" },
  {
    name: "opened suggestions",
    path: "/practices",
    prepare: async (page) => {
      await page.getByRole("combobox").pressSequentially("bitola");
      await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
      await page.keyboard.press("ArrowDown");
    },
  },
  { name: "dead link", path: "/practices/nowhere", status: 404 },
  { name: "opened menu", path: "/practices", prepare: (page) => page.getByText("Menu", { exact: true }).click(), phoneOnly: true },
  {
    name: "opened filters",
    path: "/practices",
    prepare: (page) => page.getByText("Narrow the list", { exact: true }).click(),
    phoneOnly: true,
  },
  { name: "practice with everything unfolded", path: "/practices/doboj-mobile-outreach-remote-areas", prepare: unfoldAll },
  {
    name: "practice with a contact shown",
    path: "/practices/zrenjanin-emergency-preparedness",
    prepare: async (page) => {
      await page.getByRole("button", { name: "Show the e-mail address of Jelena Rikalo" }).click();
      await expect(page.locator("a[href^='mailto:']")).toBeVisible();
    },
  },
];

for (const viewport of [PHONE, DESKTOP]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    for (const { name, path, prepare, status } of states.filter(({ phoneOnly }) => viewport === PHONE || !phoneOnly)) {
      test(`${name}: axe finds nothing wrong`, async ({ page, faults }) => {
        if (status) faults.expectStatus(status);
        await page.goto(path);
        await prepare?.(page);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}
