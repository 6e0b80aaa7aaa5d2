import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { rawAnswer } from "../support/raw-answer";
import { publishedSlugs } from "../support/records";

const HTML_LIMIT = 20_000;
const PICTURES_LIMIT = 120_000;
const SCRIPTS_LIMIT = 3000;

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

test("A page loads one small script of ours, and no framework", async ({ page }) => {
  for (const path of ["/", "/practices", "/practices/zrenjanin-emergency-preparedness"]) {
    const scripts = (await firstLoad(page, path)).filter(({ kind }) => kind === "Script");
    expect(scripts.length, path).toBeLessThanOrEqual(1);
    expect(bytesOf(scripts), JSON.stringify(scripts)).toBeLessThanOrEqual(SCRIPTS_LIMIT);
  }
});
