import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { hashPassword } from "../../src/server/password-hash";
import { expect, PHONE, test } from "../support/browser";
import { rowsOf } from "../support/records";

// Each test signs in as somebody of its own, and waits for the form to save by itself.
test.describe.configure({ timeout: 120_000 });

const PASSWORD = "seven quiet otters by the river";
type Role = "contributor" | "editor";

/** An account of this test alone: tests run side by side on one database. */
async function newAccount(name: string, role: Role): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  await rowsOf(
    `INSERT INTO account (id, kind, name, email, role, password_hash) VALUES (gen_random_uuid(), 'person', $1, $2, $3::account_role, $4)`,
    [name, email, role, await hashPassword(PASSWORD)],
  );
  return email;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=%2Fadmin");
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel(/password/i).fill(PASSWORD);
  await page.getByRole("button", { name: /sign in/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible({ timeout: 20_000 });
}

async function signedIn(browser: Browser, name: string, role: Role): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, await newAccount(name, role));
  return page;
}

/** Begins a practice and stays on its form, whose address is the answer. */
async function begin(page: Page, title: string): Promise<string> {
  await page.getByRole("link", { name: "Begin a practice" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/admin\/practices\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

const isSaved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /Saved at/ })).toBeVisible({ timeout: 10_000 });

async function choose(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  const field = page.getByRole("combobox", { name: label, exact: true }).first();
  await field.pressSequentially(typed);
  await page.getByRole("option", { name: option }).first().click();
  await expect(page.getByRole("listbox")).toBeHidden();
}

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("A contributor writes with a reload in the middle, is sent back, corrects, and an editor publishes", async ({ page, browser }) => {
    const title = `Benches for everybody ${Date.now()}`;
    await signIn(page, await newAccount("Ana Author", "contributor"));
    const form = await begin(page, title);
    await page.getByLabel("Summary").fill("People with sticks had nowhere to rest. The town set up benches.");
    await isSaved(page);
    await page.reload();
    await expect(page.getByLabel("Summary")).toHaveValue(/nowhere to rest/);

    await page.getByRole("combobox", { name: "State", exact: true }).selectOption("running");
    await page.getByLabel("As of").fill("2022-08");
    await choose(page, "Place", "obilic", /Obiliq/);
    await choose(page, "Social approach", "day-care", /Day-Care/i);
    await choose(page, "Target group", "older", /Older/i);
    await page.getByLabel("Role", { exact: true }).first().selectOption("primary");
    await page.getByLabel("Basis", { exact: true }).first().selectOption("stated");
    await page.locator("[name='need[0].text']").fill("There was nowhere to rest on the way to the market.");
    await isSaved(page);

    await page.goto(`${form}/change/submit`);
    await page.getByRole("button", { name: "Send for review" }).click();
    await expect(page.getByText("In review", { exact: true })).toBeVisible();

    const editor = await signedIn(browser, "Vera Editor", "editor");
    await editor.goto(`${form}/review`);
    await editor.getByLabel("About", { exact: true }).selectOption("need");
    await editor.getByLabel("Comment").fill("Who said so?");
    await editor.getByRole("button", { name: "Send comment" }).click();
    await expect(editor.getByText("Who said so?")).toBeVisible();
    await editor.goto(`${form}/change/request-changes`);
    await editor.getByLabel("Reason").fill("One question.");
    await editor.getByRole("button", { name: "Send back" }).click();
    await expect(editor.getByText("Sent back for changes", { exact: true })).toBeVisible();

    await page.goto("/admin");
    await page.getByRole("region", { name: "Sent back to me" }).getByRole("link", { name: title }).click();
    await page.locator("[name='need[0].text']").fill("A survey of 2022 found that there was nowhere to rest.");
    await isSaved(page);
    await page.goto(`${form}/change/submit`);
    await page.getByRole("button", { name: "Send for review" }).click();
    await editor.goto(`${form}/change/publish`);
    await editor.getByRole("button", { name: "Publish now" }).click();
    await expect(editor.getByRole("link", { name: "See the live page" })).toBeVisible();

    await page.goto("/practices?place=obiliq");
    await expect(page.getByRole("link", { name: title })).toBeVisible();
    await editor.context().close();
  });
});

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
    await page.getByRole("button", { name: "Save", exact: true }).click();
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
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} at ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});
