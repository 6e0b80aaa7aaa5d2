import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { rawAnswer } from "../support/raw-answer";
import { publishedSlugs } from "../support/records";

const HTML_LIMIT = 20_000;
const PICTURES_LIMIT = 120_000;
const SCRIPTS_LIMIT = 10_000;

test("The text of every practice is light, as it is sent", async ({ baseURL }) => {
  const sizes = [];
  for (const slug of await publishedSlugs()) {
    const answer = await rawAnswer(baseURL ?? "", `/practices/${slug}`, { "Accept-Encoding": "br, gzip" });
    expect(answer.headers["content-encoding"], slug).toBe("br");
    sizes.push({ slug, bytes: answer.body.length });
  }
  expect(sizes.filter(({ bytes }) => bytes > HTML_LIMIT)).toEqual([]);
});

type Loaded = { path: string; kind: string; bytes: number };

/** Everything that a first visit loads, with the bytes that came over the wire. */
async function firstLoad(page: Page, path: string): Promise<Loaded[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const asked = new Map<string, Loaded>();
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    asked.set(requestId, { path: new URL(response.url).pathname, kind: type, bytes: 0 });
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const loaded = asked.get(requestId);
    if (loaded) loaded.bytes = encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await devtools.detach();
  return [...asked.values()];
}

const bytesOf = (loaded: Loaded[]) => loaded.reduce((sum, { bytes }) => sum + bytes, 0);

for (const slug of ["zrenjanin-emergency-preparedness", "fushe-kosove-mobile-outreach-employment"]) {
  test(`A first visit to ${slug} loads little besides the text`, async ({ page }) => {
    const loaded = await firstLoad(page, `/practices/${slug}`);
    const seen = loaded.filter(({ kind }) => ["Stylesheet", "Font", "Image"].includes(kind));
    expect(seen.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["Stylesheet", "Font", "Image"]));
    expect(bytesOf(seen), JSON.stringify(seen)).toBeLessThanOrEqual(PICTURES_LIMIT);
  });
}

test("A practice loads little JavaScript of ours beyond what the framework brings to every page", async ({ page, browser }) => {
  // The page on privacy has no client component of ours: what it loads is the framework.
  const other = await browser.newContext();
  const framework = await firstLoad(await other.newPage(), new URL("/privacy", test.info().project.use.baseURL).href);
  await other.close();
  const known = new Set(framework.filter(({ kind }) => kind === "Script").map(({ path }) => path));
  expect(known.size).toBeGreaterThan(0);
  const scripts = (await firstLoad(page, "/practices/zrenjanin-emergency-preparedness")).filter(({ kind }) => kind === "Script");
  const ours = scripts.filter(({ path }) => !known.has(path));
  expect(bytesOf(ours), JSON.stringify(ours)).toBeLessThanOrEqual(SCRIPTS_LIMIT);
});
