import { expect, PHONE, test } from "../support/browser";
import { pageTypes } from "../support/page-types";

test.use({ javaScriptEnabled: false });

test("Every type of page shows its heading and text without JavaScript", async ({ page }) => {
  for (const { path, heading } of pageTypes) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading, exact: true }), path).toBeVisible();
    await expect(page.getByRole("contentinfo"), path).toBeVisible();
  }
});

test("A visitor searches from the home page by submitting the form", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox").fill("sensory room");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/practices\?q=sensory\+room$/);
  await expect(page.getByRole("link", { name: /A Sensory Room/ })).toBeVisible();
});

test("A visitor narrows the list by submitting the form", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/practices");
  await page
    .getByRole("group", { name: "Country", exact: true })
    .getByRole("checkbox", { name: /^Serbia/ })
    .check();
  await page.getByRole("button", { name: "Show practices" }).click();
  await expect(page).toHaveURL(/\/practices\?country=RS$/);
  await expect(page.getByRole("heading", { level: 2, name: "2 practices fit" })).toBeVisible();
  await page.getByRole("link", { name: /^Remove the filter Country/ }).click();
  await expect(page).toHaveURL(/\/practices$/);
});

test("A reader opens a practice and where it comes from", async ({ page }) => {
  await page.goto("/practices");
  await page.getByRole("link", { name: /A Sensory Room/ }).click();
  await expect(page).toHaveURL(/\/practices\/kavadarci-sensory-room$/);
  const need = page.getByRole("region", { name: "The need" });
  await need.getByText("Where this comes from").click();
  await expect(need.getByRole("link", { name: /Inclusive social approaches/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the tips" })).toHaveCount(0);
});

test("A visitor opens the map and follows a mark", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/practices?country=RS");
  await page.getByRole("link", { name: "Map", exact: true }).click();
  await expect(page).toHaveURL(/view=map/);
  await expect(page.getByRole("img", { name: "Map of the practices found" })).toBeVisible();
  await page.getByRole("link", { name: /^Apatin: / }).click();
  await expect(page).toHaveURL(/\/practices\/apatin-/);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("A visitor opens the menu and goes to the places", async ({ page }) => {
    await page.goto("/");
    const menu = page.getByRole("navigation", { name: "Main" });
    await expect(menu.getByRole("link", { name: "Places" })).toBeHidden();
    await page.getByText("Menu", { exact: true }).click();
    await menu.getByRole("link", { name: "Places" }).click();
    await expect(page).toHaveURL(/\/places$/);
  });

  test("A visitor opens the filters and narrows the list", async ({ page }) => {
    await page.goto("/practices");
    await page.getByText("Narrow the list", { exact: true }).click();
    await page
      .getByRole("group", { name: "Country", exact: true })
      .getByRole("checkbox", { name: /^Serbia/ })
      .check();
    await page.getByRole("button", { name: "Show practices" }).click();
    await expect(page).toHaveURL(/\/practices\?country=RS$/);
  });
});

test("Somebody at an address that does not exist is helped on", async ({ page, faults }) => {
  faults.expectStatus(404);
  await page.goto("/practices/nowhere");
  await expect(page.getByRole("heading", { level: 1, name: "This page does not exist" })).toBeVisible();
});
