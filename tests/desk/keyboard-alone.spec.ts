import type { Page } from "@playwright/test";
import { DESKTOP, expect, test } from "../support/browser";
import { isSaved, newAccount, PASSWORD } from "../support/desk";
import { chooseByKeyboard, press, selectByKeyboard, tabTo, typeInto } from "../support/keyboard";

test.describe.configure({ timeout: 180_000 });
test.use({ viewport: DESKTOP, contextOptions: { reducedMotion: "reduce" } });

async function signInByKeyboard(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=%2Fadmin");
  await typeInto(page, page.getByLabel(/e-mail/i), email);
  await typeInto(page, page.getByLabel("Password", { exact: true }), PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible({ timeout: 20_000 });
}

const next = (page: Page, name: string) => page.getByRole("region", { name: "What happens next" }).getByRole("link", { name, exact: true });

test("A practice is written, reviewed and published with the keyboard alone", async ({ page, browser }) => {
  const title = `Ramps for the market ${Date.now()}`;
  await signInByKeyboard(page, await newAccount("Ana Author", "contributor"));
  await press(page, page.getByRole("link", { name: "Begin a practice" }));
  await typeInto(page, page.getByLabel("Title"), title);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/admin\/practices\/[0-9a-f-]{36}(?:#.*)?$/);

  await typeInto(page, page.getByLabel("Summary"), "Nobody with a wheelchair could shop. The town built ramps.");
  await selectByKeyboard(page, page.getByRole("combobox", { name: "State", exact: true }), "Run");
  await typeInto(page, page.getByLabel("As of"), "2022-08");
  await chooseByKeyboard(page, "Place", "obilic", /Obiliq/);
  await chooseByKeyboard(page, "Social approach", "day-care", /Day-Care/i);
  await chooseByKeyboard(page, "Target group", "older", /Older/i);
  await selectByKeyboard(page, page.getByLabel("Role", { exact: true }).first(), "It is");
  await selectByKeyboard(page, page.getByLabel("Basis", { exact: true }).first(), "Stated");
  await typeInto(page, page.locator("[name='need[0].text']"), "The kerbs were as high as a hand.");
  await press(page, page.getByRole("region", { name: "The need" }).getByRole("button", { name: "Add another paragraph" }));
  await expect(page.locator("[name='need[1].text']")).toBeFocused();
  await page.keyboard.type("Nobody had asked.");
  await isSaved(page);

  // The advice beside the form is reached and read with the same keys.
  await page.reload();
  await press(page, page.getByText(/^Could be added/));
  await expect(page.getByRole("complementary").getByRole("group").first()).toHaveAttribute("open", "");

  await press(page, next(page, "Send for review"));
  await press(page, page.getByRole("button", { name: "Send for review" }));
  await expect(page.getByText("In review", { exact: true })).toBeVisible();

  const editor = await (await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce" })).newPage();
  await signInByKeyboard(editor, await newAccount("Vera Editor", "editor"));
  await press(editor, editor.getByRole("region", { name: /^Waiting for me/ }).getByRole("link", { name: title }));
  await press(editor, editor.getByRole("link", { name: "Review", exact: true }));
  await typeInto(editor, editor.getByRole("textbox", { name: "Comment" }), "Good: who paid for the ramps?");
  await press(editor, editor.getByRole("button", { name: "Send comment" }));
  await expect(editor.getByText("who paid for the ramps?")).toBeVisible();
  await press(editor, next(editor, "Publish"));
  await press(editor, editor.getByRole("button", { name: "Publish now" }));
  await press(editor, editor.getByRole("link", { name: "See the live page" }));
  await expect(editor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await tabTo(editor, editor.getByRole("link", { name: /Day-Care/i }).first());
  await editor.context().close();
});
