import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../support/browser";
import { begin, isSaved, newAccount, PASSWORD, signedIn, signIn } from "../support/desk";
import { rowsOf } from "../support/records";

test.describe.configure({ timeout: 120_000 });

const ADDRESS = "zq.example@gmail.com";
const COPIED_FROM = "kalesija-disaster-action-plan";
const NOTE = "Zqnote: this passage stands in another practice, too.";

test.afterAll(async () => {
  await rowsOf("DELETE FROM editorial_note WHERE text = $1", [NOTE]);
});

async function passesAxe(page: Page): Promise<void> {
  for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
}

async function write(page: Page, title: string, summary: string): Promise<string> {
  const path = await begin(page, title);
  await page.getByLabel("Summary", { exact: true }).fill(summary);
  await isSaved(page);
  await page.goto(path);
  return path;
}

test("An author dismisses a warning, and it stays away until its words change", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const path = await write(page, "With an address", `Whoever wants to know more writes to ${ADDRESS}.`);
  const panel = page.getByRole("region", { name: "How it reads" });
  await panel.getByText("What tells too much about a person (1)").click();
  await expect(panel).toContainText(`A private e-mail address: ${ADDRESS}`);
  await passesAxe(page);
  await panel.getByRole("link", { name: /^To the field/ }).click();
  await expect(page).toHaveURL(/#f-summary$|#.*summary/);

  await panel.getByRole("link", { name: /^Look at it and decide/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A private e-mail address" })).toBeVisible();
  await expect(page.getByText("Private addresses are never published.")).toBeVisible();
  // Only editors speak in public notes.
  await expect(page.getByRole("button", { name: "Publish the note" })).toHaveCount(0);
  await page.getByRole("button", { name: "Dismiss the warning" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Write the reason" }).click();
  await page.getByLabel("Reason").fill("It is the address of the association.");
  await passesAxe(page);
  await page.getByRole("button", { name: "Dismiss the warning" }).click();
  await expect(page).toHaveURL(new RegExp(path));
  await expect(panel.getByText("What tells too much about a person")).toHaveCount(0);
  await panel.getByText("Warnings that were settled (1)").click();
  await expect(panel).toContainText(/Dismissed by Ana Author, \d+ \w+ \d{4}.*It is the address of the association\./s);

  await page.getByLabel("Summary", { exact: true }).fill(`Whoever wants to know more writes to another.${ADDRESS}.`);
  await isSaved(page);
  await page.goto(path);
  await expect(panel.getByText("What tells too much about a person (1)")).toBeVisible();
});

test("The warnings beside the form follow what is typed", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "While it is typed");
  const panel = page.getByRole("region", { name: "How it reads" });
  const summary = page.getByLabel("Summary", { exact: true });
  await summary.fill(`Write to ${ADDRESS}.`);
  // The first text after the page was opened is told of at once, the next one at the end of the pause.
  await panel.getByText("What tells too much about a person (1)").click({ timeout: 20_000 });
  await summary.fill(`Write to ${ADDRESS} or to another.${ADDRESS}.`);
  await expect(panel.getByText("What tells too much about a person (2)")).toBeVisible({ timeout: 20_000 });
  await summary.fill("Write to the association.");
  await expect(panel.getByText("What tells too much about a person")).toHaveCount(0, { timeout: 20_000 });
});

test("An editor sees both texts side by side and makes a public note of it", async ({ page, browser }) => {
  const [source] = await rowsOf<{ text: string; title: string }>(
    `SELECT r.content->'need'->3->>'text' AS text, p.title FROM published_practice p JOIN revision r ON r.id = p.revision_id WHERE p.slug = $1`,
    [COPIED_FROM],
  );
  const { text = "", title = "" } = source ?? {};
  const desk = await signedIn(browser, "Vera Editor", "editor");
  await write(desk, "Copied from a neighbour", `Here all is well. ${text}`);
  const panel = desk.getByRole("region", { name: "How it reads" });
  await panel.getByText("Text that stands elsewhere too (1)").click();
  await panel
    .getByRole("listitem")
    .filter({ hasText: title })
    .getByRole("link", { name: /^Look at it/ })
    .click();
  await expect(desk.locator("mark")).toHaveCount(2);
  for (const mark of await desk.locator("mark").all()) await expect(mark).toHaveText(text);
  await passesAxe(desk);
  const tops = await Promise.all((await desk.locator("mark").all()).map(async (mark) => (await mark.boundingBox())?.x ?? 0));
  expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeGreaterThan(200);
  await expect(desk.getByLabel("Kind of note")).toHaveValue("duplicate-text");
  await expect(desk.getByLabel("Text of the note")).toHaveValue(`Part of this text also stands in “${title}”, word for word.`);
  await desk.getByLabel("Text of the note").fill(NOTE);
  await desk.getByRole("button", { name: "Publish the note" }).click();
  await panel.getByText("Warnings that were settled (1)").click();
  await expect(panel).toContainText("Told in a public note by Vera Editor");
  await desk.context().close();

  await page.goto(`/practices/${COPIED_FROM}`);
  await expect(page.getByRole("note").filter({ hasText: NOTE }).first()).toBeVisible();
});

test("The counts of programmes have a page of their own", async ({ page }) => {
  await signIn(page, await newAccount("Vera Editor", "editor"));
  await page.getByRole("link", { name: "Warnings", exact: true }).click();
  const programme = page.getByRole("region", { name: "Support to Families with Children in Crisis Situations" });
  // The seed records tell both in public notes.
  await programme.getByText("Warnings that were settled (2)").click();
  await expect(programme).toContainText("Told already in a public note of 21 November 2026.");
  await passesAxe(page);

  const told = "The overview claims a number of towns.";
  const [note] = await rowsOf<{ text: string }>("SELECT text FROM editorial_note WHERE id = 'support-to-families-17-lsus'");
  await rowsOf("UPDATE editorial_note SET text = $1 WHERE id = 'support-to-families-17-lsus'", [told]);
  try {
    await page.reload();
    await programme.getByText("What does not agree, or is lost (1)").click();
    await expect(programme).toContainText("the list comes to 16");
    await programme.getByRole("link", { name: /^Look at it/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "A count that its list does not come to" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Correct it" })).toContainText("programmes.yaml");
    await passesAxe(page);
  } finally {
    await rowsOf("UPDATE editorial_note SET text = $1 WHERE id = 'support-to-families-17-lsus'", [note?.text]);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a warning unfolds, and is dismissed by its form", async ({ page, browser }) => {
    const email = await newAccount("Ana Author", "contributor");
    const author = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await signIn(author, email);
    const path = await write(author, "Without scripts", `Write to ${ADDRESS}.`);
    await author.context().close();
    await page.goto("/sign-in");
    await page.getByLabel(/e-mail/i).fill(email);
    await page.getByLabel(/password/i).fill(PASSWORD);
    await page.getByRole("button", { name: /sign in/i }).click();
    await page.goto(path);
    const panel = page.getByRole("region", { name: "How it reads" });
    await panel.getByText("What tells too much about a person (1)").click();
    await panel.getByRole("link", { name: /^Look at it/ }).click();
    await page.getByRole("button", { name: "Dismiss the warning" }).click();
    await expect(page.getByText("Write the reason").first()).toBeVisible();
    await page.getByLabel("Reason").fill("It is right.");
    await page.getByRole("button", { name: "Dismiss the warning" }).click();
    await expect(panel.getByText("Warnings that were settled (1)")).toBeVisible();
  });
});
