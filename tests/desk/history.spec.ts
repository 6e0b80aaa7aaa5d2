import { expect, test } from "../support/browser";
import { begin, isSaved, newAccount, signIn } from "../support/desk";

test.describe.configure({ timeout: 90_000 });

test("A comparison says who and when, offers others, and an address without two revisions is told in words", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "Compared");
  await page.getByLabel("Summary").fill("Another text.");
  await isSaved(page);
  await page.goto(`${form}/history`);
  await expect(page.getByLabel("From", { exact: true }).locator("option", { hasText: /^1: Ana Author, / })).toHaveCount(1);
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "Revision 1 and revision 2" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^Revision 2: Ana Author, / })).toBeVisible();
  await page.getByLabel("To", { exact: true }).selectOption("1");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("The two do not differ.")).toBeVisible();
  for (const query of ["", "?a=1", "?a=1&b=99", "?a=x&b=2"]) {
    expect((await page.goto(`${form}/history/compare${query}`))?.status()).toBe(200);
    await expect(page.getByText("There are no two such revisions. Choose which two to compare.")).toBeVisible();
  }
  await page.getByRole("link", { name: "Back to the history" }).click();
  await expect(page).toHaveURL(`${form}/history`);
});
