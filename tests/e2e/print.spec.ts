import { expect, test } from "../support/browser";
import { FOOTNOTE } from "../support/page-types";

test("An officer prints a practice: everything to read, nothing to click", async ({ page }) => {
  await page.goto("/practices/obiliq-day-care-centre");
  await page.emulateMedia({ media: "print" });
  for (const control of await page.locator("nav, form, button, summary, search").all()) {
    const isFold = await control.evaluate((element) => element.localName === "summary");
    if (!isFold) await expect(control).toBeHidden();
  }
  await expect(page.getByText("Skip to the content")).toBeHidden();
  await expect(page.getByRole("heading", { level: 2, name: "Related practices" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const name of [
    "The need",
    "What was in place",
    "How it was done",
    "Results",
    "Useful tips",
    "In their words",
    "Learn more",
    "Contact",
  ]) {
    await expect(page.getByRole("heading", { level: 2, name, exact: true }), name).toBeVisible();
  }
  await expect(page.getByText(FOOTNOTE)).toBeVisible();
  await expect(page.getByText(/not re-checked since/)).toBeVisible();
  // On paper nothing can be unfolded.
  await expect(page.getByText(/Under “What was the need\?”/)).toBeVisible();
});

test("A practice becomes a PDF of a few pages of A4", async ({ page }) => {
  await page.goto("/practices/zrenjanin-emergency-preparedness");
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(9);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  expect(pdf).toContain("/StructTreeRoot");
});

test("A printed list has its entries, and the filters in use in words", async ({ page }) => {
  await page.goto("/practices?country=RS");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 2, name: "2 practices fit" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Show practices" })).toBeHidden();
});
