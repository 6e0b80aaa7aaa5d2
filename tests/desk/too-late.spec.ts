import { expect, test } from "../support/browser";
import { begin, isSaved, newAccount, signedIn, signIn } from "../support/desk";

test.describe.configure({ timeout: 120_000 });

test("Whoever is too late reads who did what, keeps what was typed, and can go on", async ({ page, browser }) => {
  await signIn(page, await newAccount("Tea Zqeditor", "editor"));
  const form = await begin(page, "A practice of two editors");
  await page.getByLabel("Summary", { exact: true }).fill("The first text.");
  await isSaved(page);
  const other = await signedIn(browser, "Olga Zqeditor", "editor");

  await page.goto(`${form}/change/archive`);
  await page.getByLabel("Reason").fill("Told twice");
  await other.goto(form);
  await other.getByLabel("Summary", { exact: true }).fill("The second text.");
  await isSaved(other);
  await page.getByRole("button", { name: "Archive" }).click();
  const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problem).toContainText("Olga Zqeditor saved another text in the meantime,");
  await expect(problem).toBeFocused();
  await expect(page.getByLabel("Reason")).toHaveValue("Told twice");
  const compare = page.getByRole("link", { name: "Compare what you saw with what stands there now" });
  await expect(compare).toHaveAttribute("href", /history\/compare\?a=\d+&b=\d+$/);
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByText("Archived", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("region", { name: "What was said last" })).toContainText("Told twice");

  // The step was taken by somebody else: there is nothing to try again.
  await other.goto(`${form}/change/restore`);
  await page.goto(`${form}/change/restore`);
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page).toHaveURL(/\/review$/);
  await other.getByRole("button", { name: "Restore" }).click();
  await expect(other.getByRole("alert").first()).toContainText(/Tea Zqeditor restored this .* not possible any more/);
  await expect(other.getByRole("link", { name: "See the history" })).toBeVisible();
});

test("Forms of the desk say in words what is missing, and lead there", async ({ page }) => {
  await signIn(page, await newAccount("Wim Zqeditor", "editor"));
  await page.goto("/admin/practices/new");
  await page.getByRole("button", { name: "Begin" }).click();
  const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problem).toBeFocused();
  await problem.getByRole("link", { name: "Enter the title" }).click();
  await expect(page.getByLabel("Title")).toBeFocused();
  await page.keyboard.type("Four");
  await expect(page.getByText("4 of 250 characters")).toBeVisible();
});
