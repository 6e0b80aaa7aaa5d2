import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../support/browser";
import { newAccount, signedIn, signIn } from "../support/desk";
import { createActor } from "../support/editorial-records";
import { rowsOf } from "../support/records";
import { createCitingPractice, createSource, fileOf, wellDocument } from "../support/source-document";

test.describe.configure({ timeout: 120_000 });

const SHOTS = process.env.SCREENSHOTS;
const planted: string[] = [];
test.afterAll(async () => {
  await rowsOf("DELETE FROM published_practice WHERE practice_id::text = ANY($1)", [planted]);
});

async function plant() {
  const source = await createSource();
  const practice = await createCitingPractice(await createActor("editor"), source);
  planted.push(practice.id);
  return { source, practice, path: `/admin/sources/${source}` };
}

async function passesAxe(page: Page, name: string): Promise<void> {
  for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${viewport.width}.png`, fullPage: true });
  }
}

async function store(page: Page, lines: readonly string[], name = "well.txt"): Promise<void> {
  const { bytes } = fileOf(lines);
  await page.getByLabel(/^Word file/).setInputFiles({ name, mimeType: "text/plain", buffer: bytes });
  // The next step must not meet the page that is being left.
  const answered = page.waitForEvent("framenavigated");
  await page.getByRole("button", { name: "Store" }).click();
  await answered;
  await page.waitForLoadState();
}

test("An editor stores a document, sees what is cited in it, and opens the passages to visitors with the publisher's permission", async ({
  page,
  browser,
}) => {
  const { source, practice, path } = await plant();
  const desk = await signedIn(browser, "Vera Editor", "editor");
  await desk.getByRole("navigation").getByRole("link", { name: "Sources", exact: true }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();
  await passesAxe(desk, "sources");
  await desk.locator(`a[href="${path}"]`).click();
  await expect(desk.getByText("No document is stored yet.")).toBeVisible();
  await store(desk, wellDocument);
  await expect(desk.getByRole("status")).toContainText("The document is stored");
  await expect(desk.getByText(/6 cited passages: 6 in place, 0 found elsewhere/)).toBeVisible();

  const text = desk.getByRole("list", { name: "Text of the source" });
  const cited = [1, 4, 5, 8, 9, 10, 13].map((line) => wellDocument[line - 1]?.replace(/^- /, "") ?? "");
  await expect(text.locator("mark")).toHaveText(cited);
  await text.getByText("Lines 8 to 9 cited by 1 statement").click();
  await passesAxe(desk, "source");
  await text.getByRole("link", { name: "Citing digging." }).click();
  await expect(desk).toHaveURL(new RegExp(`/admin/practices/${practice.id}#`));

  // From the practice back to the passage, in the form and in the review.
  await desk.goto(`/admin/practices/${practice.id}/review`);
  const origins = desk.getByRole("region", { name: "Where each statement comes from" });
  await expect(origins.getByRole("listitem")).toHaveCount(5);
  await passesAxe(desk, "review");
  await origins.getByRole("link", { name: "The well of Zelengrad, lines 8 to 9" }).click();
  await expect(desk).toHaveURL(new RegExp(`${path}#L8-L9$`));
  await expect(desk.locator("#L8")).toBeInViewport();

  await page.goto(`/practices/${practice.slug}`);
  const need = page.locator("section", { has: page.locator("#need") });
  await need.getByText("Where this comes from").click();
  await expect(need).toContainText("Under “A heading”, line 4");
  await expect(page.getByText(wellDocument[3] ?? "")).toHaveCount(0);

  await desk.getByRole("button", { name: "Record the permission" }).click();
  await expect(desk.getByRole("alert").getByRole("link")).toHaveCount(3);
  await desk.getByLabel("Who gave it, for the publisher").fill("Zora Zelić, head of the water board");
  await desk.getByLabel("When it was given").fill("2026-01-31");
  await desk.getByLabel("In which words").fill("You may show the passages that you cite.");
  await desk.getByRole("button", { name: "Record the permission" }).click();
  await expect(desk.getByText("Given by Zora Zelić, head of the water board on 31 January 2026:")).toBeVisible();

  await expect(async () => {
    await page.reload();
    await need.getByText("Where this comes from").click();
    await need.getByText("Read line 4").click({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  const opened = need.locator("blockquote");
  await expect(opened).toHaveText(wellDocument[3] ?? "");
  await expect(opened).toHaveAttribute("lang", "en");
  await passesAxe(page, "practice");
  // The one who is named with an address stays closed.
  await expect(page.getByText("office@zelengrad.example")).toHaveCount(0);
  await page.goto(`/sources/${source}`);
  await expect(page.getByText("The publisher allows its passages to be shown")).toBeVisible();
  expect(await page.content()).not.toContain("Neighbours dug the shaft");

  await desk.getByRole("button", { name: "Take the permission back" }).click();
  await expect(desk.getByText("No permission is recorded.")).toBeVisible();
  await passesAxe(desk, "permission");
  await expect(async () => {
    await page.goto(`/practices/${practice.slug}`);
    await expect(page.locator("blockquote", { hasText: "Forty households" })).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await desk.context().close();
});

test("What a new text has lost is listed at the source and told in the form, and the first document can be had again", async ({ page }) => {
  const { practice, path } = await plant();
  await signIn(page, await newAccount("Vera Editor", "editor"));
  await page.goto(path);
  await store(page, wellDocument, "first.txt");
  await store(page, ["A foreword", ...wellDocument.filter((_, at) => at !== 9)], "second.txt");
  await expect(page.getByText(/6 cited passages: 1 in place, 4 found elsewhere, 0 found with changed words, 1 lost/)).toBeVisible();
  const lost = page.getByRole("region", { name: "Lost passages (1)" });
  await expect(lost).toContainText("A school class painted the wall.");
  await expect(lost.getByRole("link", { name: "Citing tip." })).toBeVisible();
  await passesAxe(page, "lost");

  await page.getByText("Versions that it replaced (1)").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download version 1" }).click()]);
  expect(download.suggestedFilename()).toBe("first.txt");
  expect(await readFile(await download.path(), "utf8")).toBe(wellDocument.join("\n"));

  await page.goto(`/admin/practices/${practice.id}`);
  await expect(page.getByText("1 passage that this practice cites is lost")).toBeVisible();
  await expect(page.getByText("This passage is lost: the text of the source no longer has it.")).toBeVisible();
  await passesAxe(page, "form");
  const moved = page.getByText("The passage has moved in the text of the source.").first();
  await page.locator("details", { has: moved }).locator("summary").first().click();
  const link = page.locator("p", { has: moved }).getByRole("link", { name: /^See the passage/ });
  await expect(link).toHaveAttribute("href", /#L\d+-L\d+$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a document is stored, and what is wrong with one is said; a contributor only reads", async ({ page, browser }) => {
    const { path } = await plant();
    await signIn(page, await newAccount("Vera Editor", "editor"));
    await page.goto(path);
    await store(page, ["%PDF-1.7"], "paper.pdf");
    await expect(page.getByRole("alert")).toContainText("This file is damaged or incomplete.");
    await store(page, wellDocument);
    await expect(page.getByText("The document is stored, and its passages were looked for.")).toBeVisible();
    await page.getByText("Line 10 cited by 1 statement").click();
    await expect(page.getByRole("link", { name: "Citing tip." })).toBeVisible();

    const contributor = await signedIn(browser, "Ana Author", "contributor");
    await contributor.goto(path);
    await expect(contributor.getByText("Forty households carried water")).toBeVisible();
    await expect(contributor.getByLabel(/^Word file/)).toHaveCount(0);
    await expect(contributor.getByRole("button", { name: "Record the permission" })).toHaveCount(0);
    await expect(contributor.getByRole("link", { name: /^Download/ })).toHaveCount(0);
    await contributor.context().close();
  });
});
