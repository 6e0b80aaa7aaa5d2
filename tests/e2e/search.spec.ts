import { DESKTOP, expect, PHONE, test } from "../support/browser";

const field = "Search the practices";

for (const viewport of [PHONE, DESKTOP]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test("A visitor types a former name, is told what it is called now, and goes there by keyboard", async ({ page }) => {
      await page.goto("/practices");
      const box = page.getByRole("combobox", { name: field });
      await box.pressSequentially("manas");
      const list = page.getByRole("listbox", { name: "Suggestions" });
      await expect(list).toBeVisible();
      await expect(box).toHaveAttribute("aria-expanded", "true");
      const first = list.getByRole("option").first();
      await expect(first).toContainText("Bitola");
      await expect(first).toContainText("Place · found as Manastir");
      await expect(page.getByRole("status").filter({ hasText: /suggestion/ })).toHaveText(/^\d suggestions?\. Use the arrow keys/);
      await box.press("ArrowDown");
      await expect(first).toHaveAttribute("aria-selected", "true");
      await expect(box).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "");
      // No part of the list hangs out of the window.
      const edges = await list.evaluate((element) => element.getBoundingClientRect().right);
      expect(edges).toBeLessThanOrEqual(viewport.width);
      await box.press("Enter");
      await expect(page).toHaveURL(/\/places\/MK\/bitola$/);
    });
  });
}

test("Escape closes the suggestions and keeps what was typed; Enter then searches for it", async ({ page }) => {
  await page.goto("/");
  const box = page.getByRole("combobox");
  await box.pressSequentially("sensory");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list).toBeVisible();
  await box.press("ArrowUp");
  await expect(list.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await box.press("ArrowDown");
  await expect(list.locator("[aria-selected=true]")).toHaveCount(0);
  await box.press("Escape");
  await expect(list).toBeHidden();
  await expect(box).toHaveValue("sensory");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/practices\?q=sensory$/);
});

test("A suggestion can be clicked, and leaving the field closes the list", async ({ page }) => {
  await page.goto("/practices");
  const box = page.getByRole("combobox", { name: field });
  await box.pressSequentially("obilić");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list).toBeVisible();
  await box.press("Tab");
  await expect(list).toBeHidden();
  await box.focus();
  await box.press("ArrowDown");
  await list.getByRole("option").filter({ hasText: "Place" }).click();
  await expect(page).toHaveURL(/\/places\/XK\/obiliq$/);
});

test("An answer to what was typed before never takes the place of a later one", async ({ page }) => {
  await page.route("**/api/v1/suggestions?*q=ap", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue().catch(() => {});
  });
  await page.goto("/practices");
  const box = page.getByRole("combobox", { name: field });
  const first = page.waitForRequest("**/api/v1/suggestions?*q=ap");
  await box.pressSequentially("ap");
  await first;
  await box.fill("bitola");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.first()).toContainText("Bitola");
  await page.unrouteAll({ behavior: "wait" });
  await expect(options.first()).toContainText("Bitola");
});

test("Results show the words, the passage and the name by which they were found", async ({ page }) => {
  await page.goto("/practices?q=manastir");
  await expect(page.getByText("Place: Bitola, found as “Manastir”")).toBeVisible();
  await page.goto("/practices?q=sublimation");
  await expect(page.getByText("In “How it was done”:")).toBeVisible();
  await expect(page.locator("mark").filter({ hasText: "sublimation" })).toBeVisible();
});

test("A typing error is told and searched as what it was meant to be", async ({ page }) => {
  await page.goto("/practices?q=zrenjnin");
  await expect(page.getByRole("status").filter({ hasText: "Nothing was found for “zrenjnin”" })).toContainText("Zrenjanin");
  await expect(page.getByRole("heading", { level: 2, name: "1 practice fits" })).toBeVisible();
});

test("A search without results offers the words that find something alone", async ({ page }) => {
  await page.goto("/practices?q=bullying+sublimation");
  await page.getByRole("link", { name: "Search for “bullying”" }).click();
  await expect(page).toHaveURL(/q=bullying$/);
  await expect(page.getByRole("heading", { level: 2, name: /practices? fits?$/ })).toBeVisible();
});

test("Suggestions are told to programs with their addresses, and senseless questions are refused", async ({ request }) => {
  const answer = await request.get("/api/v1/suggestions?lang=en&q=obili%C4%87");
  expect(await answer.json()).toMatchObject({ items: [{ kind: "place", label: "Obiliq / Obilić", href: "/places/XK/obiliq" }, {}] });
  for (const query of ["", "?q=a&q=b", "?q=a&lang=xx", "?q=a&limit=9"]) {
    expect((await request.get(`/api/v1/suggestions${query}`)).status(), query).toBe(400);
  }
});
