import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "../support/browser";
import { apiLists, pageTypes } from "../support/page-types";
import { rawAnswer } from "../support/raw-answer";

// Whole answers are kept in front of Next (docs/decisions/2026-11-25-kept-answers.md). A strong tag marks one.

const machines = [
  ...apiLists,
  "/api/v1/practices/elpida",
  "/api/v1/practices?country=RS",
  "/social/practices/elpida.png",
  "/practices/feed.xml",
  "/practices/feed.xml?country=RS",
  "/sitemap.xml",
  "/sitemaps/practices-0.xml",
  "/robots.txt",
];
const addresses = [...pageTypes.map(({ path }) => path), "/practices?country=RS&q=roma", "/en-XA/practices", ...machines];
const STRONG = /^"[\w-]+"$/;

for (const path of addresses) {
  test(`The answer at ${path} is kept, the same for all, and not sent again to whoever has it`, async ({ baseURL }) => {
    const get = (headers: Record<string, string> = {}) => rawAnswer(baseURL ?? "", path, headers);
    const [first, second] = [await get({ "accept-encoding": "br" }), await get({ "accept-encoding": "br" })];
    expect(first.status).toBe(200);
    expect(first.headers.etag).toMatch(STRONG);
    expect(first.headers["cache-control"]).toBe("public, no-cache");
    expect(first.headers.vary).toContain("Accept-Encoding");
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(second.body.equals(first.body)).toBe(true);
    const again = await get({ "accept-encoding": "br", "if-none-match": String(first.headers.etag) });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
    const [gzip, plain] = [await get({ "accept-encoding": "gzip" }), await get()];
    const text = first.headers["content-encoding"] === "br" ? brotliDecompressSync(first.body) : first.body;
    expect(plain.body.equals(text)).toBe(true);
    expect((gzip.headers["content-encoding"] === "gzip" ? gunzipSync(gzip.body) : gzip.body).equals(text)).toBe(true);
  });
}

for (const { name, path, heading } of pageTypes) {
  test(`The kept page "${name}" runs its script in a browser, and its policy is not violated`, async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        console.error(`policy violated: ${violatedDirective} ${blockedURI}`),
      );
    });
    await page.goto(path);
    const kept = await page.goto(path);
    expect(kept?.headers()["content-security-policy"]).toContain("script-src 'self';");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    const search = page.locator("input[type=search]");
    if ((await search.count()) > 0) await expect(search).toHaveRole("combobox");
    else
      expect(await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)).then(String)).toMatch(
        /site-\w+\.js/,
      );
  });
}

test("The order and the repetition of parameters make no other answer", async ({ baseURL }) => {
  const tags = await Promise.all(
    [
      "country=RS&country=AL&approach=day-care-centre",
      "approach=day-care-centre&country=AL&country=RS&country=AL&q=",
      "approach=day-care-centre&country=AL&country=RS",
    ].map(async (query) => (await rawAnswer(baseURL ?? "", `/practices?${query}`)).headers.etag),
  );
  expect(tags[0]).toMatch(STRONG);
  expect(new Set(tags).size).toBe(1);
});

test("Many who ask at once for what is not kept yet cause one answer", async ({ baseURL }) => {
  const path = `/practices?q=together${Date.now()}`;
  const answers = await Promise.all(Array.from({ length: 20 }, () => rawAnswer(baseURL ?? "", path)));
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

const NOT_KEPT: { what: string; path: string; headers?: Record<string, string>; status: number }[] = [
  { what: "somebody with a cookie", path: "/practices", headers: { cookie: "some=body" }, status: 200 },
  { what: "Next's own script", path: "/practices?_rsc=abc12", headers: { rsc: "1" }, status: 307 },
  { what: "a part of an answer", path: "/practices", headers: { range: "bytes=0-10" }, status: 200 },
  { what: "credentials", path: "/practices", headers: { authorization: "Basic eA==" }, status: 200 },
  { what: "an unknown parameter", path: "/practices?colour=red", status: 200 },
  { what: "a parameter where there is none", path: "/about?utm_source=x", status: 200 },
  { what: "a practice that there is not", path: "/practices/nowhere", status: 404 },
  { what: "an address that there is not", path: "/nowhere", status: 404 },
  { what: "an address that leads on", path: "/places/rs", status: 308 },
  { what: "a wrong question to the API", path: "/api/v1/practices?page=0", status: 400 },
  { what: "a practice that the API has not", path: "/api/v1/practices/nowhere", status: 404 },
  { what: "the health of the server", path: "/api/health/ready", status: 200 },
  { what: "signing in", path: "/sign-in", status: 200 },
  { what: "the desk", path: "/admin", status: 307 },
];

for (const { what, path, headers, status } of NOT_KEPT) {
  test(`Nothing is kept for ${what}`, async ({ baseURL }) => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await rawAnswer(baseURL ?? "", path, headers);
      expect(answer.status).toBe(status);
      expect(String(answer.headers.etag ?? "")).not.toMatch(STRONG);
      expect(String(answer.headers["cache-control"] ?? "")).not.toBe("public, no-cache");
      if (String(answer.headers["content-type"]).startsWith("text/html"))
        expect(answer.headers["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self'(?:;| 'nonce-)/);
    }
  });
}

test("HEAD is answered like GET, without the body", async ({ request }) => {
  for (const path of ["/practices", "/practices/nowhere"]) {
    const [head, get] = [await request.head(path), await request.get(path)];
    expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([get.status(), get.headers().etag, 0]);
  }
});
