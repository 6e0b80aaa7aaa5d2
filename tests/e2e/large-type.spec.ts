import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { pageTypes } from "../support/page-types";

// A window of 1280 px at a zoom of 200 per cent, and one at 400 per cent: the width that WCAG 1.4.10 asks for.
const widths = [640, 320];

/** What stands out over the edge of the window. What scrolls inside its own box, such as a wide table, is let be. */
const standingOut = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    if (wide <= document.documentElement.clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1);
    return [`the page is ${wide} px wide`, ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  });

/** The spacing of WCAG 1.4.12. As a sheet of its own, which the policy of the page cannot forbid. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
    );
    document.adoptedStyleSheets = [sheet];
  });

/** Boxes that hide a part of their text. Text for screen readers only is hidden on purpose. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      if (element.clientWidth <= 1 || !element.textContent?.trim()) return false;
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    return [...document.querySelectorAll("body, body *:not(svg *)")].filter(isCut).map((element) => element.outerHTML.slice(0, 160));
  });

const shownAlso = [
  { name: "empty result", path: "/practices?approach=day-care-centre&country=RS" },
  { name: "long words in the search", path: `/practices?q=${"Donaudampfschifffahrt".repeat(8)}` },
  { name: "what was ignored", path: `/practices?approach=${"x".repeat(300)}&colour=red` },
];

for (const { name, path } of [...pageTypes, ...shownAlso]) {
  test(`Somebody who needs large type reads the page of type “${name}” without scrolling sideways`, async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await standingOut(page), `${width} px`).toEqual([]);
      // Whatever unfolds must fit as well.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      expect(await standingOut(page), `${width} px, all unfolded`).toEqual([]);
      expect(await clipped(page), `${width} px`).toEqual([]);
      await spaceText(page);
      expect(await standingOut(page), `${width} px, with spaced text`).toEqual([]);
      expect(await clipped(page), `${width} px, with spaced text`).toEqual([]);
    }
  });
}
