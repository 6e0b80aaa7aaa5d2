import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../support/browser";
import { newAccount, PASSWORD, signIn } from "../support/desk";
import { rowsOf } from "../support/records";

test.describe.configure({ timeout: 60_000 });

const SHOTS = process.env.SCREENSHOTS;

async function passesAxe(page: Page, name: string): Promise<void> {
  for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${viewport.width}.png`, fullPage: true });
  }
}

async function download(page: Page, format: "CSV" | "JSON"): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: format, exact: true }).click()]);
  return readFile(await file.path(), "utf8");
}

async function send(page: Page, text: string, name = "practices.csv"): Promise<void> {
  await page.getByLabel(/^Table/).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "See what would change" }).click();
}

const isToldFor = (page: Page, words: RegExp) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

test("A contributor takes a table home, changes it, sees what would change, and writes it", async ({ page }) => {
  const email = await newAccount("Zora Contributor", "contributor");
  await signIn(page, email);
  await page.goto("/admin/practices/tables");
  await expect(page.getByRole("heading", { level: 1, name: "Bring in a table" })).toBeVisible();
  await passesAxe(page, "tables");

  await send(page, "PK\u0003\u0004 a Word file", "table.csv");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("save it as “CSV UTF-8”");
  await send(page, "slug;version;title;tier;need[0].text\n;;Radionica “Most”;profile;Ljudi nemaju posao.\n;;=1+1;profile;\n");
  await isToldFor(page, /2 rows: no practice changes, 2 begin/);
  await expect(page.getByText("Ljudi nemaju posao.")).toBeVisible();
  await page.getByRole("button", { name: "Write these changes" }).click();
  await isToldFor(page, /No practice was changed, and 2 were begun/);

  await page.goto("/admin/practices?q=Most");
  await passesAxe(page, "practices");
  const csv = await download(page, "CSV");
  expect(csv).toMatch(/^\uFEFFslug,version,title,summary/);
  await page.goto("/admin/practices");
  const both = await download(page, "CSV");
  expect(both).toContain(",'=1+1,");
  await page.getByRole("link", { name: "Bring in a table" }).click();
  await send(page, both);
  await isToldFor(page, /No change/);

  await send(page, both.replace("Ljudi nemaju posao.", "Ljudi nemaju stalan posao.").replace("profile", "large"));
  await expect(page.getByRole("heading", { name: "One row has to be corrected" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Line 2.*tier.*Choose one of: case-study, profile/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Write these changes" })).toBeHidden();
  await passesAxe(page, "problems");

  await send(page, both.replace("Ljudi nemaju posao.", "Ljudi nemaju stalan posao."));
  await isToldFor(page, /2 rows: one practice changes, none begins, one stays as it is/);
  await expect(page.locator("ins")).toContainText(["this came", "stalan"]);
  await passesAxe(page, "changes");
  await page.getByLabel("What the history says of it").fill("Exact words");
  await page.getByRole("button", { name: "Write these changes" }).click();
  await isToldFor(page, /One practice was changed, and none was begun/);
  const rows = await rowsOf(
    "SELECT r.message, r.content->'need'->0->>'text' AS text FROM revision r JOIN account a ON a.id = r.author_id WHERE a.email = $1 AND r.number = 2",
    [email],
  );
  expect(rows).toEqual([{ message: "Exact words", text: "Ljudi nemaju stalan posao." }]);
});

test("Without JavaScript a table is written, too, and a newer version of a practice is told", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/sign-in?next=%2Fadmin%2Fpractices%2Ftables");
  await page.getByLabel(/e-mail/i).fill(await newAccount("Vera Editor", "editor"));
  await page.getByLabel(/password/i).fill(PASSWORD);
  await page.getByRole("button", { name: /sign in/i }).click();
  await send(page, `slug,version,title,tier\n,,Most preko reke ${crypto.randomUUID()},profile\n`);
  await page.getByRole("button", { name: "Write these changes" }).click();
  await isToldFor(page, /No practice was changed, and one was begun/);
  await page.goto("/admin/practices?q=Most+preko+reke");
  const json = JSON.parse(await download(page, "JSON")) as { version: number; content: { title: string } }[];
  await page.getByRole("link", { name: "Bring in a table" }).click();
  const changed = JSON.stringify(json.slice(0, 1).map((one) => ({ ...one, content: { ...one.content, title: "Most" } })));
  await send(page, changed, "practices.json");
  await page.getByRole("button", { name: "Write these changes" }).click();
  await isToldFor(page, /One practice was changed/);
  await send(page, changed.replace('"Most"', '"Most 2"'), "practices.json");
  await expect(page.getByRole("row", { name: /Entry 1.*version.*Somebody has saved the practice since/ })).toBeVisible();
});
