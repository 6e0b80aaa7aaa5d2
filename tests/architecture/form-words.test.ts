import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as accounts from "../../src/features/accounts/schema";
import * as desk from "../../src/features/desk/schema";
import * as editorial from "../../src/features/editorial/schema";
import * as history from "../../src/features/history/schema";
import * as sessions from "../../src/features/sessions/schema";
import * as settings from "../../src/features/settings/schema";
import en from "../../src/messages/en.json";
import { problemKey } from "../../src/server/form-problems";

const known = Object.keys(en.problems);
const general = ["fieldMissing", "fieldTooLong", "notUsable"];
/** What people type or choose themselves, in whatever form. */
const typed = ["title", "tier", "message", "text", "section", "outcome", "checkedOn", "note", "slug", "name", "email", "role", "code"];
const bad = [undefined, "", " ", "?", "x".repeat(20_000), "2026-02-31", "31.1.2026", 7, true, null, [], {}, ["x"]];

const objects = Object.entries({ accounts, desk, editorial, history, sessions, settings }).flatMap(([feature, schemas]) =>
  Object.entries(schemas).flatMap(([name, schema]) =>
    schema instanceof z.ZodObject
      ? Object.entries(schema.shape).map(([field, type]) => ({ at: `${feature} ${name}.${field}`, field, type }))
      : [],
  ),
);

/** The keys of all that can be wrong with a field. Texts are what a browser sends; other types come from nobody's form. */
const keysOf = (type: unknown, values: unknown[]) =>
  values.flatMap((value) => ((type as z.ZodType).safeParse(value).error?.issues ?? []).map(problemKey));

describe("what is wrong with a field of a form", () => {
  it("is a key of the message file, in every schema", () => {
    expect(objects.length).toBeGreaterThan(40);
    const unknown = objects.flatMap(({ at, type }) =>
      keysOf(type, bad)
        .filter((key) => !known.includes(key))
        .map((key) => `${at}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it("has words of its own where somebody types or chooses", () => {
    const texts = bad.filter((value) => typeof value === "string");
    const sent = objects.filter(({ at, field }) => typed.includes(field) && !/proposal|Filter|termQuery/i.test(at));
    const vague = sent.flatMap(({ at, type }) =>
      keysOf(type, texts)
        .filter((key) => general.includes(key))
        .map((key) => `${at}: ${key}`),
    );
    expect(vague).toEqual([]);
  });

  it("has words where the data layer finds it", () => {
    const sources = readdirSync("src/features", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const written = sources.flatMap((file) =>
      [...readFileSync(`src/features/${file}`, "utf8").matchAll(/fields: \{ \w+: \["(\w+)"\] \}/g)].map(([, key]) => key as string),
    );
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter((key) => !known.includes(key))).toEqual([]);
  });

  it("is never told in the words of the validator", () => {
    const schema = z.object({ a: z.string().min(1), b: z.iso.date(), c: z.enum(["x"]), d: z.string().max(1) });
    const keys = schema.safeParse({ a: "", b: "?", c: "y", d: "long" }).error?.issues.map(problemKey);
    expect(keys).toEqual(["fieldMissing", "notUsable", "notUsable", "fieldTooLong"]);
  });
});
