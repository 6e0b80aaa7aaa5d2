import { beforeAll, describe, expect, it } from "vitest";
import { readHierarchy } from "../../src/features/practices/admin-queries";
import { practiceInput } from "../../src/features/practices/schema";
import { writePublishedPractice } from "../../src/features/publications/mutations";
import { findPractices } from "../../src/features/search/queries";
import { keepWordsOfOthers } from "../../src/features/text-search/mutations";
import { MATCH_LIMIT, matchText, suggest } from "../../src/features/text-search/queries";
import { db } from "../../src/server/db";

let slugOf = new Map<number, string>();
const readSlugs = async () => {
  const practices = await db.publishedPractice.findMany({ select: { number: true, slug: true } });
  slugOf = new Map(practices.map(({ number, slug }) => [number, slug]));
};
const slugs = async (typed: string) => {
  const { numbers } = await matchText(typed);
  // What is published anew after it was withdrawn has another number.
  await readSlugs();
  return numbers.map((number) => slugOf.get(number) ?? String(number));
};
const sorted = async (typed: string) => (await slugs(typed)).toSorted();

beforeAll(readSlugs);

const OBILIQ = "obiliq-day-care-centre";
const ZRENJANIN = "zrenjanin-emergency-preparedness";

describe("the first page of a search", () => {
  it.each(["school", "children with disabilities", "Manastir", "roma -trebinje", '"day care"', "Kastriot", "municipality"])(
    "is the same for %s whether it is read with the search or after it",
    async (q) => {
      const together = await findPractices({ q }, "en");
      const apart = await findPractices({ q, tier: ["case-study", "profile"] }, "en");
      expect(together.practices.length).toBeGreaterThan(0);
      expect(together.practices).toEqual(apart.practices);
    },
  );
});

describe("a name", () => {
  it.each(["obilic", "Обилић", "Обилиќ", "OBILIQ", "obilich", "Kastriot", "Obilića", "у Обилићу"])("%s finds its place", async (typed) => {
    expect(await slugs(typed)).toEqual([OBILIQ]);
  });

  it("finds the same in Cyrillic and in Latin, with marks and without", async () => {
    for (const spellings of [
      ["Зрењанин", "Zrenjanin", "zrenjanin"],
      ["Љеш", "Lješ", "ljes", "Ljesh"],
      ["Битола", "Bitola"],
      ["Zukići", "Зукићи", "zukici", "Zukiqi"],
    ]) {
      const found = await Promise.all(spellings.map(slugs));
      expect(found[0]?.length).toBeGreaterThan(0);
      for (const one of found) expect(one).toEqual(found[0]);
    }
  });
});

describe("words", () => {
  it("must all be there, in any order and form", async () => {
    expect(await slugs("Zrenjanin floods")).toEqual([ZRENJANIN]);
    expect(await slugs("flooding zrenjaninu")).toEqual([ZRENJANIN]);
    expect(await slugs("Zrenjanin bullying")).toEqual([]);
  });

  it("in quotes stand together", async () => {
    expect(await slugs('"sensory room"')).toEqual(["kavadarci-sensory-room"]);
    expect(await slugs('"room sensory"')).toEqual([]);
    expect(await sorted("room sensory")).toEqual(["kavadarci-sensory-room"]);
  });

  it("with a minus are left out, wherever they stand", async () => {
    const [all, without] = [await sorted("roma"), await sorted("roma -trebinje")];
    expect(all).toContain("trebinje-minority-commissioner");
    expect(without).toEqual(all.filter((slug) => slug !== "trebinje-minority-commissioner"));
    expect(await slugs('children -"sensory room" -school')).not.toContain("kavadarci-sensory-room");
  });

  it("have synonyms in the languages of the region", async () => {
    const expected = await sorted("bullying");
    for (const typed of ["vršnjačko nasilje", "врсничко насилство", "bulizmi"]) expect(await sorted(typed), typed).toEqual(expected);
  });

  it("that somebody has begun are found by their beginning", async () => {
    expect(await slugs("zrenj")).toEqual([ZRENJANIN]);
    expect(await slugs("sublim")).toContain("apatin-skills-for-the-labour-market");
  });
});

describe("a typing error", () => {
  it.each([
    ["zrenjnin", "Zrenjanin", ZRENJANIN],
    ["kavardaci", "Kavadarci", "kavadarci-sensory-room"],
    ["bittla", "Bitola", "bitola-needs-of-people-with-disabilities"],
  ])("%s is searched as %s", async (typed, corrected, first) => {
    const matches = await matchText(typed);
    expect(matches.corrected?.toLowerCase()).toBe(corrected.toLowerCase());
    expect(slugOf.get(matches.numbers[0] ?? -1)).toBe(first);
  });

  it("is corrected only where the words as they stand find nothing", async () => {
    expect(await matchText("bitol")).toMatchObject({ corrected: null });
  });

  it("that is near to nothing is no other word, and the words that are known are offered", async () => {
    expect(await matchText("qwxzptrk")).toEqual({ numbers: [], isCapped: false, corrected: null, near: [], best: [] });
    expect(await matchText("bullying sublimation")).toMatchObject({ numbers: [], near: ["bullying", "sublimation"] });
  });
});

describe("a reason", () => {
  const reasonFor = async (typed: string, slug: string) => {
    const { practices } = await findPractices({ q: typed }, "en");
    return practices.find((practice) => practice.slug === slug)?.reason;
  };

  it("names the name that was found", async () => {
    expect(await reasonFor("Manastir", "bitola-needs-of-people-with-disabilities")).toMatchObject({
      foundAs: [{ kind: "place", name: "Bitola", otherName: "Manastir" }],
    });
  });

  it("shows the passage, and where it stands", async () => {
    const reason = await reasonFor("sublimation", "apatin-skills-for-the-labour-market");
    expect(reason?.passage?.section).toBe("implementation");
    expect(reason?.passage?.segments.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(["sublimation"]);
  });
});

describe("what is typed by anybody", () => {
  it.each([
    "mayor & | ! <-> ('",
    "'; DROP TABLE practice; --",
    "a:* & b",
    "100 %_%",
    "<script>alert(1)</script>",
    "\\",
    "'''",
    "::",
    "block:0",
    "sr:opstin",
    "null\u0000byte",
    "x".repeat(200),
    "ab ".repeat(66),
    "^(a+)+$",
    "\u202Eevil مرحبا שלום",
    "🙂👩‍👩‍👧",
    "ﬀ ﷺ 𝔘𝔫𝔦",
    "-",
    "--",
    '"',
    '""',
    '-"',
    "İıŞ",
    "\ud800",
    " ",
  ])("%j is words or nothing", async (typed) => {
    const { numbers } = await matchText(typed);
    expect(numbers.length).toBeLessThanOrEqual(MATCH_LIMIT);
    await expect(findPractices({ q: typed }, "en")).resolves.toMatchObject({ practices: expect.any(Array) });
    await expect(suggest(typed, "en")).resolves.toBeInstanceOf(Array);
  });
});

describe("suggestions", () => {
  const told = async (typed: string) => (await suggest(typed, "en")).map(({ kind, label, otherName }) => [kind, label, otherName]);

  it.each([
    ["bit", ["place", "Bitola", null]],
    ["манастир", ["place", "Bitola", "Manastir"]],
    ["kosovo p", ["place", "Fushë Kosovë / Kosovo Polje", null]],
    ["dnevni b", ["approach", "Day-care centre", "dnevni boravak"]],
    ["elder", ["group", "Older people", "elderly"]],
  ])("for %s begin with %j", async (typed, first) => expect((await told(typed))[0]).toEqual(first));

  it("have practices by their titles, and the addresses of pages", async () => {
    expect(await suggest("sensory", "en")).toContainEqual(
      expect.objectContaining({ kind: "practice", href: "/practices/kavadarci-sensory-room" }),
    );
    expect((await suggest("bitola", "en"))[0]).toMatchObject({ href: "/places/MK/bitola" });
  });

  it("are eight at most, and none for a single letter", async () => {
    expect((await suggest("co", "en")).length).toBeLessThanOrEqual(8);
    expect(await suggest("c", "en")).toEqual([]);
  });
});

describe("publishing", () => {
  it("changes what is found at once, and withdrawing takes it away with its words", async () => {
    const row = await db.publishedPractice.findFirstOrThrow({
      where: { slug: ZRENJANIN },
      select: { practiceId: true, slug: true, revision: { select: { id: true, content: true } }, search: { select: { number: true } } },
    });
    const content = practiceInput.parse({ ...(row.revision.content as object), title: "Hydrotherapy for everybody" });
    const publish = () =>
      db.$transaction(async (tx) =>
        writePublishedPractice(tx, { id: row.practiceId, slug: row.slug }, { id: row.revision.id, content }, await readHierarchy(tx)),
      );
    expect(await slugs("hydrotherapy")).toEqual([]);
    await publish();
    expect(await slugs("hydrotherapy")).toEqual([ZRENJANIN]);
    expect(await matchText("hydroterapy")).toMatchObject({ corrected: "Hydrotherapy" });
    expect(await db.publishedPracticeSearch.findUnique({ where: { practiceId: row.practiceId }, select: { number: true } })).toEqual(
      row.search,
    );
    await db.$transaction(async (tx) => {
      await keepWordsOfOthers(tx, row.practiceId);
      await tx.publishedPractice.deleteMany({ where: { practiceId: row.practiceId } });
    });
    expect(await matchText("hydrotherapy")).toMatchObject({ numbers: [] });
    expect(await db.searchWord.findUnique({ where: { word: "hydrotherapy" } })).toBeNull();
    // Words that others have are still known.
    expect(await db.searchWord.findUnique({ where: { word: "children" } })).not.toBeNull();
    await publish();
    expect(await slugs("zrenjanin")).toEqual([ZRENJANIN]);
  });
});
