import { expect, it } from "vitest";
import { findNewest, findPractices } from "../../src/features/search/queries";
import { db } from "../../src/server/db";

const WITHDRAWN = "lezhe-disaster-action-plan-for-children";
const slugs = async (params: Parameters<typeof findNewest>[0]) => (await findNewest(params)).practices.map(({ slug }) => slug);

it("A feed has what the list has, the newest first", async () => {
  for (const params of [{}, { country: "AL" }, { approach: "day-care-centre", group: "children" }]) {
    expect(await slugs(params)).toEqual((await findPractices(params, "en")).practices.map(({ slug }) => slug));
  }
  expect((await slugs({ q: "school" })).toSorted()).toEqual(
    (await findPractices({ q: "school" }, "en")).practices.map(({ slug }) => slug).toSorted(),
  );
});

it("What is withdrawn is gone from it, and what is published anew stays who it is", async () => {
  const before = (await findNewest({ country: "AL" })).practices.find(({ slug }) => slug === WITHDRAWN);
  expect(before).toBeDefined();
  const row = await db.publishedPractice.findFirstOrThrow({ where: { slug: WITHDRAWN } });
  await db.publishedPractice.delete({ where: { practiceId: row.practiceId } });
  expect(await slugs({})).not.toContain(WITHDRAWN);
  expect(await slugs({ country: "AL" })).not.toContain(WITHDRAWN);
  const publishedAt = new Date("2030-01-02T03:04:05Z");
  await db.publishedPractice.create({
    data: { ...row, keyFigures: [], filedUnder: row.filedUnder as object, slug: "under-another-address", publishedAt },
  });
  const after = (await findNewest({ country: "AL" })).practices.find(({ slug }) => slug === "under-another-address");
  expect(after).toMatchObject({ id: before?.id, updated: "2030-01-02T03:04:05Z" });
});

it("It holds fifty at most, and names what it cannot use", async () => {
  expect((await findNewest({})).practices.length).toBeLessThanOrEqual(50);
  expect((await findNewest({ approach: "nowhere" })).ignored).toMatchObject([{ parameter: "approach", value: "nowhere" }]);
});
