import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../support/browser";
import { signedIn } from "../support/desk";
import { createActor, createPracticeIn } from "../support/editorial-records";
import { photograph } from "../support/pictures/photograph";
import { rowsOf } from "../support/records";

test.describe.configure({ timeout: 120_000 });

const ALTERNATIVE_TEXT = "Neighbours stand around the new well of their village.";
const planted: string[] = [];
test.afterAll(async () => {
  await rowsOf("DELETE FROM published_practice WHERE practice_id::text = ANY($1)", [planted]);
});

async function passesAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

test("A picture that was taken on a telephone ends on the public page in three sizes, with its alternative text", async ({
  page,
  browser,
}) => {
  const practice = await createPracticeIn("published", await createActor("contributor"));
  planted.push(practice.id);
  const desk = await signedIn(browser, "Vera Editor", "editor");
  await desk.setViewportSize(PHONE);
  await desk.goto(`/admin/practices/${practice.id}/pictures`);
  await expect(desk.getByText("There are no pictures yet.")).toBeVisible();
  await desk.getByLabel("Picture", { exact: true }).setInputFiles({
    name: "../IMG 0001.jpg",
    mimeType: "image/jpeg",
    buffer: await photograph(1200, 900).jpeg().toBuffer(),
  });
  await desk.getByRole("button", { name: "Add the picture" }).click();
  await expect(desk.getByRole("heading", { name: "Picture 1" })).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByText("nobody has said who can be recognised")).toBeVisible();
  await expect(desk.getByRole("button", { name: /^Show it on the page/ })).toHaveCount(0);
  await passesAxe(desk);

  await desk.getByLabel("Alternative text", { exact: true }).fill(ALTERNATIVE_TEXT);
  await desk.getByLabel("Credit", { exact: true }).fill("Zora Zelić");
  await desk.getByLabel("CC BY 4.0").check();
  await desk.getByLabel("Nobody", { exact: true }).check();
  await desk.getByRole("button", { name: /^Save/ }).click();
  await desk.getByRole("button", { name: /^Show it on the page/ }).click();
  await expect(desk.getByText("It is shown on the public page.")).toBeVisible();

  await page.setViewportSize(PHONE);
  await page.goto(`/practices/${practice.slug}`);
  const picture = page.getByRole("img", { name: ALTERNATIVE_TEXT });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const set = (await picture.getAttribute("srcset")) ?? "";
  expect(set.split(", ").map((size) => size.split(" ")[1])).toEqual(["480w", "960w", "1200w"]);
  // Its place is kept free before it comes.
  expect([await picture.getAttribute("width"), await picture.getAttribute("height")]).toEqual(["960", "720"]);
  await expect(page.getByText("Picture: Zora Zelić")).toBeVisible();
  await passesAxe(page);

  await desk.getByRole("button", { name: /^Take it down/ }).click();
  await expect(desk.getByText("It is not shown on the public page.")).toBeVisible();
  const file = set.split(" ")[0] ?? "";
  expect((await page.request.get(file)).status()).toBe(404);
  await expect(async () => {
    expect(await (await page.request.get(`/practices/${practice.slug}`)).text()).not.toContain(ALTERNATIVE_TEXT);
  }).toPass({ timeout: 2000 });
});
