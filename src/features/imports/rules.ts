import { fitText } from "../../lib/fit-text";
import type { FormPath } from "../../lib/form-data";
import { documentBlocks, type LineUse, shownWith } from "../../lib/template/document-blocks";
import type { FoundPractice, SuggestedTerm } from "../../lib/template/found-practice";
import type { LineRange } from "../../lib/template/line-range";
import type { Destination, Piece } from "../../lib/template/practice-pieces";
import type { RecognisedPractice } from "../../lib/template/recognised-document";
import { mostOf } from "../documents/rules";
import { type PracticeDraft, practiceDraft } from "../practices/schema";
import type { ChosenContact, ChosenFigure, CitedDocument, GroupRole, MadeDraft, PracticeChoices, ReviewStart, ReviewView } from "./dto";
import type { ReviewInput } from "./schema";

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
function textsOf({ text, details }: Piece, goesTo: Exclude<Destination, "unused">): string[] {
  const most = mostOf([...listOf[goesTo], 0, goesTo === "links" ? "label" : "text"]);
  if (details.length === 0 || goesTo === "activities") return fitText(text, most);
  const below = details.map((detail) => detail.text);
  return fitText(MARKED.includes(goesTo) ? `${text}\n\n${below.map((one) => `- ${one}`).join("\n")}` : [text, ...below].join(" "), most);
}

/** What is accepted unless somebody says otherwise: where each text stands, and what the document names without doubt. */
export function defaultChoices({ practice, pieces, proposals }: FoundPractice): PracticeChoices {
  const stated = (terms: readonly { id: string; isStated: boolean }[]) => terms.flatMap(({ id, isStated }) => (isStated ? [id] : []));
  const room = new Map<Destination, number>();
  const goesTo = pieces.map((piece): [string, Destination] => {
    const { key, suggested } = piece;
    if (suggested === "unused") return [key, suggested];
    const taken = (room.get(suggested) ?? 0) + textsOf(piece, suggested).length;
    // What a list has no room for is shown as not used, and lost nowhere.
    if (taken > mostOf(listOf[suggested])) return [key, "unused"];
    room.set(suggested, taken);
    return [key, suggested];
  });
  return {
    title: (practice.title?.text ?? "").slice(0, mostOf(["title"])),
    goesTo: new Map(goesTo),
    roles: new Map(pieces.flatMap(({ key, role }) => (role === null ? [] : [[key, role]]))),
    figures: new Map(),
    places: stated(proposals.places),
    approaches: stated(proposals.approaches),
    groups: new Map(),
    period: null,
    asOf: null,
    contacts: new Map(),
  };
}

const pairs = (texts: readonly string[]) =>
  texts.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)] as const);

/** What the form of a review has sent. */
export function choicesOf(input: ReviewInput): PracticeChoices {
  const number = (text: string) => (text === "" ? null : Number(text));
  const figures = pairs(input.figures).flatMap(([key, value]): [string, ChosenFigure][] => {
    const [figure = "", whole = ""] = value.split(".");
    return figure === "" ? [] : [[key, { figure: Number(figure), whole: number(whole) }]];
  });
  const contacts = pairs(input.contacts).flatMap(([key, person], at): [string, ChosenContact][] =>
    person === "" ? [] : [[key, { person, name: input.contactNames[at] ?? "", role: input.contactRoles[at] ?? "" }]],
  );
  return {
    title: input.title,
    goesTo: new Map(pairs(input.pieces) as [string, Destination][]),
    roles: new Map(input.voices.map((key, at) => [key, input.roles[at] ?? ""])),
    figures: new Map(figures),
    places: input.places,
    approaches: input.approaches,
    groups: new Map(pairs(input.groups).filter(([, role]) => role !== "") as [string, GroupRole][]),
    period: number(input.period),
    asOf: number(input.asOf),
    contacts: new Map(contacts),
  };
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

/** What the form of a review sends when nobody changes anything in it, but for the source. */
export function unchangedReview({ document, place, found, saved }: ReviewView) {
  const { title, goesTo, roles, places, approaches } = defaultChoices(found);
  return {
    id: document.id,
    place,
    title,
    pieces: [...goesTo].map(([key, destination]) => `${key}=${destination}`),
    voices: [...roles.keys()],
    roles: [...roles.values()],
    places: [...places],
    approaches: [...approaches],
    ...(saved ? { version: saved.version } : {}),
  };
}

/** The form of a review and the document beside it, before anybody has chosen anything. `nameOf` tells where a line is used. */
export function reviewStartOf({ document, place, found, saved }: ReviewView, nameOf: (use: string) => string): ReviewStart {
  const { practice, pieces, proposals } = found;
  const { figures, ...others } = proposals;
  const choices = defaultChoices(found);
  const goesTo = (key: string) => choices.goesTo.get(key) ?? "unused";
  const stated = [...proposals.places, ...proposals.approaches].filter(({ isStated }) => isStated);
  const uses: LineUse[] = [
    ...(practice.title ? [{ lines: practice.title.lines, anchor: "title", name: nameOf("titleField") }] : []),
    ...stated.flatMap(({ mentions, name }) => mentions.slice(0, 1).map(({ lines }) => ({ lines, anchor: "filing", name }))),
    ...pieces.map(({ key, lines }) => ({ lines, anchor: `piece-${key}`, name: nameOf(goesTo(key)) })),
    ...proposals.contacts.map(({ key, lines }) => ({ lines, anchor: `contact-${key}`, name: nameOf("contacts") })),
  ];
  return {
    id: document.id,
    place,
    version: saved?.version ?? null,
    title: choices.title,
    titleLines: practice.title?.lines ?? null,
    pieces: pieces.map((piece) => ({ ...piece, goesTo: goesTo(piece.key), figures: figures.get(piece.key) ?? [] })),
    proposals: others,
    blocks: documentBlocks(document.text, uses, shownWith(document, found)),
  };
}
