import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { addComment, answerComment, leavePractice, notePresence, resolveComment } from "../../src/features/editorial/mutations";
import { changeSlug } from "../../src/features/history/mutations";
import { createPractice, saveDraft } from "../../src/features/practices/mutations";
import { approveProposal, proposeOrganisation } from "../../src/features/proposals/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import { recordReCheck } from "../../src/features/re-checks/mutations";
import { startSession } from "../../src/features/sessions/mutations";
import { listEditorialNotes } from "../../src/features/sources/queries";
import { db } from "../../src/server/db";
import { env } from "../../src/server/env";
import { followCatalogue } from "../../src/server/page-cache/catalogue-version.mjs";
import { askDatabase } from "../../src/server/postgres/connection";
import { takeTry } from "../../src/server/try-limit";
import { completeDraft, createActor, createPracticeIn } from "../support/editorial-records";
import { publicCalls } from "../support/public-queries";

let contributor: Actor;
let editor: Actor;
beforeAll(async () => {
  [contributor, editor] = [await createActor("contributor"), await createActor("editor")];
});

const version = async () => (await db.catalogueVersion.findFirstOrThrow()).version;
const raisedBy = async (act: () => Promise<unknown>) => {
  const before = await version();
  await act();
  return Number((await version()) - before);
};

type Table = { name: string; on: string | null };
/** Every table, with what its trigger fires on; `always` means at the end of the transaction, whatever is written. */
const listTables = () => db.$queryRaw<Table[]>`
  SELECT c.relname AS name, (
    SELECT CASE WHEN t.tgtype = 29 THEN 'always' WHEN t.tgtype = 17 THEN 'update' ELSE 'otherwise' END FROM pg_trigger t
    WHERE t.tgrelid = c.oid AND t.tgname = 'tell_catalogue_change' AND t.tgenabled = 'O' AND t.tgdeferrable AND t.tginitdeferred) AS on
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY 1`;

/** Read by public pages, but only to go from one id to the other, or written by the trigger of a table that has this one, too. */
const READ_FOR_IDS = ["practice", "practice_facets", "facet_term", "catalogue_version", "published_practice_search", "search_word"];

describe("the tables that a public page reads", () => {
  const statements = vi.spyOn(pg.Client.prototype, "query");
  afterEach(() => statements.mockClear());

  it("all raise the number of the catalogue, whatever is written to them", async () => {
    statements.mockClear();
    const slugs = ["apatin-skills-for-the-labour-market", "elpida"];
    const calls = Object.values(publicCalls({ slugs, word: "roma", places: ["apatin"], organisations: ["nalas"] }));
    for (const call of calls.flatMap((module) => Object.values(module))) await Promise.all(call());
    await listEditorialNotes("practice", "elpida");
    const texts = statements.mock.calls.map(([asked]) => String((asked as { text?: string })?.text ?? asked));
    const named = new Set(
      texts.flatMap((text) => [...text.matchAll(/(?:\bFROM|\bJOIN|,)\s+\(?"?(?:public"\.")?(\w+)/gi)].map(([, name]) => name)),
    );
    const tables = await listTables();
    const read = tables.filter(({ name }) => named.has(name));
    expect(read.length).toBeGreaterThan(20);
    const silent = read.filter(({ name, on }) => on !== "always" && !READ_FOR_IDS.includes(name));
    expect(silent).toEqual([{ name: "revision", on: "update" }]);
  });

  it("raise it by one for a changed row", async () => {
    const tables = (await listTables()).filter(({ on }) => on === "always");
    expect(tables.length).toBeGreaterThan(20);
    let changed = 0;
    for (const { name } of tables) {
      const [column] = await db.$queryRaw<{ name: string }[]>`
        SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = ${name}::regclass AND attnum > 0 AND attgenerated = '' ORDER BY attnum LIMIT 1`;
      const change = `UPDATE ${name} SET ${column?.name} = ${column?.name} WHERE ctid = (SELECT ctid FROM ${name} LIMIT 1) RETURNING 1`;
      const before = await version();
      const rows = (await askDatabase(env.DATABASE_URL ?? "", change)).length;
      expect([name, Number((await version()) - before)]).toEqual([name, rows]);
      changed += rows;
    }
    expect(changed).toBeGreaterThan(20);
  });

  it("raise it when the content of a published revision is changed, and not for any other revision", async () => {
    const { id } = await createPracticeIn("changed", contributor);
    const change = (number: number) => () => db.revision.updateMany({ where: { practiceId: id, number }, data: { message: "changed" } });
    expect(await raisedBy(change(1))).toBe(1);
    expect(await raisedBy(change(2))).toBe(0);
  });
});

describe("the number of the catalogue", () => {
  const key = () => ({ requestKey: randomUUID() });

  it("is raised by what visitors see: publishing, withdrawing, another address, a re-check, an approved name, an erased person", async () => {
    const { id, version: first } = await createPracticeIn("in_review", contributor);
    const go = (transition: string, at: number) => () =>
      transitionPractice(editor, { id, version: at, transition, message: "Because.", ...key() });
    expect(await raisedBy(go("publish", first))).toBe(1);
    expect(
      await raisedBy(() => recordReCheck(editor, { practiceId: id, outcome: "ended", checkedOn: "2026-01-02", note: "", ...key() })),
    ).toBe(1);
    const slug = `another-${randomUUID()}`;
    expect(await raisedBy(() => changeSlug(editor, { id, version: first + 1, slug, ...key() }))).toBe(1);
    expect(await raisedBy(go("withdraw", first + 2))).toBe(1);
    const { id: proposed } = await proposeOrganisation(contributor, { name: "A new association", kind: "association", ...key() });
    expect(await raisedBy(() => approveProposal(editor, { kind: "organisation", id: proposed, version: 1 }))).toBe(1);
    const person = { where: { id: "aida-cacaj" } };
    expect(await raisedBy(() => db.person.update({ ...person, data: { named: "withdrawn", channels: { deleteMany: {} } } }))).toBe(1);
    const consent = { personId: "aida-cacaj", purposes: ["name" as const], words: "Yes.", givenOn: new Date("2026-01-01"), how: "by mail" };
    expect(await raisedBy(() => db.consent.create({ data: { ...consent, recordedById: editor.accountId } }))).toBe(1);
  });

  it("is not raised by the work of the desk: drafts, autosaves, comments, review, presence, sessions, tries", async () => {
    const { id } = await createPractice(contributor, { title: "Quiet work", tier: "profile", ...key() });
    const { id: live } = await createPracticeIn("published", contributor);
    const comment = await addComment(contributor, { practiceId: id, section: "need", revisionNumber: 1, text: "Look.", ...key() });
    const now = async () => (await db.practice.findUniqueOrThrow({ where: { id } })).version;
    const save = async (isAutosave: boolean) =>
      saveDraft(contributor, { id, version: await now(), content: completeDraft(), isAutosave, ...key() });
    const acts: Record<string, () => Promise<unknown>> = {
      create: () => createPractice(contributor, { title: "More quiet work", tier: "profile", ...key() }),
      save: () => save(false),
      autosave: () => save(true),
      "save beside the live version": () => saveDraft(contributor, { id: live, version: 1, content: completeDraft(), ...key() }),
      submit: async () => transitionPractice(contributor, { id, version: await now(), transition: "submit", ...key() }),
      answer: () => answerComment(contributor, { practiceId: id, commentId: comment.id, text: "Yes.", ...key() }),
      resolve: () => resolveComment(contributor, { practiceId: id, commentId: comment.id }),
      presence: () => notePresence(contributor, id),
      leaving: () => leavePractice(contributor, id),
      session: () => db.$transaction((tx) => startSession(tx, contributor.accountId, "a browser", true)),
      try: () => takeTry("somebody", { tries: 5, minutes: 1 }),
    };
    for (const [name, act] of Object.entries(acts)) expect([name, await raisedBy(act)]).toEqual([name, 0]);
  });

  it("is raised once by a transaction, however much it changes, and not by one that is rolled back", async () => {
    const change = async () => {
      await db.$transaction(async (tx) => {
        await tx.place.updateMany({ data: { note: "changed" } });
        await tx.approach.updateMany({ data: { position: 1 } });
      });
    };
    expect(await raisedBy(change)).toBe(1);
    const fail = () =>
      db
        .$transaction(async (tx) => {
          await tx.place.updateMany({ data: { note: "changed again" } });
          throw new Error("no");
        })
        .catch(() => {});
    expect(await raisedBy(fail)).toBe(0);
  });

  it("does not make publications wait for each other until they end", async () => {
    const places = await db.place.findMany({ select: { id: true }, take: 2, orderBy: { id: "asc" } });
    let letFirstEnd = () => {};
    const secondHasEnded = new Promise<void>((resolve) => (letFirstEnd = resolve));
    const change = (at: number, until?: Promise<void>) =>
      db.$transaction(async (tx) => {
        await tx.place.update({ where: { id: places[at]?.id ?? "" }, data: { note: String(at) } });
        await until;
      });
    const first = change(0, secondHasEnded);
    expect(await raisedBy(() => change(1))).toBe(1);
    const end = () => {
      letFirstEnd();
      return first;
    };
    expect(await raisedBy(end)).toBe(1);
  });
});

describe("whoever follows the catalogue", () => {
  const follow = () => {
    let changes = 0;
    const catalogue = followCatalogue(env.DATABASE_URL ?? "", () => (changes += 1));
    return { ...catalogue, changes: () => changes };
  };
  const known = (catalogue: { current: () => string | undefined }) =>
    expect.poll(() => catalogue.current(), { timeout: 5000, interval: 5 });
  const change = () => db.place.updateMany({ data: { note: randomUUID() } });
  const ourConnections = () => db.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'inclusion-atlas-pages' AND datname = current_database()`;

  it("hears of a change with the commit, and has another word for the catalogue then", async () => {
    const catalogue = follow();
    expect(catalogue.current()).toBeUndefined();
    await known(catalogue).toBeDefined();
    for (let round = 0; round < 5; round += 1) {
      const [before, changes] = [catalogue.current(), catalogue.changes()];
      await change();
      await known(catalogue).not.toBe(before);
      expect(catalogue.changes()).toBe(changes + 1);
    }
    catalogue.stop();
    expect(catalogue.current()).toBeUndefined();
  });

  it("has another word in another hour of the database's clock: what ends by date ends at a full hour", async () => {
    const catalogue = follow();
    await known(catalogue).toBeDefined();
    const [{ hour = "" } = {}] = await db.$queryRaw<
      { hour: string }[]
    >`SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24') AS hour`;
    expect(catalogue.current()?.endsWith(` ${hour}`)).toBe(true);
    catalogue.stop();
  });

  it("learns of a change of which no notification has come, within two seconds", async () => {
    const catalogue = follow();
    await known(catalogue).toBeDefined();
    const before = catalogue.current();
    await db.$executeRaw`UPDATE catalogue_version SET version = version + 1`;
    const since = performance.now();
    await known(catalogue).not.toBe(before);
    expect(performance.now() - since).toBeLessThan(2000);
    catalogue.stop();
  });

  it("does not take the same number of another connection for the same catalogue, nor a lower one", async () => {
    const catalogue = follow();
    await known(catalogue).toBeDefined();
    for (const lose of [ourConnections, () => db.$executeRaw`UPDATE catalogue_version SET version = version - 1`]) {
      const before = catalogue.current();
      await lose();
      await known(catalogue).toBeUndefined();
      await known(catalogue).toBeDefined();
      expect(catalogue.current()).not.toBe(before);
    }
    catalogue.stop();
  });

  it("knows nothing where no database answers", async () => {
    const catalogue = followCatalogue("postgresql://nobody@127.0.0.1:1/none", () => {});
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(catalogue.current()).toBeUndefined();
    catalogue.stop();
  });
});
