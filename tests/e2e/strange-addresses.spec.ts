import { expect, test } from "../support/browser";
import { apiLists, lists } from "../support/page-types";
import { rawAnswer } from "../support/raw-answer";

const LONG = "a".repeat(10_000);
const SCRIPT = "<script>alert(1)</script>";
const IMAGE = '"><img src=x onerror=alert(2)>';
const SQL = "'; DROP TABLE practice; --";

const encoded = (query: Record<string, string>) => new URLSearchParams(query).toString();

/** What people and programs put into addresses. `named`: what the list of practices says about it, and the API refuses. */
const hostile: { what: string; query: string; named?: RegExp }[] = [
  { what: "an unknown value", query: "approach=teleportation", named: /approach: the catalogue does not know “teleportation”/ },
  { what: "an unknown parameter", query: "colour=red", named: /“colour” is no filter of this page/ },
  { what: "page 0", query: "page=0", named: /“0” is no page of this list/ },
  { what: "a negative page", query: "page=-1", named: /“-1” is no page of this list/ },
  { what: "page 10^9", query: "page=1000000000", named: /“1000000000” is no page of this list/ },
  { what: "a page behind the last one", query: "page=99", named: /“99” is no page of this list/ },
  { what: "a page that is no number", query: "page=abc", named: /“abc” is no page of this list/ },
  { what: "10 000 letters", query: `q=${LONG}`, named: /cut to 200 characters/ },
  { what: "a search without letters", query: "q=%3F%3F", named: /“\?\?” has no letters or digits/ },
  { what: "a repeated search", query: "q=roma&q=women", named: /q: too many values; “women” was left out/ },
  { what: "a repeated page", query: "page=1&page=2", named: /page: too many values/ },
  { what: "an unknown order", query: "sort=random", named: /sort: the catalogue does not know “random”/ },
  { what: "a nested parameter", query: "a[b]=c", named: /“a\[b\]” is no filter of this page/ },
  { what: "a nested filter", query: "approach[0]=day-care-centre", named: /“approach\[0\]” is no filter of this page/ },
  { what: "the prototype", query: "__proto__=x&constructor=y", named: /“constructor” is no filter of this page/ },
  { what: "a null byte", query: "country=%00RS%00X", named: /country: the catalogue does not know/ },
  { what: "only a null byte in the search", query: "q=%00" },
  { what: "SQL in a filter", query: encoded({ place: SQL }), named: /place: the catalogue does not know “'; DROP TABLE practice; --”/ },
  { what: "SQL in the search", query: encoded({ q: SQL }) },
  { what: "a script in a filter", query: encoded({ approach: SCRIPT }), named: /does not know “<script>alert\(1\)<\/script>”/ },
  { what: "a script in the search", query: encoded({ q: SCRIPT }) },
  { what: "a picture with a script in the search", query: encoded({ q: IMAGE }) },
  { what: "a script as a parameter", query: `${encodeURIComponent(SCRIPT)}=1`, named: /“<script>alert\(1\)<\/script>” is no filter/ },
  { what: "an address that is a script", query: encoded({ q: "javascript:alert(3)" }) },
  { what: "a broken percent sign", query: "country=%", named: /country: the catalogue does not know “%”/ },
  { what: "bytes that are no text", query: "country=%ff%fe", named: /country: the catalogue does not know/ },
  { what: "half a letter", query: "q=%ED%A0%80roma" },
];

const noScriptRan = "the text of a visitor has become an element of the page";

for (const { what, query, named } of hostile) {
  test(`The list of practices stays usable with ${what} in its address, and says what it ignored`, async ({ page }) => {
    const answer = await page.goto(`/practices?${query}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 2, name: /practices?( fits?)?$/ }).first()).toBeVisible();
    const notice = page.getByRole("status").filter({ hasText: "Not everything in this address could be used" });
    if (named) await expect(notice).toContainText(named);
    else await expect(notice.filter({ hasNotText: "no letters" })).toHaveCount(0);
    expect(await page.locator("img[src='x'], main script:not([type])").count(), noScriptRan).toBe(0);
  });
}

test("Every list page answers every strange address without failing, and shows it as text", async ({ baseURL }) => {
  for (const { path } of lists) {
    for (const { what, query } of hostile) {
      const address = `${path}${path.includes("?") ? "&" : "?"}${query}`;
      const answer = await rawAnswer(baseURL ?? "", address);
      expect(answer.status, `${address.slice(0, 80)}: ${what}`).toBe(200);
      const html = answer.body.toString("utf8");
      for (const live of [SCRIPT, IMAGE]) expect(html.includes(live), `${path} with ${what}: ${noScriptRan}`).toBe(false);
    }
  }
});

test("The API refuses what it would have to ignore, and names each parameter", async ({ baseURL }) => {
  for (const path of apiLists) {
    for (const { what, query, named } of hostile) {
      const answer = await rawAnswer(baseURL ?? "", `${path}?${query}`);
      const isWhole = path !== "/api/v1/practices";
      const about = `${path}: ${what}`;
      expect(answer.status, about).toBeLessThan(500);
      const body = JSON.parse(answer.body.toString("utf8"));
      if (!named && !isWhole) continue;
      expect(answer.status, about).toBe(400);
      expect(answer.headers["content-type"], about).toBe("application/problem+json");
      expect(body, about).toMatchObject({ type: "about:blank", title: "Bad Request", status: 400 });
      const asked = [...new URLSearchParams(query).keys()];
      const names = body.invalidParameters.map(({ parameter }: { parameter: string }) => parameter);
      expect(names.length, about).toBeGreaterThan(0);
      for (const name of names) expect(asked, about).toContain(name);
    }
  }
});

test("The API names every parameter that it refuses, each with the reason", async ({ request }) => {
  const answer = await request.get("/api/v1/practices?approach=x&country=Y&page=0&sort=z&colour=red&q=roma");
  expect(answer.status()).toBe(400);
  const { invalidParameters } = await answer.json();
  expect(invalidParameters).toEqual([
    { parameter: "colour", value: "red", reason: "unknown-parameter" },
    { parameter: "approach", value: "x", reason: "unknown-value" },
    { parameter: "country", value: "Y", reason: "unknown-value" },
    { parameter: "sort", value: "z", reason: "unknown-value" },
    { parameter: "page", value: "0", reason: "not-a-page" },
  ]);
});

const strangePaths = [
  "/practices/%00",
  "/practices/apatin%00",
  "/api/v1/practices/apatin%00",
  "/social/practices/apatin%00.png",
  "/places/RS/%00",
  "/places/%00/apatin",
  "/approaches/a%00",
  "/target-groups/a%00",
  "/exchanges/a%00",
  "/programmes/a%00",
  "/organisations/a%00",
  "/sources/a%00",
  "/%00",
  "/practices/%E0%A4%A",
  "/%",
  "/api/v1/practices/%ff",
  "/practices/..%2f..%2fetc%2fpasswd",
  "/practices/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "/practices/';DROP%20TABLE%20practice;--",
  `/practices/${"a".repeat(3000)}`,
  "/practices/__proto__",
  "/places/RS/constructor",
];

for (const path of strangePaths) {
  test(`The address ${path.slice(0, 50)} is answered as one that does not exist`, async ({ baseURL }) => {
    const answer = await rawAnswer(baseURL ?? "", path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString("utf8")).not.toContain("<script>alert(1)");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });
}

test("A form from another site, from nobody, or that cannot be read is refused in words", async ({ request }) => {
  const path = "/practices/zrenjanin-emergency-preparedness";
  const send = (headers: Record<string, string>, data: string) => request.post(path, { headers, data, failOnStatusCode: false });
  const form = { "content-type": "multipart/form-data; boundary=x" };
  expect((await send({ ...form, origin: "https://evil.example" }, "--x--\r\n")).status()).toBe(403);
  expect((await send(form, "--x--\r\n")).status()).toBe(403);
  const unreadable = await send({ ...form, "sec-fetch-site": "same-origin" }, "garbage");
  expect(unreadable.status()).toBe(400);
  expect(await unreadable.text()).toContain("could not be read");
});

test("The API says which methods it has", async ({ request }) => {
  for (const path of ["/api/v1/practices", "/api/v1/practices/elpida", "/api/v1/places", "/api/health"]) {
    const answer = await request.delete(path, { failOnStatusCode: false });
    expect(answer.status(), path).toBe(405);
    expect(answer.headers().allow).toBe("GET, HEAD");
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
  }
});
