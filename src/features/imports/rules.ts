import { documentBlocks, type LineUse, shownWith } from "../../lib/template/document-blocks";
import { channelsOf, type FoundPractice, type SuggestedTerm } from "../../lib/template/found-practice";
import type { LineRange } from "../../lib/template/line-range";
import type { Destination } from "../../lib/template/practice-pieces";
import type { ChosenContact, ChosenFigure, GroupRole, MadeDraft, PracticeChoices } from "../documents/dto";
import { listOf, mostOf, textsOf } from "../documents/rules";
import type { KnownPerson } from "../warnings/dto";
import type { ReviewStart, ReviewView } from "./dto";
import type { ReviewInput } from "./schema";

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

/** How much is proposed for a practice and not taken unless somebody says so; 0 of what there is none. */
export function notTaken({ proposals }: FoundPractice) {
  const unsure = (terms: readonly SuggestedTerm[]) => terms.filter(({ isStated }) => !isStated).length;
  return {
    "other place": unsure(proposals.places),
    "other approach": unsure(proposals.approaches),
    "target group": proposals.groups.length,
    figure: [...proposals.figures.values()].flat().length,
    period: proposals.periods.length,
    contact: proposals.contacts.length,
  };
}

type Standing = { text?: string; label?: string; passage?: { source: string; lines?: LineRange | null }; speaker?: { role: string } };

/**
 * What a review begins with: of a draft that was made already what was chosen for it, by where each text of this document stands in it
 * now; one that stands nowhere any more is not used.
 */
export function startChoices({ document, found, saved }: Pick<ReviewView, "document" | "found" | "saved">): PracticeChoices {
  const start = defaultChoices(found);
  const content = saved?.content;
  if (!content) return start;
  const standing = Object.entries(listOf).flatMap(([goesTo, path]) => {
    const entries = path.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], content) as Standing[];
    return entries
      .filter(({ passage }) => passage?.source === document.sourceId)
      .map((entry) => ({ ...entry, goesTo: goesTo as Destination }));
  });
  const placed = found.pieces.map((piece) => {
    const there = standing.filter(({ passage }) => passage?.lines?.from === piece.lines.from && passage.lines.to === piece.lines.to);
    const isAlone = found.pieces.every(
      ({ key, lines }) => key === piece.key || lines.from !== piece.lines.from || lines.to !== piece.lines.to,
    );
    const same = there.find(({ text, label }) => (text ?? label ?? "").startsWith(piece.text.slice(0, 40)));
    return { key: piece.key, entry: same ?? (isAlone ? there[0] : undefined) };
  });
  const roles = placed.flatMap(({ key, entry }): [string, string][] => (entry?.speaker ? [[key, entry.speaker.role]] : []));
  const kept = (terms: readonly SuggestedTerm[], ids: readonly string[]) => terms.map(({ id }) => id).filter((id) => ids.includes(id));
  return {
    ...start,
    title: content.title,
    goesTo: new Map(placed.map(({ key, entry }) => [key, entry?.goesTo ?? "unused"])),
    roles: new Map([...start.roles, ...roles]),
    places: kept(
      found.proposals.places,
      content.places.map((one) => one.place ?? ""),
    ),
    approaches: kept(found.proposals.approaches, content.approaches),
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

/** What the form of a review sends when nobody changes anything in it, but for the source. */
export function unchangedReview(review: ReviewView) {
  const { document, place, saved } = review;
  const { title, goesTo, roles, places, approaches } = startChoices(review);
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

/** Whom a document names and the draft of it does not: who says something, and who may be asked. Each where they stand in the draft. */
export function peopleBeside({ pieces, proposals }: FoundPractice, { pieceAt }: MadeDraft): KnownPerson[] {
  const fieldOf = (key: string) => [...pieceAt].find(([, piece]) => piece === key)?.[0];
  const speakers = pieces.flatMap(({ key, name, role }): KnownPerson[] => {
    const field = fieldOf(key);
    return name && field ? [{ id: key, path: `${field}.text`, name, role: role ?? "", addresses: [], numbers: [] }] : [];
  });
  const contacts = proposals.contacts.map((contact, at): KnownPerson => {
    const { key, name, role, emails } = contact;
    const numbers = channelsOf(contact).filter((channel) => !emails.includes(channel));
    return { id: key, path: `contacts.${at}.person`, name: name ?? "", role: role ?? "", addresses: emails, numbers };
  });
  return [...speakers, ...contacts];
}

/** The form of a review and the document beside it, before anybody has chosen anything. `nameOf` tells where a line is used. */
export function reviewStartOf(review: ReviewView, nameOf: (use: string) => string): ReviewStart {
  const { document, place, found, saved } = review;
  const { practice, pieces, proposals } = found;
  const { figures, ...others } = proposals;
  const choices = startChoices(review);
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
    pieces: pieces.map((piece) => {
      const role = piece.role === null ? null : (choices.roles.get(piece.key) ?? piece.role);
      return { ...piece, role, goesTo: goesTo(piece.key), figures: figures.get(piece.key) ?? [] };
    }),
    proposals: others,
    chosen: { places: choices.places, approaches: choices.approaches },
    blocks: documentBlocks(document.text, uses, shownWith(document, found)),
  };
}
