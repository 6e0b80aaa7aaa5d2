import { describe, expect, it } from "vitest";
import { readFacetIndex } from "../../src/features/facets/queries";
import { newestOf } from "../../src/features/facets/rules";
import { db } from "../../src/server/db";

const WITHDRAWN = "lezhe-disaster-action-plan-for-children";

const counts = async () => {
  const { index } = await readFacetIndex();
  const { total, counts: all } = index.select({});
  return { total, albania: all.country?.AL ?? 0 };
};

describe("the index of facets, beside the database", () => {
  it("knows what is published, and each change as soon as it is committed", async () => {
    expect(await counts()).toEqual({ total: 18, albania: 3 });
    const row = await db.publishedPractice.findFirstOrThrow({ where: { slug: WITHDRAWN } });
    await db.$transaction(async (tx) => {
      await tx.publishedPractice.delete({ where: { practiceId: row.practiceId } });
      expect(await counts(), "not before it is committed").toEqual({ total: 18, albania: 3 });
    });
    expect(await counts()).toEqual({ total: 17, albania: 2 });
    await db.publishedPractice.create({ data: { ...row, keyFigures: [], filedUnder: row.filedUnder as object, countryIds: ["AL", "RS"] } });
    const { index } = await readFacetIndex();
    expect(index.select({ country: ["RS"] }).mask.length).toBeGreaterThan(0);
    expect(newestOf(index.select({ country: ["AL"] }).mask, 0, 50)).toContain(row.number);
    expect(newestOf(index.select({ country: ["RS"] }).mask, 0, 50)).toContain(row.number);
  });

  it("does not follow what was rolled back", async () => {
    const before = await counts();
    await db
      .$transaction(async (tx) => {
        await tx.publishedPractice.deleteMany({});
        throw new Error("no");
      })
      .catch(() => {});
    expect(await counts()).toEqual(before);
  });

  it("misses nothing while many publish and withdraw at once", async () => {
    const rows = await db.publishedPractice.findMany({ select: { practiceId: true, tier: true } });
    const change = async ({ practiceId, tier }: (typeof rows)[number], round: number) => {
      await db.publishedPractice.update({
        where: { practiceId },
        data: { tier: round % 2 ? tier : "profile", groupIds: [`round-${round}`] },
      });
      await readFacetIndex();
    };
    for (let round = 0; round < 5; round += 1) await Promise.all(rows.map((row) => change(row, round)));
    const { index } = await readFacetIndex();
    expect(index.select({}).counts.group).toEqual({ "round-4": rows.length });
  });
});
