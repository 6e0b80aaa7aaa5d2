import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { begin, isSaved, newAccount, signedIn, signIn } from "../support/desk";
import { rowsOf } from "../support/records";

test.describe.configure({ timeout: 120_000 });

const HOSTILE = "**Bold** <img src=x onerror=alert(1)> [x](javascript:alert(2)) <script>alert(3)</script> in Kosovo* and *here*";

async function passesAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}

test("Marks are seen below the field while one types, and on the preview page; a script is words", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const scripts: string[] = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  const form = await begin(page, "With marks");
  await expect(page.getByText("These marks work: **bold**").first()).toBeVisible();
  await page.locator("[name='need[0].text']").fill(HOSTILE);
  await isSaved(page);
  const before = scripts.length;
  const need = page.getByRole("region", { name: "The need" });
  await need.getByText("Show preview").first().click();
  const preview = need.locator("details").filter({ hasText: "Show preview" }).first();
  await expect(preview.locator("strong")).toHaveText("Bold");
  await expect(preview.locator("em")).toHaveText("here");
  await expect(preview).toContainText("<img src=x onerror=alert(1)> x <script>alert(3)</script> in Kosovo* and here");
  await expect(preview.locator("a, img")).toHaveCount(0);
  expect(scripts.length, "what reads marks is loaded when it is asked for").toBeGreaterThan(before);
  await page.locator("[name='need[0].text']").fill("- one\n- [two](https://example.org/)");
  await expect(preview.locator("li")).toHaveCount(2);
  await passesAxe(page);
  await page.locator("[name='need[0].text']").fill(HOSTILE);
  await isSaved(page);
  await page.goto(`${form}/preview`);
  const section = page.getByRole("region", { name: "The need" });
  await expect(section.locator("strong")).toHaveText("Bold");
  await expect(section).toContainText("<img src=x onerror=alert(1)> x <script>alert(3)</script> in Kosovo* and here");
  await expect(section.locator("img, script")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("Marks are named in the form and seen on the preview page", async ({ page }) => {
    await signIn(page, await newAccount("Ana Author", "contributor"));
    const form = await begin(page, "Without scripts");
    await expect(page.getByText("These marks work: **bold**").first()).toBeVisible();
    await expect(page.getByText("Show preview")).toHaveCount(0);
    await page.locator("[name='need[0].text']").fill("Two:\n\n1. **one**\n2. two");
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(page.getByText(/Saved at/)).toBeVisible();
    await page.goto(`${form}/preview`);
    await expect(page.getByRole("region", { name: "The need" }).locator("ol > li")).toHaveCount(2);
  });
});

test("A practice gets another address, and the old one leads there", async ({ page, faults }) => {
  faults.expectStatus(404);
  const old = "trebinje-mobile-outreach-team";
  const [row] = await rowsOf<{ id: string; slug: string }>(
    "SELECT p.id::text, p.slug FROM practice p JOIN published_practice l ON l.practice_id = p.id WHERE p.slug LIKE 'trebinje-%'",
  );
  const slug = row?.slug ?? old;
  const next = `${slug}-${crypto.randomUUID().slice(0, 8)}`;
  const editor = await newAccount("Vera Editor", "editor");
  await signIn(page, editor);
  await page.goto(`/admin/practices/${row?.id}/address`);
  await page.getByLabel("New address").fill("not an address");
  await page.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText(/Use small letters a to z/).first()).toBeVisible();
  await expect(page.getByLabel("New address")).toHaveValue("not an address");
  await passesAxe(page);
  await page.getByLabel("New address").fill(next);
  await page.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText(`The address now: /practices/${next}`)).toBeVisible();
  await page.goto(`/practices/${slug}`);
  await expect(page).toHaveURL(new RegExp(`/practices/${next}$`));
  const answer = await page.request.get(`/api/v1/practices/${slug}`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([308, `/api/v1/practices/${next}`]);
  // Other tests know the old address.
  await page.goto(`/admin/practices/${row?.id}/address`);
  await page.getByLabel("New address").fill(slug);
  await page.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText(`The address now: /practices/${slug}`)).toBeVisible();
});

test("Whoever leaves the form is no longer named in it", async ({ page, browser }) => {
  const editor = await signedIn(browser, "Vera Editor", "editor");
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "Left again");
  await editor.goto(form);
  await expect(editor.getByText("Ana Author has this open too")).toBeVisible();
  // Another site cannot say so for her, nor a program that hides where it is from.
  const strangers: Record<string, string>[] = [{ Origin: "https://example.org" }, { "Sec-Fetch-Site": "cross-site" }, {}];
  for (const headers of strangers) {
    expect((await page.request.post(`${form}/presence?leaving=1`, { headers })).status()).toBe(403);
  }
  await page.goto("/admin");
  await expect(async () => {
    await editor.reload();
    await expect(editor.getByText("Ana Author has this open too")).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await editor.context().close();
});

test("What is typed before the scripts have come is kept and saved", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "Typed early");
  // A text that stands there already, as in every practice that is opened again.
  await page.locator("[name='need[0].text']").fill("Saved before.");
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await isSaved(page);
  let letThrough = () => {};
  const gate = new Promise<void>((open) => {
    letThrough = open;
  });
  await page.route("**/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(form, { waitUntil: "commit" });
  await page.getByLabel("Summary").fill("Typed on a slow phone.");
  await page.locator("[name='need[0].text']").fill("And this, too.");
  await expect(page.getByText("Show preview")).toHaveCount(0);
  letThrough();
  await isSaved(page);
  await expect(page.getByText("Show preview").first()).toBeVisible();
  await expect(page.getByLabel("Summary")).toHaveValue("Typed on a slow phone.");
  await page.unroute("**/*.js");
  await page.reload();
  await expect(page.getByLabel("Summary")).toHaveValue("Typed on a slow phone.");
  await expect(page.locator("[name='need[0].text']")).toHaveValue("And this, too.");
});
