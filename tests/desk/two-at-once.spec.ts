import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { begin, isSaved, newAccount, signedIn, signIn } from "../support/desk";
import { rowsOf } from "../support/records";

// One adds an entry where the other has changed one: lists of different lengths, with scripts and without.
test.describe.configure({ timeout: 180_000 });

const added = { addedBy: { editor: "Ana Author", on: "2026-11-22" } };
const statement = (text: string) => ({ text, ...added });
const [bus, meal, choir] = [
  "A bus takes the children to school.",
  "The kitchen serves a warm meal at noon.",
  "Neighbours sing on Fridays.",
];
const content = {
  need: [statement(bus), statement(meal), statement(choir)],
  organisations: [{ organisation: "nalas", role: "partner", ...added }],
};

/** A practice with lists, as if its author had written them. */
async function begun(page: Page, title: string): Promise<string> {
  const form = await begin(page, title);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await rowsOf("UPDATE revision SET content = content || $2::jsonb WHERE practice_id = $1::uuid", [id, JSON.stringify(content)]);
  return form;
}

const question = (page: Page, name: string): Locator => page.getByRole("group", { name, exact: true });
const needOf = (page: Page) =>
  page.locator("textarea[name^='need[']").evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).first().click();

/** What the author has saved meanwhile: one paragraph less, one more on top, and another role. */
async function savedByTheAuthor(page: Page, form: string): Promise<void> {
  await page.goto(form);
  await page.getByRole("button", { name: "Remove – paragraph 2" }).click();
  await expect(page.locator("[name='need[2].text']")).toHaveCount(0);
  await page.getByRole("region", { name: "The need" }).getByRole("button", { name: "Add another paragraph" }).click();
  await page.locator("[name='need[2].text']").fill("Ana has added a garden for everybody.");
  await page.getByRole("button", { name: "Move up – paragraph 3" }).click();
  await expect(page.locator("[name='need[1].text']")).toHaveValue("Ana has added a garden for everybody.");
  await page.getByRole("region", { name: "Organisations" }).getByLabel("Role", { exact: true }).selectOption("lead");
  await save(page);
  await expect(page.getByText(/Saved at/)).toBeVisible({ timeout: 15_000 });
}

async function theEditorChooses(page: Page): Promise<void> {
  await expect(page.getByText("There are 4 differences.")).toBeVisible();
  const conflict = page.getByRole("region", { name: "Ana Author has saved another version" });
  // Nothing that only programs understand.
  await expect(conflict).not.toContainText(/nalas|partner\b|lead\b|m\dt\d/);
  const role = question(page, "Organisations – organisation 1");
  await expect(role).toContainText("In both: ");
  await expect(role).toContainText("Partner");
  await expect(role).toContainText("Lead");
  await role.getByRole("radio", { name: "Text of Ana Author" }).check();
  const mine = question(page, "The need – paragraph 2: only in my text");
  await expect(mine).toContainText(meal as string);
  await mine.getByRole("radio", { name: "Leave it out" }).check();
  const theirs = question(page, "The need – paragraph 2: only in the text of Ana Author");
  await expect(theirs).toContainText("a garden for everybody");
  await expect(theirs.getByRole("radio", { name: "Keep it" })).toBeChecked();
  const both = question(page, "The need – paragraph 1");
  await expect(both).toContainText(`${bus} Every day.`);
  await expect(both.getByRole("radio", { name: "My text" })).toBeChecked();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(isWide, `${width} px`).toBe(false);
  }
  await page.getByRole("button", { name: "Save my choice" }).click();
}

async function bothAreThere(page: Page, form: string): Promise<void> {
  await expect(page.getByText(/Saved at/)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("button", { name: "Save my choice" })).toHaveCount(0);
  const need = [`${bus} Every day.`, "Ana has added a garden for everybody.", choir];
  await expect.poll(() => needOf(page)).toEqual(need);
  await page.goto(form);
  await expect.poll(() => needOf(page)).toEqual(need);
  await expect(page.getByRole("region", { name: "Organisations" }).getByLabel("Role", { exact: true })).toHaveValue("lead");
}

test("Entries of lists are chosen one by one", async ({ page, browser, faults }) => {
  faults.expectStatus(409);
  const author = await signedIn(browser, "Ana Author", "contributor");
  await signIn(page, await newAccount("Vera Editor", "editor"));
  const form = await begun(author, "Lists of two people");
  await page.goto(form);
  await expect(page.getByRole("combobox", { name: "Place", exact: true })).toBeVisible();
  await savedByTheAuthor(author, form);
  await page.locator("[name='need[0].text']").fill(`${bus} Every day.`);
  await expect(page.getByRole("heading", { name: "Ana Author has saved another version" })).toBeVisible({ timeout: 15_000 });
  const { violations } = await new AxeBuilder({ page }).include("#form-conflict").analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await theEditorChooses(page);
  await bothAreThere(page, form);
  await author.context().close();
});

test("The comparison follows what is typed and changed while it waits", async ({ page, browser, faults }) => {
  faults.expectStatus(409);
  const author = await signedIn(browser, "Ana Author", "contributor");
  await signIn(page, await newAccount("Vera Editor", "editor"));
  const form = await begun(author, "Typed on during a conflict");
  await page.goto(form);
  await expect(page.getByRole("combobox", { name: "Place", exact: true })).toBeVisible();
  await savedByTheAuthor(author, form);
  await page.locator("[name='need[0].text']").fill(`${bus} Every day.`);
  const both = question(page, "The need – paragraph 1");
  await expect(both).toBeVisible({ timeout: 15_000 });
  await page.locator("[name='need[0].text']").fill(`${bus} Every day of the week.`);
  await expect(both).toContainText(`${bus} Every day of the week.`);
  await page.getByRole("button", { name: "Remove – paragraph 3" }).click();
  await expect(question(page, "The need – paragraph 3: only in the text of Ana Author")).toContainText(choir as string);
  await page.getByRole("button", { name: "Save my choice" }).click();
  await isSaved(page);
  const need = [`${bus} Every day of the week.`, "Ana has added a garden for everybody.", choir, meal];
  await expect.poll(async () => (await needOf(page)).toSorted()).toEqual(need.toSorted());
  await author.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("Entries of lists are chosen one by one by sending the form", async ({ page, browser }) => {
    const author = await signedIn(browser, "Ana Author", "contributor");
    await signIn(page, await newAccount("Vera Editor", "editor"));
    const form = await begun(author, "Lists of two people, plainly");
    await page.goto(form);
    await savedByTheAuthor(author, form);
    await page.locator("[name='need[0].text']").fill(`${bus} Every day.`);
    await save(page);
    await expect(page.getByText(/^Not saved: another version/)).toBeVisible();
    await theEditorChooses(page);
    await bothAreThere(page, form);
    await author.context().close();
  });
});
