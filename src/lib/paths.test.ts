import { describe, expect, it } from "vitest";
import { absoluteUrl, apiPaths, pathsFor, queryString } from "./paths";

describe("queryString", () => {
  it.each([
    [{}, ""],
    [{ q: "" }, ""],
    [{ q: null, page: undefined, approach: [] }, ""],
    [{ q: "Фуше Косово & more" }, "?q=%D0%A4%D1%83%D1%88%D0%B5+%D0%9A%D0%BE%D1%81%D0%BE%D0%B2%D0%BE+%26+more"],
    [{ approach: ["a", "b", ""], page: 2 }, "?approach=a&approach=b&page=2"],
    [{ page: 0 }, "?page=0"],
  ])("%j → %s", (query, text) => expect(queryString(query)).toBe(text));
});

describe("pathsFor", () => {
  it("gives English no prefix and every other language one", () => {
    expect([pathsFor("en").home(), pathsFor("sr-Latn").home()]).toEqual(["/", "/sr-Latn"]);
    expect([pathsFor("en").practice("a"), pathsFor("sr-Latn").practice("a")]).toEqual(["/practices/a", "/sr-Latn/practices/a"]);
    expect(pathsFor("sr-Latn").practices({ q: "x" })).toBe("/sr-Latn/practices?q=x");
  });

  it("shows the map as a view of the same list", () => {
    expect(pathsFor("en").map({ approach: ["a"], view: "list" })).toBe("/practices?approach=a&view=map");
  });

  it("leads to a part of the page about the site", () => {
    expect([pathsFor("en").about(), pathsFor("en").about("sources")]).toEqual(["/about", "/about#sources"]);
  });
});

it("has one address of the API for all languages", () => expect(apiPaths.practices({ page: 2 })).toBe("/api/v1/practices?page=2"));

it("puts the host before a path", () =>
  expect(absoluteUrl("https://atlas.example.org", "/practices?q=a")).toBe("https://atlas.example.org/practices?q=a"));
