import { describe, expect, it } from "vitest";
import { returnPath } from "./rules";

describe("the way back after signing in", () => {
  it.each(["/admin", "/admin/practices/1?tab=history", "/practices"])("goes to %s", (path) => {
    expect(returnPath(path, "/admin")).toBe(path);
  });

  it.each([
    undefined,
    null,
    "",
    "admin",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/./\\evil.example",
    "/..//evil.example",
  ])("does not leave the site for %j", (path) => {
    expect(returnPath(path, "/admin")).toBe("/admin");
  });
});
