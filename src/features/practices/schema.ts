import { z } from "zod";
import { hasOneOrigin, oneOriginMessage, origin, partialDate, slug, statement } from "../sources/schema";

export const tiers = ["case-study", "profile"] as const;
export const lifecycleStates = ["planned", "pilot", "running", "regular-service", "ended", "unknown"] as const;
export const groupRoles = ["primary", "secondary", "intermediary"] as const;
export const bases = ["stated", "inferred"] as const;
export const conditionKinds = ["plan", "legal-act", "staff", "space", "equipment", "partner", "funding", "data"] as const;
export const claimKinds = ["reach", "output", "outcome", "commitment", "policy-change", "opinion"] as const;
/** "64", "about 1,400", "over 3,045". */
export const precisions = ["exact", "approximate", "at-least"] as const;
export const organisationRoles = ["lead", "partner", "funder", "publisher", "provider"] as const;

/** The sections of a practice, in the order in which they are always shown. */
export const sections = ["need", "context", "implementation", "results", "tips", "voices", "links", "contacts"] as const;
export type Section = (typeof sections)[number];

export const SUMMARY_MAX_WORDS = 100;

const words = (text: string) => text.trim().split(/\s+/).length;
const line = (max: number) => z.string().trim().min(1).max(max);
const withOrigin = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...origin }).refine((value) => hasOneOrigin(value as never), oneOriginMessage);

const distinct =
  <Entry>(key: (entry: Entry) => string) =>
  (entries: readonly Entry[]) =>
    new Set(entries.map(key)).size === entries.length;
const notTwice = "the same one stands here twice";

const practicePlace = withOrigin({ place: slug });
const practiceTargetGroup = withOrigin({ group: slug, role: z.enum(groupRoles), basis: z.enum(bases) });
const practiceOrganisation = withOrigin({ organisation: slug, role: z.enum(organisationRoles) });
const sustainableDevelopmentGoal = z.strictObject({ goal: z.int().min(1).max(17), basis: z.enum(bases) });
const condition = withOrigin({ kind: z.enum(conditionKinds), text: line(1000) });

/** One step of the implementation; `phase` is a phase id of one of the practice's approaches, null where it cannot be told. */
const activity = withOrigin({ text: line(2000), phase: slug.nullable(), details: z.array(line(600)).max(30).default([]) });

/** A quantity as the source gives it; `unit` says what is counted and is never empty. */
const denominator = z.strictObject({ value: z.number().nonnegative(), unit: line(160) });

/**
 * One reported result. `value` is null for a result that is not a number; `denominator` is the whole that the
 * value is a part of, only where the source gives one. `key` marks the few figures shown on top of the page.
 */
const claim = withOrigin({
  text: line(2000),
  kind: z.enum(claimKinds),
  value: z.number().nonnegative().nullable().default(null),
  unit: line(160).nullable().default(null),
  precision: z.enum(precisions).default("exact"),
  denominator: denominator.nullable().default(null),
  group: slug.nullable().default(null),
  key: z.boolean().default(false),
}).refine((value) => (value.value === null) === (value.unit === null), {
  message: "a value needs its unit, and a unit its value",
  path: ["unit"],
});

/** Reported speech. `person` only for somebody who may be named (see `people`); everybody else is a role. */
const voice = withOrigin({
  text: line(3000),
  speaker: z.strictObject({ role: line(200), person: slug.nullable().default(null) }),
});

/** `address` is null where the source has lost it. */
const link = withOrigin({ label: line(300), address: z.url({ protocol: /^https?$/ }).nullable() });
const contact = withOrigin({ person: slug });

/** The whole content of a practice: what a form, the API, an import and a seed file may bring in. */
export const practiceInput = z.strictObject({
  title: line(250),
  summary: line(1200).refine((text) => words(text) <= SUMMARY_MAX_WORDS, `use at most ${SUMMARY_MAX_WORDS} words`),
  tier: z.enum(tiers),
  /** `asOf` is null where the source has no date. */
  lifecycle: z.strictObject({ state: z.enum(lifecycleStates), asOf: partialDate.nullable() }),
  period: z.strictObject({ from: partialDate.nullable(), to: partialDate.nullable() }).nullable().default(null),
  places: z
    .array(practicePlace)
    .max(50)
    .refine(
      distinct<{ place: string }>(({ place }) => place),
      notTwice,
    ),
  approaches: z
    .array(slug)
    .min(1)
    .max(10)
    .refine(
      distinct<string>((id) => id),
      notTwice,
    ),
  targetGroups: z
    .array(practiceTargetGroup)
    .min(1)
    .max(30)
    .refine(
      distinct<{ group: string }>(({ group }) => group),
      notTwice,
    ),
  sustainableDevelopmentGoals: z.array(sustainableDevelopmentGoal).max(17).default([]),
  organisations: z
    .array(practiceOrganisation)
    .max(60)
    .refine(
      distinct<{ organisation: string; role: string }>(({ organisation, role }) => `${organisation} ${role}`),
      notTwice,
    )
    .default([]),
  programmes: z
    .array(slug)
    .max(10)
    .refine(
      distinct<string>((id) => id),
      notTwice,
    )
    .default([]),
  need: z.array(statement).max(40),
  context: z.strictObject({
    paragraphs: z.array(statement).max(40),
    conditions: z.array(condition).max(40).default([]),
  }),
  implementation: z.strictObject({
    paragraphs: z.array(statement).max(40),
    activities: z.array(activity).max(60).default([]),
  }),
  results: z.strictObject({ paragraphs: z.array(statement).max(40), claims: z.array(claim).max(60).default([]) }),
  tips: z.array(statement).max(40).default([]),
  voices: z.array(voice).max(30).default([]),
  links: z.array(link).max(60).default([]),
  contacts: z.array(contact).max(20).default([]),
});
export type PracticeInput = z.infer<typeof practiceInput>;
