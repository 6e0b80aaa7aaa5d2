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

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("Whoever restores an earlier text too late reads who did what and when, and can go on", async ({ page, browser }) => {
      await signIn(page, await newAccount("Tea Zqeditor", "editor"));
      const form = await begin(page, "An earlier text");
      await page.getByLabel("Summary", { exact: true }).fill("The second text.");
      await page.getByRole("button", { name: "Save", exact: true }).first().click();
      await isSaved(page);
      await page.goto(`${form}/history`);
      const other = await signedIn(browser, "Olga Zqeditor", "editor");
      await other.goto(form);
      await other.getByLabel("Summary", { exact: true }).fill("The third text.");
      await other.getByRole("button", { name: "Save", exact: true }).first().click();
      await isSaved(other);

      const restore = page.getByRole("button", { name: "Restore as a new draft Revision 1" });
      await restore.click();
      const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
      await expect(problem).toContainText(/Olga Zqeditor saved another text in the meantime, \d{1,2} \p{L}+ \d{4}, \d\d:\d\d \S+\./u);
      await expect(problem).toContainText("press the button again");
      await expect(page.getByRole("link", { name: "Compare what you saw with what stands there now" })).toHaveAttribute("href", /a=2&b=3$/);
      // Nothing was done yet.
      await other.reload();
      await expect(other.getByLabel("Summary", { exact: true })).toHaveValue("The third text.");
      await restore.click();
      await expect(page).toHaveURL((url) => url.pathname === form);
      await expect(page.getByLabel("Summary", { exact: true })).toHaveValue("");
      await other.context().close();
    });
  });
}
