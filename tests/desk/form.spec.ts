import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/browser";
import { begin, isSaved, newAccount, signedIn, signIn } from "../support/desk";

// Each test signs in as somebody of its own, and waits for the form to save by itself.
test.describe.configure({ timeout: 120_000 });

test("Two people write at once, and the second chooses between both texts", async ({ page, browser, faults }) => {
  faults.expectStatus(409);
  const editor = await signedIn(browser, "Vera Editor", "editor");
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "Two at once");
  await editor.goto(form);
  await expect(editor.getByText("Ana Author has this open too")).toBeVisible();
  await page.getByLabel("Summary").fill("The text of Ana.");
  await isSaved(page);
  await editor.getByLabel("Summary").fill("The text of Vera.");
  await expect(editor.getByRole("heading", { name: "Ana Author has saved another version" })).toBeVisible({ timeout: 10_000 });
  await editor.getByRole("radio", { name: "Text of Ana Author" }).check();
  await editor.getByRole("button", { name: "Save my choice" }).click();
  await isSaved(editor);
  await expect(editor.getByLabel("Summary")).toHaveValue("The text of Ana.");
  await editor.context().close();
});

test("Text that could not be saved is kept and saved when the server is back", async ({ page, context, faults }) => {
  faults.expectStatus(503);
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "A lost connection");
  await page.route("**/autosave", (route) => route.fulfill({ status: 503 }));
  await page.getByLabel("Summary").fill("Typed without a connection.");
  await expect(page.getByText(/^No connection/)).toBeVisible({ timeout: 10_000 });
  await page.unroute("**/autosave");
  await isSaved(page);
  const other = await context.newPage();
  await other.goto(form);
  await expect(other.getByLabel("Summary")).toHaveValue("Typed without a connection.");
});

test("Entries are added, moved and removed with the keyboard", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "With the keyboard");
  await page.locator("[name='need[0].text']").fill("first");
  await page.getByRole("region", { name: "The need" }).getByRole("button", { name: "Add another paragraph" }).press("Enter");
  await expect(page.locator("[name='need[1].text']")).toBeFocused();
  await page.keyboard.type("second");
  await page.getByRole("button", { name: "Move up – paragraph 2" }).press("Enter");
  await expect(page.locator("[name='need[0].text']")).toHaveValue("second");
  await page.getByRole("button", { name: "Remove – paragraph 1" }).press("Enter");
  await expect(page.locator("[name='need[0].text']")).toHaveValue("first");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("The form is filled by sending it", async ({ page }) => {
    await signIn(page, await newAccount("Ana Author", "contributor"));
    await begin(page, "Without scripts");
    await page.getByLabel("Summary").fill("What was done.");
    await page.locator("[name='query.places[0].place']").fill("obilic");
    await page.getByRole("button", { name: "Find – Place" }).click();
    await page.getByRole("radio", { name: /Obiliq/ }).check();
    await page.locator("[name='need[0].text']").fill("one");
    await page.getByRole("region", { name: "The need" }).getByRole("button", { name: "Add another paragraph" }).click();
    await page.locator("[name='need[1].text']").fill("two");
    await page.getByRole("button", { name: "Move up – paragraph 2" }).click();
    await expect(page.locator("[name='need[0].text']")).toHaveValue("two");
    await expect(page.getByRole("radio", { name: /Obiliq/ })).toBeChecked();
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(page.getByText(/Saved at/)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Summary")).toHaveValue("What was done.");
  });
});

test("Every page of the desk passes axe", async ({ page }) => {
  await signIn(page, await newAccount("Vera Editor", "editor"));
  const form = await begin(page, "For axe");
  await page.getByLabel("Summary").fill("Something to compare.");
  await isSaved(page);
  const pages = ["", "/preview", "/review", "/history", "/history/compare?a=1&b=2", "/re-check", "/change/archive"].map(
    (part) => form + part,
  );
  for (const path of ["/admin", "/admin/practices", "/admin/practices/new", "/admin/proposals", ...pages]) {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} at ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});
