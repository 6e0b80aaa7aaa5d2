import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { DESKTOP, expect, PHONE, test } from "../support/browser";
import { begin, isSaved, newAccount, signedIn, signIn } from "../support/desk";
import { completeDraft } from "../support/editorial-records";
import { rowsOf } from "../support/records";

test.describe.configure({ timeout: 120_000 });

/** A practice of a contributor's that has all that publishing asks for, without the minutes of filling in its form. */
async function completePractice(browser: Browser, title: string): Promise<{ author: Page; form: string }> {
  const author = await signedIn(browser, "Ana Author", "contributor");
  const form = await begin(author, title);
  const content = { ...completeDraft("Benches"), title, contacts: [], voices: [], summary: "People with sticks had nowhere to rest." };
  await rowsOf("UPDATE revision SET content = $2::jsonb WHERE practice_id = $1", [form.split("/").at(-1), JSON.stringify(content)]);
  return { author, form };
}

async function step(page: Page, form: string, name: string, button: string, message = ""): Promise<void> {
  await page.goto(`${form}/change/${name}`);
  if (message) await page.getByRole("textbox", { name: /^(?:Message|Reason)/ }).fill(message);
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page).toHaveURL(/\/review$/);
}

const entries = (page: Page) => page.locator("main ol > li");

test("Why a text came back is told where its author begins to read, is no open comment, and stands in the history", async ({ browser }) => {
  const { author, form } = await completePractice(browser, "Benches that were sent back");
  const editor = await signedIn(browser, "Vera Editor", "editor");
  await step(author, form, "submit", "Send for review", "Please look at the figures.");

  // The reviewer reads what the author says, on the desk and on the page of reviews.
  await editor.goto("/admin");
  const waiting = editor.getByRole("region", { name: /^Waiting for me/ }).getByRole("listitem");
  await expect(waiting.filter({ hasText: "Benches that were sent back" })).toContainText("Please look at the figures.");
  await editor.goto(`${form}/review`);
  await expect(editor.getByRole("region", { name: "What was said last" })).toContainText("Sent for review by Ana Author");
  await step(editor, form, "request-changes", "Send back", "Say since when.\nAnd who counted.");

  await author.goto("/admin");
  const sentBack = author.getByRole("region", { name: /^Sent back to me/ }).getByRole("listitem");
  await expect(sentBack).toContainText("Sent back for changes by Vera Editor");
  await expect(sentBack).toContainText("And who counted.");
  await expect(sentBack).not.toContainText("open comment");
  for (const path of [form, `${form}/review`]) {
    await author.goto(path);
    await expect(author.getByRole("region", { name: "What was said last" })).toContainText("Say since when.");
    await expect(author.getByRole("region", { name: /open comment/ })).toHaveCount(0);
    expect((await new AxeBuilder({ page: author }).analyze()).violations).toEqual([]);
  }

  await author.goto(`${form}/history`);
  await expect(entries(author)).toHaveText([
    /^Sent back for changes by Vera Editor, .* from revision 1Say since when\.\nAnd who counted\.$/,
    /^Sent for review by Ana Author, .* from revision 1Please look at the figures\.$/,
    /^Revision 1saved by Ana Author/,
  ]);
  expect((await new AxeBuilder({ page: author }).analyze()).violations).toEqual([]);
});

test("Publishing says first what changes for visitors", async ({ browser }) => {
  const { form } = await completePractice(browser, "Benches that change");
  const editor = await signedIn(browser, "Vera Editor", "editor");
  const changes = editor.getByRole("region", { name: "What changes for visitors" });
  await editor.goto(`${form}/change/publish`);
  await expect(changes).toContainText("This is the first publication");
  await editor.getByRole("link", { name: "Preview of the page" }).click();
  await expect(editor.getByText("Preview: this is not public")).toBeVisible();
  await step(editor, form, "publish", "Publish now");

  await editor.goto(form);
  await editor.getByLabel("Summary", { exact: true }).fill("People with sticks and prams had nowhere to rest.");
  await isSaved(editor);
  await editor.goto(`${form}/change/publish`);
  await expect(changes.getByRole("heading", { level: 3 })).toHaveText(["Summary"]);
  await expect(changes.locator("section ins")).toContainText("and prams");
  await expect(changes.locator("section del")).toHaveCount(0);
  expect((await new AxeBuilder({ page: editor }).analyze()).violations).toEqual([]);
  await editor.getByRole("link", { name: "The whole comparison with the live version" }).click();
  await expect(editor.getByRole("heading", { name: "Revision 1 and revision 2" })).toBeVisible();

  // Back to what visitors read already, by which nothing would change.
  await editor.goto(`${form}/history`);
  await entries(editor)
    .filter({ hasText: /^Revision 1/ })
    .getByRole("button", { name: /Restore/ })
    .click();
  await expect(editor).toHaveURL(form);
  await editor.goto(`${form}/change/publish`);
  await expect(changes).toContainText("Nothing: the newest text says the same as the live version.");

  await step(editor, form, "withdraw", "Withdraw from the site", "The town asked for it.");
  await expect(editor.getByRole("region", { name: "What was said last" })).toContainText("The town asked for it.");
  await editor.goto(`${form}/change/publish`);
  await expect(changes).toContainText("No version of it is on the site now");
});

test("A long history comes page by page, without scripts too", async ({ browser }) => {
  const { author, form } = await completePractice(browser, "Benches with a long history");
  const id = form.split("/").at(-1);
  await rowsOf(
    `INSERT INTO revision (id, practice_id, number, content, message, author_id) SELECT gen_random_uuid(), practice_id, n, content, '', author_id
     FROM revision, generate_series(2, 120) n WHERE practice_id = $1`,
    [id],
  );
  const storageState = await author.context().storageState();
  const page = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
  await page.goto(`${form}/history`);
  await expect(entries(page)).toHaveCount(50);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(entries(page).first()).toContainText("Revision 70");
  await page.getByRole("link", { name: "Older" }).click();
  await expect(entries(page)).toHaveCount(20);
  await expect(entries(page).last()).toContainText("Revision 1");
  await expect(page.getByRole("link", { name: "Older" })).toHaveCount(0);
  // To be compared: those of this page and the newest two.
  await expect(page.getByLabel("From", { exact: true }).locator("option")).toHaveCount(22);
  await page.getByLabel("From", { exact: true }).selectOption("7");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "Revision 7 and revision 120" })).toBeVisible();
  await expect(page.getByLabel("From", { exact: true }).locator("option")).toHaveCount(51);
  await page.goto(`${form}/history?before=1`);
  await expect(page.getByText("There is nothing older.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the newest" }).click();
  await expect(entries(page).first()).toContainText("Revision 120");
});

test("On a phone the desk's header is one row, its tabs stand in columns, and one signs out in the menu", async ({ page }) => {
  await signIn(page, await newAccount("Nora Narrow", "editor"));
  const form = await begin(page, "Benches on a phone");
  const tops = (links: string) => page.locator(links).evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().top))]);
  const tabs = "nav[aria-label='About this practice'] a";
  for (const width of [320, PHONE.width]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${form}/history`);
    expect((await page.locator("header").boundingBox())?.height, `${width} px`).toBeLessThan(70);
    expect(await tops(tabs)).toHaveLength(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  // At a zoom of 200 per cent, and on a wide screen, the tabs are one row.
  for (const width of [DESKTOP.width / 2, DESKTOP.width]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await tops(tabs), `${width} px`).toHaveLength(1);
  }
  await expect(page.getByRole("banner").getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.setViewportSize(PHONE);
  await page.getByText("Menu", { exact: true }).click();
  await page.getByRole("banner").getByRole("link", { name: "Sign out" }).click();
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});
