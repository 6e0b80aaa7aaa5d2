import { describe, expect, inject, it } from "vitest";
import { db } from "../../src/server/db";
import { env } from "../../src/server/env";
import { followCatalogueVersion } from "../../src/server/page-cache/catalogue-version.mjs";

const version = async () => (await db.catalogueVersion.findFirstOrThrow()).version;
const untilIs = async (follow: { current: () => bigint | undefined }, wanted: bigint | undefined) => {
  for (const since = Date.now(); Date.now() - since < 5000 && follow.current() !== wanted; )
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(follow.current()).toBe(wanted);
};

/** Tables that say nothing to a visitor: accounts, drafts and what the desk needs; and what a trigger writes after a table that raises it. */
const private_ = new Set([
  "_prisma_migrations",
  "account",
  "audit_event",
  "catalogue_version",
  "consent",
  "editor_presence",
  "facet_term",
  "one_time_token",
  "outgoing_mail",
  "practice",
  "practice_facets",
  "re_check",
  "request_key",
  "review_comment",
  "revision",
  "seed_record",
  "session",
  "setting",
  "try_count",
]);

describe("the number of the catalogue", () => {
  it("is raised by every table that a public page is made from", async () => {
    const tables = await db.$queryRaw<{ name: string; raises: boolean }[]>`
      SELECT c.relname AS name, EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'raise_catalogue_version') AS raises
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY 1`;
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter(({ name, raises }) => raises === private_.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it("is raised once by a transaction, however much it changes, and not by one that is rolled back or saves a draft", async () => {
    const before = await version();
    await db.$transaction(async (tx) => {
      await tx.place.updateMany({ data: { note: "changed" } });
      await tx.approach.updateMany({ data: { position: 1 } });
    });
    expect(await version()).toBe(before + 1n);
    await db
      .$transaction(async (tx) => {
        await tx.place.updateMany({ data: { note: "changed again" } });
        throw new Error("no");
      })
      .catch(() => {});
    await db.practice.updateMany({ data: { version: { increment: 1 } } });
    expect(await version()).toBe(before + 1n);
  });

  it("does not make publications wait for each other until they end", async () => {
    const before = await version();
    const places = await db.place.findMany({ select: { id: true }, take: 20 });
    await Promise.all(
      places.map(({ id }) =>
        db.$transaction(async (tx) => {
          await tx.place.update({ where: { id }, data: { note: id } });
          await tx.$queryRaw`SELECT pg_sleep(0.05)::text`;
        }),
      ),
    );
    expect(await version()).toBe(before + BigInt(places.length));
  });

  it("is followed by whoever listens, and unknown as soon as nobody can tell", async () => {
    const follow = followCatalogueVersion(env.DATABASE_URL ?? inject("adminUrl" as never));
    await untilIs(follow, await version());
    await db.place.updateMany({ data: { note: "heard" } });
    await untilIs(follow, await version());
    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT version::text FROM catalogue_version%' AND pid <> pg_backend_pid()`;
    await untilIs(follow, undefined);
    await untilIs(follow, await version());
    follow.stop();
    expect(follow.current()).toBeUndefined();
  });
});
