import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.mjs";

const SITE = "https://atlas.example.org";
const ask = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), SITE);

describe("a request that changes something", () => {
  it("is ours when the browser says so", () => expect(ask({ "sec-fetch-site": "same-origin" })).toBe(true));

  it.each(["cross-site", "same-site", "none", ""])("is not ours when Sec-Fetch-Site is “%s”, whatever Origin says", (value) => {
    expect(ask({ "sec-fetch-site": value, origin: SITE, host: "atlas.example.org" })).toBe(false);
  });

  it("is ours by its Origin where the browser is older", () => {
    expect(ask({ origin: SITE, host: "10.0.0.7:3000" })).toBe(true);
    expect(ask({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true);
  });

  it.each(["null", "https://evil.example", "https://atlas.example.org.evil.example", "not an address"])(
    "is not ours from “%s”",
    (origin) => {
      expect(ask({ origin, host: "atlas.example.org" })).toBe(false);
    },
  );

  it("is not ours when it says nothing", () => expect(ask({ host: "atlas.example.org" })).toBe(false));
});
