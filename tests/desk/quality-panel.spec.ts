import { expect, test } from "../support/browser";
import { begin, newAccount, signIn } from "../support/desk";

test.describe.configure({ timeout: 120_000 });

test("The advice names sections, begins with what is needed, and stands below the form on a phone", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "Just begun");
  const panel = page.getByRole("region", { name: "How it reads" });
  await panel.getByText(/^Needed before it can be sent for review/).click();
  await expect(panel.getByRole("link", { name: "Summary: Fill this in." })).toBeVisible();
  await panel.getByText(/^Could be added/).click();
  await expect(panel.getByRole("link", { name: "Learn more" })).toBeVisible();
  await expect(panel).not.toContainText("paragraphs");

  await page.setViewportSize({ width: 360, height: 740 });
  const top = async (name: string) => (await page.getByRole("heading", { name }).first().boundingBox())?.y ?? 0;
  expect(await top("How it reads")).toBeGreaterThan(await top("What happens next"));
  await page.getByRole("link", { name: "Comments, advice and contents" }).click();
  await expect(page.getByRole("heading", { name: "How it reads" })).toBeInViewport();
});
