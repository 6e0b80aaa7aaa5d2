import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "../../messages/en.json";
import { practiceChanges } from "../editorial/schema";
import { leftOut } from "./rules";
import { auditFilter } from "./schema";

describe("a filter of the log", () => {
  it.each([
    [{ from: "foo" }, ["from"]],
    [{ account: "x", page: "-1" }, ["account", "page"]],
    [{ from: "2026-01-02", to: "", type: "practice", page: "2" }, []],
    [{}, []],
  ])("of %o leaves out %o", (asked, names) => {
    expect(leftOut(asked, auditFilter.parse(asked))).toEqual(names);
  });
});

describe("an act of the log", () => {
  it("has words, whichever is written", () => {
    const files = readdirSync("src/features", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("mutations.ts"));
    const written = files.flatMap((file) =>
      [...readFileSync(`src/features/${file}`, "utf8").matchAll(/writeAudit\([^"`;]*"([a-z-]+\.[a-z-]+)"/g)].map(
        ([, action]) => action as string,
      ),
    );
    const kinds = ["place", "organisation"].flatMap((kind) => [`${kind}.approve`, `${kind}.drop`]);
    const all = new Set([...written, ...kinds, ...practiceChanges.map((change) => `practice.${change}`)]);
    expect(all.size).toBeGreaterThan(30);
    const words = en.audit.actions as Record<string, string | Record<string, string>>;
    const wordless = [...all].filter((action) => {
      const [kind = "", act = ""] = action.split(".");
      return typeof Object(words[kind])[act] !== "string";
    });
    expect(wordless).toEqual([]);
  });
});
