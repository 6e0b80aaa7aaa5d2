import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { findSession, startSession } from "../../src/features/sessions/mutations";
import { db } from "../../src/server/db";
import { createPerson } from "../support/accounts";
import { type Role, roles } from "../support/authorisation/matrix";
import { doorFiles, doors, methodsOf } from "../support/doors";
import { createActor, createPracticeIn, outcomeOf, standings } from "../support/editorial-records";
import { nameOf, readRows } from "../support/matrix-rows";
import { actionRows, declaredActions } from "../support/server-actions";

const rows = await readRows();

const aboutPractices = rows.filter((row) => row.about === "practice");
const aboutAnything = rows.filter((row) => row.about === "anything");

/** What has no row, and what there is a row for and nothing else. */
const differences = (there: string[], known: string[]) => ({
  "these need a row": there.filter((one) => !known.includes(one)),
  "these rows are about nothing": known.filter((one) => !there.includes(one)),
});
const none = { "these need a row": [], "these rows are about nothing": [] };
let cells = 0;

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
    expect(differences(exported, [...new Set(rows.map(({ of }) => of))]), "see tests/support/authorisation").toEqual(none);
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
      `${nameOf(row)}: %s, %s`,
      async (role, standing) => {
        cells += 1;
        const expected = row.expected[role];
        const practice = await createPracticeIn(standing, actors["contributor-owner"]);
        const outcome = await outcomeOf(() => row.call(actors[role], practice));
        expect(outcome).toBe(typeof expected === "string" ? expected : expected[standing]);
        // A step stands in the history exactly where one was taken: nothing else writes one, and no refusal does.
        const isStep = row.of === "publications/mutations.transitionPractice" && outcome === "done";
        const steps = await db.practiceStep.findMany({ where: { practiceId: practice.id }, select: { transition: true, accountId: true } });
        expect(steps).toEqual(isStep ? [{ transition: row.variant, accountId: actors[role].accountId }] : []);
      },
    );
  }

  for (const row of aboutAnything) {
    it.each(roles)(`${nameOf(row)}: %s`, async (role) => {
      cells += 1;
      expect(await outcomeOf(() => row.call(actors[role]))).toBe(row.expected[role]);
    });
  }

  it("was tried in every cell", () => {
    const expected = roles.length * (aboutPractices.length * standings.length + aboutAnything.length);
    console.info(`authorisation matrix: ${cells} cells of ${rows.length} rows`);
    expect(cells).toBe(expected);
  });
});

describe("whoever is disabled", () => {
  it.each(["contributor", "editor", "admin"] as const)("is nobody any more: %s", async (role) => {
    const { id } = await createPerson(role);
    const key = await db.$transaction((tx) => startSession(tx, id, "", true));
    expect((await findSession(key))?.role).toBe(role);
    await db.account.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await findSession(key)).toBeNull();
  });
});

// Who gets what from each of these over HTTP is tried in tests/lock/authorisation.spec.ts, with the cells from above.
describe("every page, route and server action", () => {
  it("that answers at an address is known, with each of its methods", () => {
    expect(differences(doorFiles(), Object.keys(doors)), "see tests/support/doors.ts").toEqual(none);
    const methods = (of: (file: string) => string[]) => doorFiles().flatMap((file) => of(file).map((method) => `${method} ${file}`));
    const known = (file: string) => Object.keys(doors[file]?.methods ?? {});
    expect(differences(methods(methodsOf), methods(known)), "see tests/support/doors.ts").toEqual(none);
  });

  it("that can be called as an action is known, and names who judges it", () => {
    const declared = declaredActions();
    const known = [...new Set(actionRows.map(({ of }) => of))];
    expect(
      differences(
        declared.map(({ of }) => of),
        known,
      ),
      "see tests/support/server-actions.ts",
    ).toEqual(none);
    const judges = rows.map(nameOf);
    const unknown = actionRows.flatMap(({ judgedBy }) => (judgedBy && !judges.includes(judgedBy) ? [judgedBy] : []));
    expect(unknown, "no row of the matrix has this name").toEqual([]);
    const notCalled = actionRows.flatMap(({ of, judgedBy }) => {
      const called = judgedBy?.replace(/ .*/, "").split(".").at(-1) ?? "";
      const { text = "" } = declared.find((one) => one.of === of) ?? {};
      return new RegExp(`\\b${called}\\(`).test(text) ? [] : [`${of} does not call ${called}`];
    });
    expect(notCalled).toEqual([]);
  });
});
