import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "../support/browser";
import { pageTypes } from "../support/page-types";
import { type RawAnswer, rawAnswer } from "../support/raw-answer";
import { publishedSlugs, rowsOf } from "../support/records";
import { sitemapAddresses } from "../support/sitemap";

const policyOf = (headers: IncomingHttpHeaders) => String(headers["content-security-policy"] ?? "");
const nonceOf = (headers: IncomingHttpHeaders) => /'nonce-([^']+)'/.exec(policyOf(headers))?.[1];
const scriptsIn = (html: string) =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, attributes = ""]) => !attributes.includes("application/ld+json"));

/** A policy that lets nothing in but our own files. */
function expectStrict(headers: IncomingHttpHeaders, about: string) {
  const policy = policyOf(headers);
  for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
    expect(policy, about).toContain(part);
  expect(policy, about).not.toContain("unsafe");
  expect(policy, about).not.toContain("*");
}

function expectSafe({ headers }: RawAnswer, about: string) {
  expect(headers["x-content-type-options"], about).toBe("nosniff");
  expect(headers["x-frame-options"], about).toBe("DENY");
  expect(headers["referrer-policy"], about).toBe("strict-origin-when-cross-origin");
  expect(headers["permissions-policy"], about).toContain("camera=()");
  expect(headers["strict-transport-security"], about).toMatch(/^max-age=\d{8}/);
  expect(headers["x-powered-by"], about).toBeUndefined();
  expect(headers.server, about).toBeUndefined();
  expect(headers["set-cookie"], about).toBeUndefined();
}

test("Every public page runs our own files only, and nothing that stands in it", async ({ baseURL }) => {
  for (const { path } of [...pageTypes, { path: "/nowhere" }, { path: "/practices/nowhere" }, { path: "/en-XA/practices" }]) {
    for (const headers of [{}, { cookie: "some=body" }] as Record<string, string>[]) {
      const one = await rawAnswer(baseURL ?? "", path, headers);
      expectSafe(one, path);
      expectStrict(one.headers, path);
      expect(/script-src ([^;]+)/.exec(policyOf(one.headers))?.[1], path).toBe("'self'");
      expect(/style-src ([^;]+)/.exec(policyOf(one.headers))?.[1], path).toBe("'self'");
      const html = one.body.toString("utf8");
      const inline = scriptsIn(html).filter(([, attributes = ""]) => !/\ssrc="\/assets\/site-[0-9a-f]{12}\.js"/.test(attributes));
      expect(inline, path).toEqual([]);
      expect(html, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
      expect(one.headers["cache-control"], path).toMatch(/no-cache|no-store/);
    }
  }
});

test("Every page that Next draws names its scripts by a nonce of this very answer", async ({ baseURL }) => {
  for (const path of ["/sign-in", "/forgotten-password", "/sign-out"]) {
    const [one, two] = [await rawAnswer(baseURL ?? "", path), await rawAnswer(baseURL ?? "", path)];
    expectStrict(one.headers, path);
    expect(nonceOf(one.headers)?.length, path).toBeGreaterThan(20);
    expect(nonceOf(one.headers), path).not.toBe(nonceOf(two.headers));
    const scripts = scriptsIn(one.body.toString("utf8"));
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const [script] of scripts) expect(script, path).toContain(`nonce="${nonceOf(one.headers)}"`);
    expect(one.headers["cache-control"], path).toMatch(/no-store/);
  }
});

test("Everything else is sent with headers that let nothing run or frame it", async ({ baseURL, request }) => {
  const html = await (await request.get("/")).text();
  const [built] = /\/assets\/site-[^"\s]+\.css/.exec(html) ?? [];
  expect(built).toBeDefined();
  const files = [
    "/favicon.ico",
    "/icon.svg",
    "/apple-icon.png",
    "/map/region.svg",
    "/robots.txt",
    "/practices/feed.xml",
    "/sitemap.xml",
    "/social/practices/elpida.png",
  ];
  const answers = [
    "/api/v1/practices",
    "/api/v1/practices/elpida",
    "/api/v1/practices?page=0",
    "/api/v1/nowhere",
    "/api/health",
    "/api/health/ready",
  ];
  for (const path of [...files, ...answers]) {
    const answer = await rawAnswer(baseURL ?? "", path);
    expectSafe(answer, path);
    expect(policyOf(answer.headers), path).toContain("default-src 'none'");
    expect(policyOf(answer.headers), path).toContain("frame-ancestors 'none'");
    expect(policyOf(answer.headers), path).not.toContain("unsafe");
  }
  const style = await rawAnswer(baseURL ?? "", built ?? "");
  expectSafe(style, "a built file");
  expect(style.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

for (const path of [
  "/en/practices",
  "/places/rs",
  "/places/BA/apatin",
  "/practices/",
  "/nothing.png",
  "/_next/static/nothing.js",
  "/practices/%E0%A4%A",
  "/%00",
]) {
  test(`The answer at ${path} is as safe as a page`, async ({ baseURL }) => {
    const answer = await rawAnswer(baseURL ?? "", path);
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.status).toBeLessThan(500);
    expectSafe(answer, path);
  });
}

test("Only reading is allowed from other sites", async ({ request }) => {
  const read = await request.get("/api/v1/practices", { headers: { Origin: "https://example.org" } });
  expect(read.headers()["access-control-allow-origin"]).toBe("*");
  expect(read.headers()["access-control-allow-credentials"]).toBeUndefined();
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect((await request.fetch("/api/v1/practices", { method })).status(), method).toBe(405);
  }
});

test("A search engine finds every practice in the sitemap, nothing dead, and each page under a title of its own", async ({
  request,
  baseURL,
}) => {
  const addresses = await sitemapAddresses(async (path) => {
    const answer = await request.get(path);
    expect(answer.headers()["content-type"]).toContain("xml");
    return answer.text();
  });
  const paths = addresses.map(({ pathname }) => pathname);
  expect(new Set(paths).size).toBe(paths.length);
  expect(new Set(addresses.map(({ origin }) => origin)).size).toBe(1);
  expect(paths).toEqual(expect.arrayContaining((await publishedSlugs()).map((slug) => `/practices/${slug}`)));
  const onePerType = pageTypes.map(({ path }) => new URL(path, baseURL).pathname);
  expect(paths).toEqual(expect.arrayContaining(onePerType));
  const notThere: string[] = [];
  const titles = new Map<string, string[]>();
  for (const path of paths) {
    const { status, body } = await rawAnswer(baseURL ?? "", path);
    if (status !== 200) notThere.push(`${status} ${path}`);
    const [, title = ""] = /<title>([^<]*)<\/title>/.exec(body.toString("utf8")) ?? [];
    titles.set(title, [...(titles.get(title) ?? []), path]);
  }
  expect(notThere).toEqual([]);
  expect(
    [...titles].filter(([, shared]) => shared.length > 1),
    "titles that stand on several pages",
  ).toEqual([]);
});

test("robots.txt keeps crawlers out of the API and names the sitemap", async ({ request }) => {
  const text = await (await request.get("/robots.txt")).text();
  expect(text).toMatch(/^User-Agent: \*$/m);
  expect(text).toMatch(/^Disallow: \/api\/$/m);
  expect(text).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
});

test("A shared link to a practice brings title, summary and a picture of 1200 × 630", async ({ page, request }) => {
  for (const slug of await publishedSlugs()) {
    const answer = await request.get(`/social/practices/${slug}.png`);
    expect(answer.status(), slug).toBe(200);
    const png = await answer.body();
    expect(png.subarray(1, 4).toString("latin1"), slug).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], slug).toEqual([1200, 630]);
  }
  await page.goto("/practices/apatin-skills-for-the-labour-market");
  const meta = (property: string) => page.locator(`meta[property="${property}"]`);
  await expect(meta("og:title")).toHaveAttribute("content", /labour market – Apatin$/);
  await expect(meta("og:type")).toHaveAttribute("content", "article");
  await expect(meta("og:image")).toHaveAttribute("content", /\/social\/practices\/apatin-skills-for-the-labour-market\.png$/);
  await expect(meta("og:image:alt")).toHaveAttribute("content", /Apatin/);
});

test("Machines read a practice as JSON-LD, without any person", async ({ page }) => {
  const people = await rowsOf<{ name: string }>("SELECT name FROM person");
  expect(people.length).toBeGreaterThan(10);
  for (const slug of await publishedSlugs()) {
    await page.goto(`/practices/${slug}`);
    const [text, ...more] = await page.locator("script[type='application/ld+json']").allTextContents();
    expect(more, slug).toEqual([]);
    const document = JSON.parse(text ?? "");
    expect(document, slug).toMatchObject({ "@context": "https://schema.org", "@type": "Article", inLanguage: "en-GB" });
    expect(document.headline, slug).toBe(await page.getByRole("heading", { level: 1 }).textContent());
    expect(document.isBasedOn.length, slug).toBeGreaterThan(0);
    expect(text, slug).not.toContain('"Person"');
    expect(
      people.filter(({ name }) => text?.includes(name)),
      slug,
    ).toEqual([]);
  }
});

test("The browser finds the sign of the site", async ({ page, request }) => {
  await page.goto("/");
  const icons = await page
    .locator("link[rel~=icon], link[rel=apple-touch-icon]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(icons.length).toBeGreaterThan(1);
  for (const path of [...icons, "/favicon.ico"]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"], path).toMatch(/^image\//);
  }
});
