import { expect, test } from "../support/browser";

test("Somebody who finds nothing is told which filter to drop, and dropping it gives that many", async ({ page }) => {
  await page.goto("/practices?approach=day-care-centre&country=RS");
  await expect(page.getByRole("heading", { level: 2, name: "No practice fits", exact: true })).toBeVisible();
  await expect(page.getByText("No practice fits all of this")).toBeVisible();
  const offers = page.getByRole("link", { name: /^Without / });
  await expect(offers).toHaveText([/^Without Approach: Day-care centre \(2 practices\)$/, /^Without Country: Serbia \(2 practices\)$/]);
  await offers.first().click();
  await expect(page).toHaveURL(/\/practices\?country=RS$/);
  await expect(page.getByRole("heading", { level: 2, name: "2 practices fit" })).toBeVisible();
  await page.goBack();
  await offers.last().click();
  await expect(page).toHaveURL(/\/practices\?approach=day-care-centre$/);
  await expect(page.getByRole("heading", { level: 2, name: "2 practices fit" })).toBeVisible();
});

test("Each offer gives the practices that it promises, and none promises nothing", async ({ page, request }) => {
  await page.goto("/practices?approach=day-care-centre&country=AL");
  const offers = page.getByRole("link", { name: /^Without / });
  await expect(offers).toHaveCount(2);
  for (const offer of await offers.all()) {
    const promised = Number(/\((\d+) practices?\)/.exec((await offer.textContent()) ?? "")?.[1] ?? 0);
    expect(promised).toBeGreaterThan(0);
    const query = new URL((await offer.getAttribute("href")) ?? "", page.url()).search;
    const { total } = await (await request.get(`/api/v1/practices${query}`)).json();
    expect(total, query).toBe(promised);
  }
});

test("When dropping one filter is not enough, the page says so and offers to clear all", async ({ page }) => {
  await page.goto("/practices?approach=social-dialogue-forum&country=RS&q=zzz");
  await expect(page.getByText("No single filter is in the way")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Without / })).toHaveCount(0);
  await page.getByRole("link", { name: "Clear all filters" }).last().click();
  await expect(page).toHaveURL(/\/practices$/);
});

test("The title of the page tells how many were found, and of what", async ({ page }) => {
  await page.goto("/practices?country=RS&group=persons-with-disabilities");
  await expect(page).toHaveTitle(/^2 practices fit: Serbia, Persons with disabilities/);
});

test("A search that finds nothing shows the words as they were typed", async ({ page }) => {
  await page.goto("/practices?q=%3Cb%3Esnowboard%3C%2Fb%3E");
  await expect(page.getByRole("combobox")).toHaveValue("<b>snowboard</b>");
  await expect(page.getByRole("link", { name: "Without Search: <b>snowboard</b> (18 practices)" })).toBeVisible();
});

test("An empty result on the map says the same", async ({ page }) => {
  await page.goto("/practices?approach=day-care-centre&country=RS&view=map");
  await expect(page.getByRole("link", { name: "Without Country: Serbia (2 practices)" })).toHaveAttribute("href", /view=map/);
});
