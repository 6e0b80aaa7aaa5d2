import { expect, test } from "../support/browser";
import { begin, isSaved, signedIn } from "../support/desk";

test.describe.configure({ timeout: 120_000 });

test("A step that was taken already, or that is not theirs, is explained in the desk's frame", async ({ browser }) => {
  const page = await signedIn(browser, "Noa Zqeditor", "editor");
  const form = await begin(page, "A practice put away");
  await page.getByLabel("Summary", { exact: true }).fill("A summary.");
  await isSaved(page);
  await page.goto(`${form}/change/archive`);
  await page.getByLabel("Reason").fill("Begun by mistake");
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page).toHaveURL(/\/review$/);

  for (const again of ["archive", "publish", "submit"]) {
    const answer = await page.goto(`${form}/change/${again}`);
    expect(answer?.status(), again).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is not possible now");
    await expect(page.getByText("State of the practice: Archived.")).toBeVisible();
  }
  await page.getByRole("link", { name: "See what happens next" }).click();
  await expect(page).toHaveURL(/\/review$/);
});

test("A comment can be about any part of the form, and leads there", async ({ browser }) => {
  const page = await signedIn(browser, "Nell Zqeditor", "editor");
  const form = await begin(page, "A practice with a vague title");
  await page.goto(`${form}/review`);
  for (const [part, anchor] of [
    ["Title", "#s-basics"],
    ["Places", "#s-places"],
    ["Organisations", "#s-organisations"],
  ] as const) {
    await page.getByLabel("About", { exact: true }).selectOption(part);
    await page.getByRole("textbox", { name: "Comment" }).fill(`About ${part}`);
    await page.getByRole("button", { name: "Send comment" }).click();
    await expect(page.getByRole("article").filter({ hasText: `About ${part}` })).toBeVisible();
    await page.goto(form);
    const link = page.getByRole("region", { name: /open comment/ }).getByRole("link", { name: part, exact: true });
    await expect(link).toHaveAttribute("href", anchor);
    await expect(page.locator(anchor)).toBeVisible();
    await page.goto(`${form}/review`);
  }
});

test("An address of the desk that does not exist keeps the desk's frame, with and without scripts", async ({ browser }) => {
  const page = await signedIn(browser, "Nina Zqauthor", "contributor");
  const storageState = await page.context().storageState();
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
  for (const one of [page, plain]) {
    for (const path of ["/admin/nowhere", "/admin/practices/00000000-0000-7000-8000-000000000000"]) {
      expect((await one.goto(path))?.status()).toBe(404);
      await expect(one.getByRole("heading", { level: 1 })).toHaveText("This page does not exist");
      await expect(one.getByRole("link", { name: "Editors’ desk" })).toBeVisible();
      await expect(one.getByRole("link", { name: "My account" }).first()).toBeAttached();
    }
  }
});
