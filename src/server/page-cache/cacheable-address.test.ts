import { describe, expect, it } from "vitest";
import { cacheableAddress } from "./cacheable-address.mjs";

describe("the address under which an answer is kept", () => {
  it.each([
    ["/", "/"],
    ["/practices/elpida", "/practices/elpida"],
    ["/practices?", "/practices"],
    ["/practices?country=RS&approach=day-care-centre", "/practices?approach=day-care-centre&country=RS"],
    ["/practices?approach=b&approach=a&approach=b&q=", "/practices?approach=a&approach=b"],
    ["/practices?q=Obili%C4%87&page=2", "/practices?q=Obili%C4%87&page=2"],
    ["/en-XA/practices?page=2", "/en-XA/practices?page=2"],
    ["/api/v1/practices?group=roma", "/api/v1/practices?group=roma"],
  ])("of %s is %s", (url, address) => expect(cacheableAddress(url)).toBe(address));

  it.each([
    "/practices?colour=red",
    "/practices?sort=title&sort=place",
    `/practices?q=${"x".repeat(500)}`,
    `/practices?${Array.from({ length: 13 }, (_, index) => `place=p${index}`).join("&")}`,
    "/about?x=1",
    "/practices/elpida?q=1",
    "/admin",
    "/admin/practices",
    "/sign-in?next=%2F",
    "/api/auth/session",
    "/api/health",
    "/_next/static/x.js",
    "/a%2e%2e/b",
    "//evil.example",
    "/practices?q=a?b",
  ])("is none for %s", (url) => expect(cacheableAddress(url)).toBeUndefined());
});
