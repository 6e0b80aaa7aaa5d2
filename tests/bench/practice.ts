import type { PracticeInput } from "../../src/features/practices/schema";
import { slugOf } from "../../src/lib/slug";
import { type Chance, chanceOf } from "./random";
import * as patterns from "./sentence-patterns";
import { fill, paragraph, type Subject } from "./sentences";
import type { World, WorldPlace } from "./world";

export type MadePractice = {
  slug: string;
  content: PracticeInput;
  publishedAt: Date;
  reCheck: { outcome: "still-running" | "changed" | "ended" | "no-answer"; on: string } | null;
};

const SEED = 2026;
const FIRST_DAY = Date.UTC(2018, 0, 8);
const MINUTES = 3_400_000;

type Parts = { chance: Chance; subject: Subject; origin: () => Pick<PracticeInput["need"][number], "passage" | "addedBy"> };
type Claim = PracticeInput["results"]["claims"][number];

const digits = (chance: Chance, count: number) => Array.from({ length: count }, () => chance.whole(0, 15).toString(16)).join("");

function originsOf(chance: Chance, sources: string[]): Parts["origin"] {
  return () => {
    if (chance.isTrue(0.08)) return { addedBy: { editor: "Editor of the bench", on: "2024-05-14" } };
    const source = chance.pickSkewed(sources);
    const from = chance.whole(1, 900);
    const lines = { from, to: from + chance.whole(0, 5) };
    return { passage: { source, heading: chance.isTrue(0.4) ? "What was done" : null, lines, hash: digits(chance, 16) } };
  };
}

const wordsOf = (text: string) => text.split(" ").length;

/** Paragraphs for the three long sections and the need, in turn, until the practice is as long as it is to be. */
function sectionsOf({ chance, subject, origin }: Parts, others: number) {
  const sections = { need: [], context: [], implementation: [], results: [] } as Record<string, PracticeInput["need"]>;
  const order = ["implementation", "need", "results", "context", "implementation", "results"] as const;
  const { need, context, implementation, results } = patterns;
  const said = { need, context, implementation, results };
  const target = chance.whole(640, 1080);
  for (let [turn, written] = [0, others]; written < target; turn += 1) {
    const section = order[turn % order.length] as (typeof order)[number];
    const text = paragraph(said[section], chance, subject);
    written += wordsOf(text);
    sections[section]?.push({ text, ...origin() });
  }
  return sections as Record<"need" | "context" | "implementation" | "results", PracticeInput["need"]>;
}

function claimsOf({ chance, subject, origin }: Parts, groups: string[]): Claim[] {
  const units = ["people", "families", "children", "visits", "hours", "members of staff", "dwellings", "pupils"];
  return Array.from({ length: chance.whole(3, 7) }, (_, index): Claim => {
    const isCounted = chance.isTrue(0.8);
    const value = isCounted ? chance.whole(3, 900) : null;
    const unit = isCounted ? chance.pickSkewed(units) : null;
    return {
      text: fill(chance.pick(patterns.results), chance, subject),
      kind: chance.pickSkewed(["reach", "output", "outcome", "commitment", "policy-change", "opinion"] as const),
      value,
      unit,
      precision: chance.pickSkewed(["exact", "approximate", "at-least"] as const),
      denominator: value !== null && unit !== null && chance.isTrue(0.35) ? { value: value + chance.whole(5, 2000), unit } : null,
      group: chance.isTrue(0.3) ? chance.pick(groups) : null,
      key: isCounted && index < 3,
      ...origin(),
    };
  });
}

function detailsOf(parts: Parts, phases: string[], groups: string[], place: WorldPlace) {
  const { chance, subject, origin } = parts;
  const several = (from: readonly string[], least: number, most: number) =>
    Array.from({ length: chance.whole(least, most) }, () => fill(chance.pick(from), chance, subject));
  const kinds = Object.keys(patterns.conditions) as (keyof typeof patterns.conditions)[];
  return {
    conditions: chance.pickSome(kinds, chance.whole(2, 5)).map((kind) => {
      return { kind, text: fill(chance.pick(patterns.conditions[kind]), chance, subject), ...origin() };
    }),
    activities: several(patterns.activities, 3, 6).map((text) => {
      return {
        text,
        phase: phases.length && chance.isTrue(0.6) ? chance.pick(phases) : null,
        details: several(patterns.details, 0, 2),
        ...origin(),
      };
    }),
    claims: claimsOf(parts, groups),
    tips: several(patterns.tips, 2, 5).map((text) => ({ text, ...origin() })),
    voices: several(patterns.voices, 0, 3).map((text) => {
      return { text, speaker: { role: fill(chance.pick(patterns.speakers), chance, subject), person: null }, ...origin() };
    }),
    links: several(patterns.links, 1, 3).map((label, index) => {
      return { label, address: `https://example.org/${slugOf(subject.name)}/${index + 1}`, ...origin() };
    }),
    contacts: chance.isTrue(0.6) && place.people[0] ? [{ person: chance.pick(place.people), ...origin() }] : [],
  };
}

function filedUnder({ chance, origin }: Parts, world: World, places: WorldPlace[]) {
  const groups = chance.pickSome(world.groups, chance.whole(2, 6));
  const role = (index: number) => (index < 2 ? ("primary" as const) : chance.pickSkewed(["secondary", "intermediary"] as const));
  const [lead, ...partners] = places.flatMap(({ organisations }) => organisations);
  const linked = [lead, ...partners.filter(() => chance.isTrue(0.6))].filter((id) => id !== undefined);
  return {
    approaches: chance.pickSome(world.approaches, chance.whole(1, 2)),
    targetGroups: groups.map((group, index) => {
      return { group, role: role(index), basis: chance.isTrue(0.85) ? ("stated" as const) : ("inferred" as const), ...origin() };
    }),
    organisations: linked.map((organisation, index) => ({
      organisation,
      role: index === 0 ? ("lead" as const) : ("partner" as const),
      ...origin(),
    })),
    programmes: chance.isTrue(0.3) ? [chance.pickSkewed(world.programmes)] : [],
    goals: chance.pickSome([10, 3, 1, 11, 4, 5, 8, 16, 17], chance.whole(1, 3)).map((goal) => ({ goal, basis: "inferred" as const })),
  };
}

/** The practice with this number: the same one in every run, whatever the size of the catalogue's other parts. */
export function practiceOf(index: number, world: World): MadePractice {
  const chance = chanceOf(SEED, index);
  const places = chance.pickSome(world.places, chance.isTrue(0.1) ? 2 : 1);
  const [first] = places as [WorldPlace, ...WorldPlace[]];
  const subject = { place: first.name, town: chance.pickSkewed(world.places).name, name: chance.pickSkewed(world.projects) };
  const parts = { chance, subject, origin: originsOf(chance, world.sources) };
  const title = fill(chance.pick(patterns.titles), chance, subject);
  const summary = [paragraph(patterns.need, chance, subject), fill(chance.pick(patterns.results), chance, subject)].join(" ");
  const filed = filedUnder(parts, world, places);
  const phases = filed.approaches.flatMap((approach) => approach.phases);
  const groups = filed.targetGroups.map(({ group }) => group);
  const { conditions, activities, claims, ...rest } = detailsOf(parts, phases, groups, first);
  const told = [...conditions, ...activities, ...claims, ...rest.tips, ...rest.voices].reduce((sum, { text }) => sum + wordsOf(text), 0);
  const { need, context, implementation, results } = sectionsOf(parts, told + wordsOf(summary));
  const year = chance.whole(2012, 2022);
  return {
    slug: `${slugOf(title)}-${index + 1}`,
    publishedAt: new Date(FIRST_DAY + chance.whole(0, MINUTES) * 60_000),
    reCheck: chance.isTrue(0.25)
      ? {
          outcome: chance.pickSkewed(["still-running", "changed", "no-answer", "ended"] as const),
          on: `2025-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`,
        }
      : null,
    content: {
      title,
      summary,
      tier: chance.isTrue(0.7) ? "profile" : "case-study",
      lifecycle: {
        state: chance.pickSkewed(["running", "regular-service", "ended", "pilot", "unknown", "planned"] as const),
        asOf: `${year + 2}-0${chance.whole(1, 9)}`,
      },
      period: chance.isTrue(0.7) ? { from: String(year), to: chance.isTrue(0.4) ? String(year + 2) : null } : null,
      places: places.map(({ id: place }) => ({ place, ...parts.origin() })),
      approaches: filed.approaches.map(({ id }) => id),
      targetGroups: filed.targetGroups,
      sustainableDevelopmentGoals: filed.goals,
      organisations: filed.organisations,
      programmes: filed.programmes,
      need,
      context: { paragraphs: context, conditions },
      implementation: { paragraphs: implementation, activities },
      results: { paragraphs: results, claims },
      ...rest,
    },
  };
}
