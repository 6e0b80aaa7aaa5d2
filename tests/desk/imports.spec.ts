import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../support/browser";
import { choose, isSaved, newAccount, PASSWORD, signedIn, signIn } from "../support/desk";
import { importedDocument } from "../support/imported-document";
import { press } from "../support/keyboard";

test.describe.configure({ timeout: 180_000 });

async function passesAxe(page: Page): Promise<void> {
  for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
}

const fileOf = (mark: string) => ({ name: `${mark}.txt`, mimeType: "text/plain", buffer: Buffer.from(importedDocument(mark)) });

async function send(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto("/admin/imports");
  await page.getByLabel("Document", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

async function review(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: `Review and save ${title}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

const problem = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
const pieceOf = (page: Page, words: string) => page.getByRole("group").filter({ hasText: words });

async function nameSource(page: Page): Promise<void> {
  await page.getByLabel("Publisher").fill("Municipality of Example");
  await page.getByLabel("Date of the document").fill("2022-08");
}

/** A step of the workflow, by its link on the page of reviews and the button that confirms it. */
async function step(page: Page, form: string, link: string, button: string): Promise<void> {
  await page.goto(`${form}/review`);
  await page.getByRole("region", { name: "What happens next" }).getByRole("link", { name: link, exact: true }).click();
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page).toHaveURL(`${form}/review`);
}

test("From the document to the public page: a text is moved, a figure accepted, the draft saved, reviewed and published", async ({
  page,
  browser,
}) => {
  const mark = `zqm${Date.now().toString(36)}`;
  const title = `A room in the old mill ${mark}`;
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await page.getByRole("link", { name: "Import", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
  await passesAxe(page);
  await send(page, fileOf(mark));
  await expect(page.getByRole("heading", { level: 2, name: "The 2 practices" })).toBeVisible({ timeout: 20_000 });
  await passesAxe(page);

  await review(page, title);
  await passesAxe(page);
  // Nothing is accepted but what the document states.
  await expect(page.getByRole("checkbox", { name: "Apatin" })).toBeChecked();
  await expect(page.getByLabel("Who says it, as a role")).toHaveValue("mother of a child with developmental difficulties");
  await expect(page.getByLabel("Use it")).toHaveValue(/=$/);

  // A passage shows its field, and a field its passage: by keyboard here, with the mouse below.
  const need = pieceOf(page, "64 adults with disabilities");
  await press(page, need.getByRole("link", { name: /^Line \d+$/ }));
  const line = page.getByRole("listitem").filter({ hasText: `In ${mark} 64 adults` });
  await expect(line.locator("[data-marked]")).toBeInViewport();
  await line.getByRole("link", { name: "Need" }).click();
  await expect(need).toHaveAttribute("data-marked", "");
  await expect(need.getByLabel("Goes to")).toBeFocused();

  await pieceOf(page, "stood empty").getByLabel("Goes to").selectOption({ label: "Conditions" });
  await pieceOf(page, "come every Friday").getByLabel("Figure of a result").selectOption({ index: 2 });
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await problem(page).getByRole("link", { name: "Fill this in" }).click();
  await expect(page.getByLabel("Publisher")).toBeFocused();
  // What was chosen stays.
  await expect(pieceOf(page, "stood empty").getByLabel("Goes to").locator("option:checked")).toHaveText("Conditions");
  await nameSource(page);
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page).toHaveURL(/\/admin\/practices\/[0-9a-f-]{36}$/, { timeout: 20_000 });
  const form = new URL(page.url()).pathname;
  await expect(page.locator("[name='title']")).toHaveValue(title);
  await expect(page.locator("[name='context.conditions[0].text']")).toHaveValue(new RegExp(`mill of ${mark} stood empty`));
  await expect(page.locator("[name='results.claims[0].value']")).toHaveValue("15");

  // The document knows what became of it, and the very same file leads there.
  await send(page, fileOf(mark));
  await expect(page.getByText("This document was imported already")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("link", { name: `To the draft ${title}` })).toHaveAttribute("href", form);
  await page.getByRole("link", { name: `Review and update the draft ${title}` }).click();
  await expect(pieceOf(page, "stood empty").getByLabel("Goes to").locator("option:checked")).toHaveText("Conditions");
  await page.getByRole("button", { name: "Save another revision" }).click();
  await expect(page).toHaveURL(form);

  // What no document states is written by hand; then it goes the way of every practice.
  await page.getByLabel("Summary", { exact: true }).fill("Adults with disabilities meet in a mill.");
  await page.getByRole("combobox", { name: "State", exact: true }).selectOption("running");
  for (const at of [0, 1]) await page.locator(`[name='context.conditions[${at}].kind']`).selectOption("plan");
  for (const at of [0, 1]) await page.locator(`[name='results.claims[${at}].kind']`).selectOption("outcome");
  await choose(page, "Target group", "older", /Older/i);
  await page.getByLabel("Role", { exact: true }).first().selectOption("primary");
  await page.getByLabel("Basis", { exact: true }).first().selectOption("stated");
  await isSaved(page);
  await step(page, form, "Send for review", "Send for review");
  const editor = await signedIn(browser, "Vera Editor", "editor");
  await step(editor, form, "Publish", "Publish now");
  await editor.goto(`/practices?q=${mark}`);
  await editor.getByRole("link", { name: title }).first().click();
  await expect(editor.getByText(`15 of 64 adults of ${mark} come every Friday`).first()).toBeVisible();
  await editor.context().close();
});

test("A file that is no document is told as such, and a practice can be put off", async ({ page, faults }) => {
  faults.expectStatus(422);
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await page.goto("/admin/imports");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Word template" }).click();
  expect((await download).suggestedFilename()).toBe("inclusion-atlas-practice.docx");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(problem(page)).toContainText("Choose a document.");
  const picture = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  await send(page, { name: "study.docx", mimeType: "application/msword", buffer: picture });
  await expect(problem(page)).toContainText("This is no document that can be read here");
  await passesAxe(page);
  await expect(page.getByText("No document has been sent yet.")).toBeVisible();
  // A document without a practice becomes no draft.
  await send(page, { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear all,\n\nWe met in May.\n") });
  await expect(page.getByText("No practice was found here")).toBeVisible({ timeout: 20_000 });
  await passesAxe(page);
  await page.getByRole("button", { name: "Delete the document" }).click();
  await expect(page).toHaveURL("/admin/imports");
  await expect(page.getByText("No document has been sent yet.")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a document is sent, refused, reviewed and saved, and the rest of it in one go", async ({ page }) => {
    const mark = `zqn${Date.now().toString(36)}`;
    await page.goto("/sign-in?next=%2Fadmin");
    await page.getByLabel(/e-mail/i).fill(await newAccount("Ana Author", "contributor"));
    await page.getByLabel(/password/i).fill(PASSWORD);
    await page.getByRole("button", { name: /sign in/i }).click();
    await send(page, { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
    await expect(page.getByText("There is nothing in this file.")).toBeVisible();
    await send(page, fileOf(mark));
    await review(page, `A room in the old mill ${mark}`);
    const need = pieceOf(page, "64 adults with disabilities");
    await need.getByRole("link", { name: /^Line \d+$/ }).click();
    await expect(page.locator(":target")).toContainText(`In ${mark} 64 adults`);
    await need.getByLabel("Goes to").selectOption({ label: "Tips" });
    await page.getByRole("button", { name: "Save as a draft" }).click();
    await expect(page.getByText("Fill this in").first()).toBeVisible();
    await expect(need.getByLabel("Goes to").locator("option:checked")).toHaveText("Tips");
    await nameSource(page);
    await page.getByRole("button", { name: "Save as a draft" }).click();
    await expect(page).toHaveURL(/\/admin\/practices\/[0-9a-f-]{36}(?:#review)?$/);
    await expect(page.locator("[name='tips[0].text']")).toHaveValue(new RegExp(`In ${mark} 64 adults`));

    await send(page, fileOf(mark));
    await page.getByRole("button", { name: "Save the draft" }).click();
    await expect(page.getByText("1 draft was saved.")).toBeVisible();
    await page.goto(page.url().replace(/\?.*/, "?again=1"));
    await page.getByRole("button", { name: "Start another import" }).click();
    await expect(page.getByRole("link", { name: /^Review and save/ })).toHaveCount(2);
  });
});
