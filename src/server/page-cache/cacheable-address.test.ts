import { describe, expect, it } from "vitest";
import { doors } from "../../../tests/support/doors";
import { apiLists, pageTypes } from "../../../tests/support/page-types";
import { cacheableAddress } from "./cacheable-address.mjs";

describe("the address under which an answer is kept", () => {
  it.each([
    ["/", "/"],
    ["/en-XA", "/en-XA"],
    ["/practices/elpida", "/practices/elpida"],
    ["/practices?", "/practices"],
    ["/practices?country=RS&approach=day-care-centre", "/practices?approach=day-care-centre&country=RS"],
    ["/practices?approach=b&approach=a&approach=b&q=", "/practices?approach=a&approach=b"],
    ["/practices?q=Obili%C4%87&page=2", "/practices?q=Obili%C4%87&page=2"],
    ["/practices?q=a+b", "/practices?q=a+b"],
    ["/practices?q=a%20b", "/practices?q=a+b"],
    ["/en-XA/practices?page=2", "/en-XA/practices?page=2"],
    ["/api/v1/practices?group=roma", "/api/v1/practices?group=roma"],
    ["/practices/feed.xml", "/practices/feed.xml"],
    ["/en-XA/practices/feed.xml?group=roma&country=RS", "/en-XA/practices/feed.xml?country=RS&group=roma"],
    ["/social/practices/elpida.png", "/social/practices/elpida.png"],
    ["/sitemaps/terms.xml", "/sitemaps/terms.xml"],
  ])("of %s is %s", (url, address) => expect(cacheableAddress(url)).toBe(address));

  it.each([
    "/practices?colour=red",
    "/practices?sort=title&sort=place",
    "/practices?q=&q=roma",
    `/practices?q=${"x".repeat(500)}`,
    `/practices?${Array.from({ length: 13 }, (_, index) => `place=p${index}`).join("&")}`,
    "/?utm_source=x",
    "/about?x=1",
    "/practices/elpida?q=1",
    "/practices/other.xml",
    "/practices/feed.xml?colour=red",
    "/api/v1/approaches?q=1",
    "/nowhere",
    "/practices/a/b/c",
    "/practices/%65lpida",
    "/a%2e%2e/b",
    "//evil.example",
    "http://evil.example/practices",
    "/_next/static/x.js",
    "*",
    "",
  ])("is none for %s", (url) => expect(cacheableAddress(url)).toBeUndefined());

  it("is there for every type of page that visitors read, and every list of the API", () => {
    for (const path of [...pageTypes.map((type) => type.path), ...apiLists]) expect(cacheableAddress(path), path).toBe(path);
  });

  it("is none for the desk, for signing in, and for what tells about this very moment", () => {
    const named = { id: "0197c1a0-0000-7000-8000-000000000000", slug: "elpida" };
    const isPrivate = /^(?:\(admin\)|\(auth\)|api\/auth|api\/health|api\/\[)/;
    const files = Object.keys(doors).filter((file) => isPrivate.test(file));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files)
      for (const address of doors[file]?.addresses(named) ?? []) expect(cacheableAddress(address), address).toBeUndefined();
  });
});
