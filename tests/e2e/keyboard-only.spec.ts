import type { Page } from "@playwright/test";
import { DESKTOP, expect, PHONE, test } from "../support/browser";

// Scrolling that takes its time would hide where the focus is when it is looked at.
test.use({ contextOptions: { reducedMotion: "reduce" } });

type Focused = { index: number; name: string; outline: number; isSeen: boolean };

/** What can be reached by Tab, in the order in which it should be: that of the document. */
const reachable = (page: Page) =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement | SVGElement>("a[href], button, input, select, textarea, summary, [tabindex='0']"),
    ];
    const shown = all.filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.matches("input[type=hidden]"),
    );
    for (const [index, element] of shown.entries()) element.setAttribute("data-tab-order", String(index));
    return shown.length;
  });

/** The element that has the focus, with the width of its outline and whether it can be seen now. */
const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    // A link over two lines has two boxes; the space between them is not its own.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const isInside = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    // What lies over it, such as a bar that stays at the bottom of the window, must not hide all of it.
    const isFreeAt = (along: number, down: number) => {
      // The wide area around a neighbouring mark of the map takes clicks, but nobody sees it: it hides nothing.
      const isClear = (one: Element) => one.matches("circle") && /^(transparent|rgba\(.*, 0\))$/.test(getComputedStyle(one).fill);
      const all = document.elementsFromPoint(box.left + box.width * along, box.top + box.height * down);
      const above = all.find((one) => element.contains(one) || !isClear(one)) ?? null;
      return above !== null && (element.contains(above) || above.contains(element) || above.closest("label")?.contains(element) === true);
    };
    const isFree = [0.1, 0.5, 0.9].some((along) => [0.1, 0.5, 0.9].some((down) => isFreeAt(along, down)));
    // A mark on the map has a ring of its own instead of an outline.
    const rings = [...element.querySelectorAll("circle")].map((circle) => getComputedStyle(circle));
    const ring = rings.find(
      ({ stroke }) => stroke !== "none" && !/^rgba\(.*, 0\)$/.test(stroke) && stroke !== getComputedStyle(document.body).backgroundColor,
    );
    return {
      index: Number(element.getAttribute("data-tab-order") ?? "-1"),
      name: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60) || element.outerHTML.slice(0, 100),
      outline: Number.parseFloat((style.outlineStyle === "none" ? ring?.strokeWidth : style.outlineWidth) ?? "0"),
      isSeen: isInside && isFree,
    };
  });

/** Presses Tab from the top until the focus leaves the page, and checks every stop. */
async function tabThrough(page: Page): Promise<string[]> {
  const count = await reachable(page);
  expect(count).toBeGreaterThan(5);
  const names: string[] = [];
  for (let stop = 0; stop < count; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    expect(now?.index, `stop ${stop} after “${names.at(-1)}” is “${now?.name}”`).toBe(stop);
    expect(now?.outline, `outline of “${now?.name}”`).toBeGreaterThanOrEqual(2);
    // The browser scrolls to the focus with its next frame.
    await expect.poll(async () => (await focused(page))?.isSeen, `“${now?.name}” can be seen while it has the focus`).toBe(true);
    names.push(now?.name ?? "");
  }
  // The next stop is outside of the page, or its beginning: there is no trap.
  await page.keyboard.press("Tab");
  expect((await focused(page))?.index ?? 0).toBe(0);
  return names;
}

for (const path of [
  "/",
  "/practices?country=RS",
  "/practices?view=map",
  "/practices/zrenjanin-emergency-preparedness",
  "/places",
  "/places/XK/obiliq",
  "/organisations",
  "/about",
]) {
  for (const viewport of [DESKTOP, PHONE]) {
    test(`Somebody with only a keyboard passes every control of ${path} at ${viewport.width} px, in order, and sees each`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      // The button for copying stands there only once the script has run.
      await page.goto(path, { waitUntil: "networkidle" });
      const [first] = await tabThrough(page);
      expect(first).toBe("Skip to the content");
    });
  }
}

test("Somebody with only a keyboard skips the navigation", async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto("/practices/elpida");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("navigation", { name: "You are here" }).getByRole("link", { name: "Home" })).toBeFocused();
});

async function tabTo(page: Page, isThere: (name: string) => boolean): Promise<void> {
  for (let stop = 0; stop < 150; stop += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.matches("a, button, input, summary")) return "";
      return (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent)?.trim() ?? "";
    });
    if (isThere(name)) return;
  }
  throw new Error("the control was not reached with Tab");
}

for (const viewport of [DESKTOP, PHONE]) {
  test(`Somebody with only a keyboard narrows the list at ${viewport.width} px and opens a practice`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto("/practices");
    if (viewport === PHONE) {
      await tabTo(page, (name) => name === "Narrow the list");
      await page.keyboard.press("Enter");
    }
    await tabTo(page, (name) => name.startsWith("Day-care centre"));
    await page.keyboard.press("Space");
    await tabTo(page, (name) => name.startsWith("North Macedonia"));
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\?approach=day-care-centre&country=MK$/);
    await tabTo(page, (name) => name.includes("A Sensory Room"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/practices\/kavadarci-sensory-room$/);
  });
}

test("Somebody with only a keyboard opens and closes the menu on a phone", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto("/");
  await tabTo(page, (name) => name === "Menu");
  await page.keyboard.press("Enter");
  const places = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Places" });
  await expect(places).toBeVisible();
  await tabTo(page, (name) => name === "Places");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/places$/);
});

test("Somebody with only a keyboard shows an address and copies the tips", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/practices/zrenjanin-emergency-preparedness");
  await expect(page.getByRole("button", { name: "Copy the tips" })).toBeVisible();
  await tabTo(page, (name) => name === "Copy the tips");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Copied" })).toBeFocused();
  await tabTo(page, (name) => name.startsWith("Show the e-mail address"));
  await page.keyboard.press("Enter");
  await expect(page.locator("a[href^='mailto:']")).toBeVisible();
});
