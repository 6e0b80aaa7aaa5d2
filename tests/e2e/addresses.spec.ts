import { expect, test } from "../support/browser";
import { pageTypes } from "../support/page-types";
import { rowsOf } from "../support/records";

for (const { name, path, title, heading } of pageTypes) {
  test(`The page of type “${name}” says what it is, to people and to machines`, async ({ page, baseURL }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page).toHaveTitle(title);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.locator("main")).toHaveCount(1);
    // One address for each page, whatever filters stand behind it.
    const canonical = new URL((await page.locator("link[rel=canonical]").getAttribute("href")) ?? "");
    expect(canonical.pathname).toBe(new URL(path, baseURL).pathname);
    expect(canonical.search).toBe("");
    const description = await page.locator("meta[name=description]").getAttribute("content");
    expect(description?.length).toBeGreaterThan(40);
    await expect(
      page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at)),
    ).resolves.toEqual([]);
  });
}

const missing = [
  "/nowhere",
  "/practices/nowhere",
  "/practices/apatin-skills-for-the-labour-market/more",
  "/approaches/nowhere",
  "/places/QQ",
  "/places/RS/nowhere",
  "/target-groups/nowhere",
  "/exchanges/nowhere",
  "/programmes/nowhere",
  "/organisations/nowhere",
  "/sources/nowhere",
  "/xx/practices",
  "/nothing.png",
];

for (const path of missing) {
  test(`Somebody who follows a dead link to ${path} gets a true 404 and a way on`, async ({ page, faults }) => {
    faults.expectStatus(404);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page does not exist");
    await expect(page).toHaveTitle("This page does not exist – Inclusion Atlas");
    await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
    await page.getByRole("main").getByRole("link", { name: "All practices" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Practices");
  });
}

test("A dead link in the API gets a true 404 as problem details", async ({ request }) => {
  for (const path of ["/api/v1/practices/nowhere", "/api/v1/nowhere", "/api/nowhere", "/social/practices/nowhere.png"]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["content-type"], path).toBe("application/problem+json");
    expect(await answer.json(), path).toMatchObject({ status: 404, title: "Not Found" });
  }
});

const moved = [
  { what: "with the language that has no prefix", from: "/en", to: "/" },
  { what: "with the language that has no prefix, with filters", from: "/en/practices?country=RS", to: "/practices?country=RS" },
  { what: "of a country in small letters", from: "/places/rs", to: "/places/RS" },
  { what: "of a place under a country in small letters", from: "/places/rs/apatin", to: "/places/RS/apatin" },
  { what: "of a place under another country", from: "/places/BA/apatin", to: "/places/RS/apatin" },
  { what: "with a slash at the end", from: "/practices/", to: "/practices" },
];

for (const { what, from, to } of moved) {
  test(`An address ${what} leads to the right one`, async ({ page, request }) => {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect([307, 308]).toContain(answer.status());
    await page.goto(from);
    await expect(page).toHaveURL(to);
  });
}

test("A practice is still found under a name that it had before, on its page and in the API", async ({ page, request }) => {
  const former = `renamed-${Date.now()}`;
  await rowsOf("INSERT INTO practice_former_slug (slug, practice_id) SELECT $1, id FROM practice WHERE slug = 'elpida'", [former]);
  try {
    expect((await request.get(`/practices/${former}`, { maxRedirects: 0 })).status()).toBe(308);
    await page.goto(`/practices/${former}`);
    await expect(page).toHaveURL("/practices/elpida");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Elpida");
    expect((await request.get(`/api/v1/practices/${former}`, { maxRedirects: 0 })).status()).toBe(308);
    expect(await (await request.get(`/api/v1/practices/${former}`)).json()).toMatchObject({ slug: "elpida" });
  } finally {
    await rowsOf("DELETE FROM practice_former_slug WHERE slug = $1", [former]);
  }
});
