import { z } from "zod";
import { chosen, finished, list, markedText, optional, orNothing, type Paired, part, same, side, text } from "../../lib/paired-schema";
import { message, recordId, requestKey, transitionNames, version } from "../editorial/schema";
import { addedBy, hasOneOrigin, oneOriginMessage, origin, partialDate, passage, STATEMENT_MAX, slug } from "../sources/schema";

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
const DATE_MAX = 20;
const ADDRESS_MAX = 2000;

const words = (value: string) => value.trim().split(/\s+/).length;

/** Every field is stated once, for the finished practice and for its drafts: see lib/paired-schema.ts. */
const draftOrigin = {
  passage: z.strictObject({ ...passage.shape, source: orNothing(slug), heading: orNothing(passage.shape.heading.unwrap()) }).optional(),
  addedBy: addedBy.optional(),
};
const withOrigin = <Shape extends Record<string, Paired>>(shape: Shape) => ({
  full: z
    .strictObject({ ...side(shape, "full"), ...origin })
    .refine((value) => hasOneOrigin(value as { passage?: unknown; addedBy?: unknown }), oneOriginMessage),
  draft: z.strictObject({ ...side(shape, "draft"), ...draftOrigin }),
});

const distinct =
  <Entry>(key: (entry: Entry) => string) =>
  (entries: readonly Entry[]) =>
    new Set(entries.map(key)).size === entries.length;
const notTwice = "the same one stands here twice";

const line = (max: number) => z.string().trim().min(1).max(max);
const references = (max: number) => {
  const { full } = list(same(slug), max);
  // A row of the form in which nothing is chosen yet is no entry.
  const chosenOnes = (value: unknown) => (Array.isArray(value) ? value.filter((entry) => entry !== "" && entry !== null) : value);
  const isDistinct = distinct<string>((id) => id);
  return { full: full.refine(isDistinct, notTwice), draft: z.preprocess(chosenOnes, full).default([]) };
};

const statement = withOrigin({ text: markedText(STATEMENT_MAX) });
const practicePlace = withOrigin({ place: chosen(slug) });
const practiceTargetGroup = withOrigin({ group: chosen(slug), role: chosen(z.enum(groupRoles)), basis: chosen(z.enum(bases)) });
const practiceOrganisation = withOrigin({ organisation: chosen(slug), role: chosen(z.enum(organisationRoles)) });
const sustainableDevelopmentGoal = part({ goal: chosen(z.int().min(1).max(17)), basis: chosen(z.enum(bases)) });
const condition = withOrigin({ kind: chosen(z.enum(conditionKinds)), text: text(1000) });

/** One step of the implementation; `phase` is a phase id of one of the practice's approaches, null where it cannot be told. */
const activity = withOrigin({
  text: text(2000),
  phase: { full: slug.nullable(), draft: orNothing(slug) },
  details: finished(list(text(600), 30), (full) => full.default([])),
});

/** A quantity as the source gives it; `unit` says what is counted and is never empty. */
const denominator = part({ value: chosen(z.number().nonnegative()), unit: text(160) });

/**
 * One reported result. `value` is null for a result that is not a number; `denominator` is the whole that the
 * value is a part of, only where the source gives one. `key` marks the few figures shown on top of the page.
 */
const claim = finished(
  withOrigin({
    text: text(2000),
    kind: chosen(z.enum(claimKinds)),
    value: optional(z.number().nonnegative()),
    unit: optional(line(160)),
    precision: same(z.enum(precisions).default("exact")),
    denominator: { full: denominator.full.nullable().default(null), draft: denominator.draft.nullable().default(null) },
    group: optional(slug),
    key: same(z.boolean().default(false)),
  }),
  (full) =>
    full.refine((value) => (value.value === null) === (value.unit === null), {
      message: "a value needs its unit, and a unit its value",
      path: ["unit"],
    }),
);

/** Reported speech. `person` only for somebody who may be named (see `people`); everybody else is a role. */
const voice = withOrigin({ text: markedText(3000), speaker: part({ role: text(200), person: optional(slug) }) });

/** `address` is null where the source has lost it, and empty in a draft until it is written. */
const link = withOrigin({
  label: text(300),
  address: {
    full: z
      .url({ protocol: /^https?$/ })
      .max(ADDRESS_MAX)
      .nullable(),
    draft: z.string().trim().max(ADDRESS_MAX).nullable().default(""),
  },
});
const contact = withOrigin({ person: chosen(slug) });

const period = z.strictObject({ from: partialDate.nullable(), to: partialDate.nullable() }).nullable().default(null);
const draftDate = orNothing(z.string().trim().max(DATE_MAX));
const draftPeriod = z.strictObject({ from: draftDate, to: draftDate }).nullable().default(null);

const fields = {
  title: text(250),
  summary: finished(text(1200), (full) =>
    full.refine((value) => words(value) <= SUMMARY_MAX_WORDS, `use at most ${SUMMARY_MAX_WORDS} words`),
  ),
  tier: chosen(z.enum(tiers)),
  /** `asOf` is null where the source has no date. */
  lifecycle: part({ state: chosen(z.enum(lifecycleStates)), asOf: { full: partialDate.nullable(), draft: draftDate } }),
  period: { full: period, draft: draftPeriod },
  places: finished(list(practicePlace, 50), (full) =>
    full.refine(
      distinct<{ place: string }>(({ place }) => place),
      notTwice,
    ),
  ),
  approaches: finished(references(10), (full) => full.min(1)),
  targetGroups: finished(list(practiceTargetGroup, 30), (full) =>
    full.min(1).refine(
      distinct<{ group: string }>(({ group }) => group),
      notTwice,
    ),
  ),
  sustainableDevelopmentGoals: finished(list(sustainableDevelopmentGoal, 17), (full) => full.default([])),
  organisations: finished(list(practiceOrganisation, 60), (full) =>
    full
      .refine(
        distinct<{ organisation: string; role: string }>(({ organisation, role }) => `${organisation} ${role}`),
        notTwice,
      )
      .default([]),
  ),
  programmes: finished(references(10), (full) => full.default([])),
  need: list(statement, 40),
  context: part({ paragraphs: list(statement, 40), conditions: finished(list(condition, 40), (full) => full.default([])) }),
  implementation: part({ paragraphs: list(statement, 40), activities: finished(list(activity, 60), (full) => full.default([])) }),
  results: part({ paragraphs: list(statement, 40), claims: finished(list(claim, 60), (full) => full.default([])) }),
  tips: finished(list(statement, 40), (full) => full.default([])),
  voices: finished(list(voice, 30), (full) => full.default([])),
  links: finished(list(link, 60), (full) => full.default([])),
  contacts: finished(list(contact, 20), (full) => full.default([])),
};

/** The whole content of a practice: what a form, the API, an import and a seed file may bring in. */
export const practiceInput = z.strictObject(side(fields, "full"));
export type PracticeInput = z.infer<typeof practiceInput>;

/** The same while somebody is still writing: everything may be missing, nothing may be too long, unknown or of another type. */
export const practiceDraft = z.strictObject(side(fields, "draft"));
export type PracticeDraft = z.infer<typeof practiceDraft>;

const change = { id: recordId, version, requestKey: requestKey.optional() };
export const newPractice = z.strictObject({
  title: practiceInput.shape.title,
  tier: practiceInput.shape.tier,
  requestKey: requestKey.optional(),
});
/** The open form that saves, and the number of this sending: a form whose answer was lost is no second person. */
export const formWindow = z.strictObject({ id: z.uuid(), save: z.int().min(1).max(2_000_000_000) });
export type FormWindow = z.infer<typeof formWindow>;
export const draftSave = z.strictObject({
  ...change,
  content: practiceDraft,
  message,
  isAutosave: z.boolean().default(false),
  window: formWindow.optional(),
});
export const transitionInput = z.strictObject({ ...change, transition: z.enum(transitionNames), message });
