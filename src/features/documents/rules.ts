import { type DocumentFault, documentLimits } from "../../lib/document-fault";
import { fitText } from "../../lib/fit-text";
import type { FormPath } from "../../lib/form-data";
import { fieldAt } from "../../lib/form-field";
import type { FoundPractice, SuggestedTerm } from "../../lib/template/found-practice";
import type { LineRange } from "../../lib/template/line-range";
import type { Destination, Piece } from "../../lib/template/practice-pieces";
import type { RecognisedPractice } from "../../lib/template/recognised-document";
import { practiceForm } from "../practice-form/rules";
import { type PracticeDraft, practiceDraft, SUMMARY_MAX_WORDS } from "../practices/schema";
import type { ChosenFigure, CitedDocument, MadeDraft, PracticeChoices } from "./dto";

type Messages = { t: (key: string, values?: Record<string, number>) => string };

/** Why a document could not be read, in a sentence that says what to do. */
export function documentFaultText(fault: DocumentFault, { t }: Messages): string {
  return t(`documents.faults.${fault}`, documentLimits);
}

/** The sections of the template: the lists of `practiceInput` that each of them fills, and how it is written. */
const templateSections = [
  { name: "need", list: ["need"], entries: ["paragraphs"] },
  { name: "context", list: ["context", "paragraphs"], entries: ["paragraphs"] },
  { name: "implementation", list: ["implementation", "activities"], entries: ["paragraphs", "bullets"] },
  { name: "results", list: ["results", "claims"], entries: ["bullets"] },
  { name: "tips", list: ["tips"], entries: ["bullets"] },
  { name: "voices", list: ["voices"], entries: ["paragraphs"] },
  { name: "links", list: ["links"], entries: ["paragraphs"] },
  { name: "contacts", list: ["contacts"], entries: ["paragraphs"] },
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

/** The list of a practice that each destination fills. */
export const listOf = {
  need: ["need"],
  context: ["context", "paragraphs"],
  conditions: ["context", "conditions"],
  implementation: ["implementation", "paragraphs"],
  activities: ["implementation", "activities"],
  results: ["results", "paragraphs"],
  claims: ["results", "claims"],
  tips: ["tips"],
  voices: ["voices"],
  links: ["links"],
} as const satisfies Record<Exclude<Destination, "unused">, FormPath>;

/** Fields with these take paragraphs and lists; in the others details follow in the same line. */
const MARKED: readonly Destination[] = ["need", "context", "implementation", "results", "tips", "voices"];

/** The text of a piece as its field takes it, in as many parts as it needs. */
export function textsOf({ text, details }: Piece, goesTo: Exclude<Destination, "unused">): string[] {
  const most = mostOf([...listOf[goesTo], 0, goesTo === "links" ? "label" : "text"]);
  if (details.length === 0 || goesTo === "activities") return fitText(text, most);
  const below = details.map((detail) => detail.text);
  return fitText(MARKED.includes(goesTo) ? `${text}\n\n${below.map((one) => `- ${one}`).join("\n")}` : [text, ...below].join(" "), most);
}

/** Everything of one list, and the pieces that stand there. */
type Filling = { entries: object[]; keys: string[] };

function withFigure(piece: Piece, chosen: ChosenFigure | undefined, { proposals }: FoundPractice): object {
  const figure = chosen && proposals.figures.get(piece.key)?.[chosen.figure];
  if (!figure) return {};
  const whole = figure.denominators[chosen.whole ?? -1];
  const unit = (text: string) => text.slice(0, 160);
  return {
    value: figure.value,
    unit: unit(figure.unit),
    precision: figure.precision,
    denominator: whole ? { value: whole.value, unit: unit(whole.unit) } : null,
  };
}

/** What an entry has besides its text. */
function ownFieldsOf(piece: Piece, goesTo: Destination, choices: PracticeChoices, found: FoundPractice): object {
  if (goesTo === "voices") return { speaker: { role: choices.roles.get(piece.key) ?? piece.role ?? "" } };
  if (goesTo === "claims") return withFigure(piece, choices.figures.get(piece.key), found);
  if (goesTo === "activities")
    return { details: piece.details.flatMap(({ text }) => fitText(text, mostOf([...listOf.activities, 0, "details", 0]))) };
  return goesTo === "links" ? { address: piece.address } : {};
}

/**
 * The draft that some choices make of a practice in a document; null where more goes into one of its lists than that takes. Every
 * statement of it has its passage. `contacts` are the ids of the people who were found or made.
 */
export function draftOf(
  found: FoundPractice,
  choices: PracticeChoices,
  { source, hashOf }: CitedDocument,
  contacts: readonly { key: string; person: string }[] = [],
): MadeDraft | null {
  const passage = (lines: LineRange, heading: string | null = null) => ({ passage: { source, heading, lines, hash: hashOf(lines) } });
  const lists = new Map<Destination, Filling>();
  for (const piece of found.pieces) {
    const goesTo = choices.goesTo.get(piece.key) ?? "unused";
    if (goesTo === "unused") continue;
    const filling = lists.get(goesTo) ?? { entries: [], keys: [] };
    for (const [part, text] of textsOf(piece, goesTo).entries()) {
      const own = part === 0 || goesTo === "voices" ? ownFieldsOf(piece, goesTo, choices, found) : {};
      filling.entries.push({ ...(goesTo === "links" ? { label: text } : { text }), ...own, ...passage(piece.lines, piece.heading) });
      filling.keys.push(piece.key);
    }
    lists.set(goesTo, filling);
  }
  const entries = (goesTo: Destination) => lists.get(goesTo)?.entries ?? [];
  const { proposals } = found;
  const linesOf = (terms: readonly SuggestedTerm[], id: string) => terms.find((term) => term.id === id)?.mentions[0]?.lines;
  const chosen = (terms: readonly SuggestedTerm[], ids: readonly string[]) =>
    ids.flatMap((id) => {
      const lines = linesOf(terms, id);
      return lines ? [{ id, origin: passage(lines) }] : [];
    });
  const period = proposals.periods[choices.period ?? -1];
  const asOf = proposals.asOf[choices.asOf ?? -1]?.value ?? null;
  const people = new Map(contacts.map(({ key, person }) => [key, person]));
  const made = practiceDraft.safeParse({
    title: choices.title,
    tier: "case-study",
    lifecycle: { asOf },
    ...(period ? { period: { from: period.from, to: period.to } } : {}),
    places: chosen(proposals.places, choices.places).map(({ id, origin }) => ({ place: id, ...origin })),
    approaches: chosen(proposals.approaches, choices.approaches).map(({ id }) => id),
    targetGroups: chosen(proposals.groups, [...choices.groups.keys()]).map(({ id, origin }) => ({
      group: id,
      role: choices.groups.get(id),
      basis: "stated",
      ...origin,
    })),
    need: entries("need"),
    context: { paragraphs: entries("context"), conditions: entries("conditions") },
    implementation: { paragraphs: entries("implementation"), activities: entries("activities") },
    results: { paragraphs: entries("results"), claims: entries("claims") },
    tips: entries("tips"),
    voices: entries("voices"),
    links: entries("links"),
    contacts: proposals.contacts.flatMap(({ key, lines }) => {
      const person = people.get(key);
      return person ? [{ person, ...passage(lines, headingOf(found.practice, "contacts")) }] : [];
    }),
  } satisfies Partial<Record<keyof PracticeDraft, unknown>>);
  const places = [...lists].flatMap(([goesTo, { keys }]) =>
    goesTo === "unused" ? [] : keys.map((key, at): [string, string] => [[...listOf[goesTo], at].join("."), key]),
  );
  return made.success ? { content: made.data, pieceAt: new Map(places) } : null;
}

const headingOf = ({ sections }: RecognisedPractice, name: string) =>
  sections.find(({ section }) => section === name)?.headings[0]?.text.slice(0, 200) ?? null;

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
