import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { type Role, type Row, roles } from "../support/authorisation/matrix";
import { createActor, createPracticeIn, outcomeOf, standings } from "../support/editorial-records";

const files = readdirSync("tests/support/authorisation").filter((file) => file.endsWith(".ts") && file !== "matrix.ts");
const rows: Row[] = (
  await Promise.all(files.map((file) => import(`../support/authorisation/${file.replace(/\.ts$/, "")}.ts`) as Promise<{ rows: Row[] }>))
).flatMap((file) => file.rows);

const aboutPractices = rows.filter((row) => row.about === "practice");
const aboutAnything = rows.filter((row) => row.about === "anything");
const name = (row: Row) => `${row.of}${row.variant ? ` (${row.variant})` : ""}`;

const actors = {} as Record<Role, Actor>;
beforeAll(async () => {
  actors["contributor-owner"] = await createActor("contributor");
  actors["contributor-other"] = await createActor("contributor");
  actors.editor = await createActor("editor");
  actors.admin = await createActor("admin");
});

describe("every read and write for somebody", () => {
  it("has a row", async () => {
    const features = readdirSync("src/features");
    const exported: string[] = [];
    for (const feature of features) {
      for (const file of readdirSync(`src/features/${feature}`).filter((entry) => /^(?:admin-queries|mutations)\.ts$/.test(entry))) {
        const found = (await import(`../../src/features/${feature}/${file.replace(/\.ts$/, "")}.ts`)) as Record<string, unknown>;
        const functions = Object.keys(found).filter((key) => typeof found[key] === "function");
        exported.push(...functions.map((key) => `${feature}/${file.replace(/\.ts$/, "")}.${key}`));
      }
    }
    const known = [...new Set(rows.map(({ of }) => of))];
    expect(
      exported.filter((one) => !known.includes(one)),
      "these need a row in tests/support/authorisation",
    ).toEqual([]);
    expect(
      known.filter((one) => !exported.includes(one)),
      "these rows are about nothing",
    ).toEqual([]);
  });

  it("that judges nobody is called by no page, route or action", () => {
    const doors = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => /^app\/.*\.tsx?$|\/actions\.ts$/.test(path));
    const texts = doors.map((path) => ({ path, text: readFileSync(`src/${path}`, "utf8") }));
    const inner = rows.filter(({ about }) => about === "inside").map(({ of }) => of.split(".").at(-1) ?? "");
    const calls = texts.flatMap(({ path, text }) =>
      inner.filter((called) => new RegExp(`\\b${called}\\(`).test(text)).map((called) => `${path}: ${called}`),
    );
    expect(calls).toEqual([]);
  });

  for (const row of aboutPractices) {
    it.each(roles.flatMap((role) => standings.map((standing) => [role, standing] as const)))(
      `${name(row)}: %s, %s`,
      async (role, standing) => {
        const expected = row.expected[role];
        const practice = await createPracticeIn(standing, actors["contributor-owner"]);
        expect(await outcomeOf(() => row.call(actors[role], practice))).toBe(typeof expected === "string" ? expected : expected[standing]);
      },
    );
  }

  for (const row of aboutAnything) {
    it.each(roles)(`${name(row)}: %s`, async (role) => {
      expect(await outcomeOf(() => row.call(actors[role]))).toBe(row.expected[role]);
    });
  }
});
