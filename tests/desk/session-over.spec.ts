import type { Page } from "@playwright/test";
import { expect as expectSoon, test } from "../support/browser";
import { endSessionsOf, fillSignIn, newAccount, RECOVERY_CODES, signInAs } from "../support/desk-people";
import { rowsOf } from "../support/records";

// Somebody types for so long that the session ends. Nothing of it may be lost.

const expect = expectSoon.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 90_000 });

/** Begins a practice; its form is open. */
async function begin(page: Page): Promise<string> {
  await page.goto("/admin/practices/new");
  await page.getByLabel("Title").fill(`Typed for long ${Date.now()}`);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/admin\/practices\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

async function savedSummary(path: string): Promise<string | undefined> {
  const [row] = await rowsOf<{ summary?: string }>(
    "SELECT content->>'summary' AS summary FROM revision WHERE practice_id = $1 ORDER BY number DESC LIMIT 1",
    [path.split("/").at(-1)],
  );
  return row?.summary;
}

const again = (page: Page) => page.getByRole("region", { name: "You are no longer signed in" });
const goOn = (page: Page) => page.getByRole("button", { name: "Sign in and go on" }).click();

/** The same on the page of the form and, without scripts, on the page that answers it. */
async function signInAgain(page: Page, email: string, twoStep: boolean): Promise<void> {
  await expect(again(page)).toContainText("what you have typed stays");
  await fillSignIn(page, email, "not the right password");
  await goOn(page);
  await expect(again(page)).toContainText("The e-mail address or the password is not right");
  await fillSignIn(page, email);
  await goOn(page);
  if (!twoStep) return;
  await expect(again(page)).toContainText("Now the code");
  await page.getByLabel("Code").fill("000000");
  await goOn(page);
  await expect(again(page)).toContainText("The code is not right");
  await page.getByLabel("Code").fill(RECOVERY_CODES[1] as string);
  await goOn(page);
}

for (const twoStep of [false, true]) {
  const kind = twoStep ? " with two steps" : "";

  test(`the form that saves itself goes on after signing in${kind} on its page`, async ({ page, faults }) => {
    faults.expectStatus(401);
    const email = await newAccount("contributor", { twoStep });
    await signInAs(page, email, { twoStep });
    const path = await begin(page);
    await endSessionsOf(email);
    const summary = page.getByLabel("Summary");
    await summary.fill("Typed while the session ended.");
    await signInAgain(page, email, twoStep);
    await expect(page.getByRole("status").filter({ hasText: /Saved at/ })).toBeVisible();
    await expect(again(page)).toBeHidden();
    await expect(summary).toBeFocused();
    await expect(summary).toHaveValue("Typed while the session ended.");
    expect(await savedSummary(path)).toBe("Typed while the session ended.");
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain("bakers");
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test(`the form comes back with its text after signing in${kind}`, async ({ page }) => {
      const email = await newAccount("contributor", { twoStep });
      await signInAs(page, email, { twoStep });
      const path = await begin(page);
      await page.getByLabel("Summary").fill("Typed\nwhile the session ended.");
      await endSessionsOf(email);
      await page.getByRole("button", { name: "Save", exact: true }).first().click();
      await expect(page).toHaveTitle(/^Error: /);
      await signInAgain(page, email, twoStep);
      await expect(page.getByText(/Saved at/)).toBeVisible();
      await expect(page.getByLabel("Summary")).toHaveValue("Typed\nwhile the session ended.");
      expect(await savedSummary(path)).toBe("Typed\nwhile the session ended.");
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what cannot be saved comes back with its text too, and a new paragraph is there", async ({ page }) => {
    const email = await newAccount("contributor");
    await signInAs(page, email);
    await begin(page);
    const text = "x".repeat(5000);
    await page.getByLabel("Summary").fill(text);
    await endSessionsOf(email);
    await page.getByRole("region", { name: "The need" }).getByRole("button", { name: "Add another paragraph" }).click();
    await fillSignIn(page, email);
    await goOn(page);
    await expect(page.getByRole("alert")).toContainText(/Summary/);
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByLabel("Summary")).toHaveValue(text);
    await expect(page.locator("[name='need[1].text']")).toBeVisible();
  });
});

/** Small forms: a comment is there when it was sent again with the password. */
function commentIsKept(): void {
  test("a comment is sent by signing in again", async ({ page }) => {
    const email = await newAccount("editor");
    await signInAs(page, email);
    const path = await begin(page);
    await page.goto(`${path}/review`);
    await page.getByRole("textbox", { name: "Comment" }).fill("Who said so, and when?");
    await endSessionsOf(email);
    await page.getByRole("button", { name: "Send comment" }).click();
    await expect(again(page)).toBeVisible();
    await expect(page).toHaveTitle(/^Error: /);
    await fillSignIn(page, email);
    const send = page.getByRole("button", { name: "Send comment" });
    await ((await send.isVisible()) ? send.click() : goOn(page));
    await expect(page.getByText("Who said so, and when?", { exact: true }).first()).toBeVisible();
    await expect(again(page)).toBeHidden();
    const rows = await rowsOf("SELECT 1 FROM review_comment WHERE practice_id = $1", [path.split("/").at(-1)]);
    expect(rows).toHaveLength(1);
  });
}

test.describe("a small form", () => commentIsKept());
test.describe("a small form without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  commentIsKept();
});
