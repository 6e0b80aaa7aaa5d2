import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

async function download(page: Page, format: "CSV" | "JSON"): Promise<string> {
  const link = page.getByRole("main").getByRole("link", { name: format, exact: true });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFile(await file.path(), "utf8");
}

const linesOf = (csv: string) => csv.trim().split("\r\n").length - 1;

test("A visitor downloads the practices that the filter leaves, all pages of them", async ({ page }) => {
  await page.goto("/practices?country=RS&sort=title");
  const count = Number(/\d+/.exec((await page.getByRole("heading", { level: 2 }).first().textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  const csv = await download(page, "CSV");
  expect(csv).toMatch(/^\uFEFFslug,title,summary,tier,places,/);
  const { items } = JSON.parse(await download(page, "JSON")) as { items: { slug: string; places: { country: { id: string } }[] }[] };
  expect(items).toHaveLength(count);
  expect(items.every(({ places }) => places.some(({ country }) => country.id === "RS"))).toBe(true);
  expect(items.filter(({ slug }) => csv.includes(`\n${slug},`))).toHaveLength(count);
});

for (const list of ["approaches", "target-groups", "places", "exchanges", "programmes", "organisations", "sources"]) {
  test(`The whole list of ${list} can be downloaded`, async ({ page }) => {
    await page.goto(`/${list}`);
    const [csv, json] = [await download(page, "CSV"), await download(page, "JSON")];
    const { items, footnotes } = JSON.parse(json) as { items: object[]; footnotes?: Record<string, string> };
    expect(items.length).toBeGreaterThan(0);
    expect(linesOf(csv)).toBeGreaterThanOrEqual(items.length);
    expect(Boolean(footnotes?.["Kosovo*"])).toBe(JSON.stringify(items).includes("Kosovo*"));
    expect(csv.includes(footnotes?.["Kosovo*"] ?? "slug")).toBe(Boolean(footnotes) || csv.includes("slug"));
  });
}

test("What cannot be used is an error for programs", async ({ request }) => {
  for (const path of ["practices.csv?sort=title", "practices.csv?country=XX", "places.json?country=RS"])
    expect((await request.get(`/api/v1/lists/${path}`)).status(), path).toBe(400);
  for (const path of ["nothing.csv", "practices.xml", "practices"])
    expect((await request.get(`/api/v1/lists/${path}`)).status(), path).toBe(404);
});
