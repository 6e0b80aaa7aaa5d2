import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { begin, isSaved, newAccount, signIn } from "../support/desk";

// What the form says when the server does not take it, and what becomes of the text.
test.describe.configure({ timeout: 120_000 });

const keptBy = (page: Page) => page.evaluate(() => Object.entries(localStorage).map(([name, text]) => `${name} ${text}`));

test("A text of more than a megabyte is refused by the server, stays in the browser and is not sent again until it is shorter", async ({
  page,
  faults,
}) => {
  faults.expectStatus(413);
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "Too much at once");
  await expect(page.getByRole("combobox", { name: "Place", exact: true })).toBeVisible();
  const answers: number[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/autosave")) answers.push(response.status());
  });
  await page.getByLabel("Summary").fill(`The beginning. ${"x".repeat(1_100_000)}`);
  await expect(page.getByText("Not saved: the text is too long for one practice. It is kept in this browser;")).toBeVisible({
    timeout: 20_000,
  });
  expect(answers).toEqual([413]);
  expect((await keptBy(page)).filter((text) => text.includes("The beginning."))).toHaveLength(1);
  await page.reload();
  await expect(page.getByText("Text that an earlier visit could not save was put back.")).toBeVisible();
  await expect(page.getByLabel("Summary")).toHaveValue(/^The beginning\. x+$/);
  await page.getByLabel("Summary").fill("The beginning.");
  await isSaved(page);
  await expect.poll(async () => (await keptBy(page)).filter((text) => text.includes("The beginning."))).toEqual([]);
});

test("Too many savings: the form says so, keeps the text and tries again by itself", async ({ page, faults }) => {
  faults.expectStatus(429);
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "Too many savings");
  await expect(page.getByRole("combobox", { name: "Place", exact: true })).toBeVisible();
  await page.clock.install();
  let sent = 0;
  await page.route("**/autosave", (route) => {
    sent += 1;
    return route.fulfill({ status: 429, json: { code: "too-many", message: "Too many." } });
  });
  await page.getByLabel("Summary").fill("Typed too fast.");
  await page.clock.runFor(3000);
  await expect(page.getByText(/^Not saved: too many savings in a short time\. .* tried again in half a minute\.$/)).toBeVisible();
  expect((await keptBy(page)).filter((text) => text.includes("Typed too fast."))).toHaveLength(1);
  // Nothing is sent before the half minute is over.
  await page.clock.runFor(25_000);
  expect(sent).toBe(1);
  await page.unroute("**/autosave");
  await page.clock.runFor(6000);
  await isSaved(page);
  await expect.poll(async () => (await keptBy(page)).filter((text) => text.includes("Typed too fast."))).toEqual([]);
  await page.goto(form);
  await expect(page.getByLabel("Summary")).toHaveValue("Typed too fast.");
});
