import { type DocumentFault, documentLimits } from "../../lib/document-fault";
import type { FormPath } from "../../lib/form-data";
import { fieldAt } from "../../lib/form-field";
import { practiceForm } from "../practice-form/rules";
import { type PracticeDraft, SUMMARY_MAX_WORDS } from "../practices/schema";

type Messages = { t: (key: string, values?: Record<string, number>) => string };

/** Why a document could not be read, in a sentence that says what to do. */
export function documentFaultText(fault: DocumentFault, { t }: Messages): string {
  return t(`documents.faults.${fault}`, documentLimits);
}

/** The sections of the template: the lists of `practiceInput` that each of them fills, and how it is written. */
const templateSections = [
  { name: "need", list: ["need"], entries: "paragraphs" },
  { name: "context", list: ["context", "paragraphs"], entries: "paragraphs" },
  { name: "implementation", list: ["implementation", "activities"], entries: "bullets" },
  { name: "results", list: ["results", "claims"], entries: "bullets" },
  { name: "tips", list: ["tips"], entries: "bullets" },
  { name: "voices", list: ["voices"], entries: "paragraphs" },
  { name: "links", list: ["links"], entries: "paragraphs" },
  { name: "contacts", list: ["contacts"], entries: "paragraphs" },
] as const;

/** How many entries a list of a practice takes, or how many letters a text. */
export const mostOf = (path: FormPath): number => {
  const field = fieldAt(practiceForm(), path);
  return field?.kind === "text" || field?.kind === "list" ? field.max : 0;
};

/** What stands in the Word template (server/word-template.ts), with the limits of `practiceInput`. */
export function wordTemplate(language: string, { t }: Messages) {
  const line = (name: "place" | "title" | "approach", values?: Record<string, number>) => ({
    placeholder: t(`documents.template.${name}.placeholder`),
    help: t(`documents.template.${name}.help`, values),
  });
  return {
    language,
    fileTitle: t("documents.template.fileTitle"),
    introduction: [t("documents.template.introduction", { words: SUMMARY_MAX_WORDS })],
    place: line("place"),
    title: line("title", { letters: mostOf(["title"]) }),
    approach: line("approach"),
    sections: templateSections.map(({ name, list, entries }) => ({
      heading: t(`documents.template.sections.${name}.heading`),
      help: [t(`documents.template.sections.${name}.help`, limitsOf(list))],
      entries,
    })),
  };
}

function limitsOf(list: readonly string[]): { entries: number; letters: number } {
  const [text, label] = ["text", "label"].map((name) => mostOf([...list, 0, name]));
  return { entries: mostOf([...list]), letters: text || label || 0 };
}

type Entry = { text: string; passage?: { hash?: string | undefined } | null | undefined };

/** The entry that was there with the same words of the same passage, with all that was filled in. */
const earlierOf = <Made extends Entry>({ text, passage }: Made, earlier: readonly Made[]): Made | undefined =>
  earlier.find((one) => one.text === text && one.passage?.hash === passage?.hash);

type Claim = PracticeDraft["results"]["claims"][number];

const withOthers = <Value>(made: readonly Value[], earlier: readonly Value[], idOf: (value: Value) => unknown): Value[] => [
  ...made,
  ...earlier.filter((one) => !made.some((other) => idOf(other) === idOf(one))),
];

/** A result with the figure that was chosen now; else as it was. */
const claimWith = (claim: Claim, earlier: Claim | undefined): Claim =>
  earlier && claim.value === null ? earlier : { ...claim, kind: earlier?.kind ?? claim.kind };

/** A draft with what was made of a document in it: its texts are those of the document, and what else was filled in stays. */
export function withMade(before: PracticeDraft, made: PracticeDraft): PracticeDraft {
  const { summary, tier, lifecycle, organisations, programmes, sustainableDevelopmentGoals } = before;
  return {
    ...made,
    summary,
    organisations,
    programmes,
    sustainableDevelopmentGoals,
    tier: tier ?? made.tier,
    lifecycle: { ...lifecycle, asOf: made.lifecycle.asOf ?? lifecycle.asOf },
    period: made.period ?? before.period,
    places: withOthers(made.places, before.places, ({ place }) => place),
    approaches: withOthers(made.approaches, before.approaches, (id) => id),
    targetGroups: withOthers(made.targetGroups, before.targetGroups, ({ group }) => group),
    contacts: withOthers(made.contacts, before.contacts, ({ person }) => person),
    context: { ...made.context, conditions: made.context.conditions.map((one) => earlierOf(one, before.context.conditions) ?? one) },
    implementation: {
      ...made.implementation,
      activities: made.implementation.activities.map((one) => earlierOf(one, before.implementation.activities) ?? one),
    },
    results: { ...made.results, claims: made.results.claims.map((one) => claimWith(one, earlierOf(one, before.results.claims))) },
  };
}
