import type { PrismaClient } from "../../src/generated/prisma/client";
import { apiPaths, pathsFor } from "../../src/lib/paths";
import { type Chance, chanceOf } from "./random";
import { words } from "./words";
import type { World } from "./world";

const paths = pathsFor("en");
const REPEATED = 20;

/** Never the same twice. */
function withoutRepetition(make: (chance: Chance) => string, seed: number): () => string {
  const chance = chanceOf(seed);
  const made = new Set<string>();
  return () => {
    for (;;) {
      const one = make(chance);
      if (made.has(one)) continue;
      made.add(one);
      return one;
    }
  };
}

type Query = Record<string, string | string[]>;

/** What visitors tick: one to four values of the facets, and now and then another order. */
function filterOf(chance: Chance, world: World): Query {
  const country = chance.isTrue(0.5) ? [chance.pickSkewed(["RS", "BA", "AL", "MK", "XK", "CZ"])] : [];
  return {
    approach: chance.pickSome(world.approaches, chance.whole(0, 2)).map(({ id }) => id),
    group: chance.pickSome(world.groups, chance.whole(1, 2)),
    country,
    place: country.length === 0 && chance.isTrue(0.4) ? [chance.pickSkewed(world.places).id] : [],
    tier: chance.isTrue(0.2) ? [chance.pick(["case-study", "profile"])] : [],
    sort: chance.isTrue(0.2) ? chance.pick(["title", "place", "rechecked"]) : [],
  };
}

const subjects = Object.values(words)
  .flat()
  .flatMap((text) => text.split(" "))
  .filter((word) => word.length > 4);

/** One to three words: of the field, of a place, of a project that hardly any practice names. */
function searchOf(chance: Chance, world: World): string {
  const others = [chance.pickSkewed(world.places).name, chance.pickSkewed(world.projects), chance.pick(subjects)];
  return [
    chance.pick(subjects),
    ...(chance.isTrue(0.8) ? [chance.pick(others)] : []),
    ...(chance.isTrue(0.3) ? [chance.pick(others)] : []),
  ].join(" ");
}

/** Every address that is measured. Those that repeat are lists; the others a new one each time. */
export async function addressesFor(db: PrismaClient, world: World) {
  const practices = await db.publishedPractice.findMany({
    where: { revision: { message: "First version" } },
    orderBy: { slug: "asc" },
    take: REPEATED,
    select: { slug: true },
  });
  const filters = withoutRepetition((chance) => paths.practices(filterOf(chance, world)), 11);
  return {
    list: [paths.practices()],
    practice: practices.map(({ slug }) => paths.practice(slug)),
    repeatedFilter: Array.from({ length: REPEATED }, filters),
    filter: withoutRepetition((chance) => paths.practices(filterOf(chance, world)), 12),
    apiFilter: withoutRepetition((chance) => apiPaths.practices(filterOf(chance, world)), 13),
    search: withoutRepetition((chance) => paths.practices({ q: searchOf(chance, world) }), 14),
    apiSearch: withoutRepetition((chance) => apiPaths.practices({ q: searchOf(chance, world) }), 15),
  };
}
export type Addresses = Awaited<ReturnType<typeof addressesFor>>;
