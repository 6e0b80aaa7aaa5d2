import type { Prisma } from "../../generated/prisma/client";
import type { Broader } from "../../lib/broader-terms";
import { plainText } from "../../lib/marked-text";
import type { CommentView, PersonRef, PresenceView, ReCheckOutcome, StepEntry } from "../editorial/dto";
import type { AvailableTransition, PracticeState } from "../editorial/workflow";
import type { MatchReason } from "../text-search/dto";
import type { PracticeDraft, PracticeInput, precisions } from "./schema";

/** The broader terms of all vocabularies, and the country of each place. */
export type Hierarchy = { approach: Broader; group: Broader; place: Broader; countryOf: ReadonlyMap<string, string> };

/** A term as a page needs it: its id, which is also its address, and its name. */
export type TermRef = { id: string; name: string };
export type PlaceRef = TermRef & { country: TermRef; lat: number | null; lon: number | null };

export type KeyFigure = {
  value: number;
  unit: string;
  precision: (typeof precisions)[number];
  denominator: { value: number; unit: string } | null;
};

/** When the editors last asked whether it still runs, and what they heard. */
export type ReCheckView = { outcome: ReCheckOutcome; on: string };

/** A practice in a list. Holds nothing of a person. */
export type PracticeCard = {
  /** See PublishedPractice.number; no answer of the API has it. */
  number: number;
  slug: string;
  tier: "case-study" | "profile";
  title: string;
  summary: string;
  /** The date of the source's statement, for example 2022-08; null where it has none. */
  asOf: string | null;
  /** ISO 8601 instant of its first publication. */
  publishedAt: string;
  keyFigures: KeyFigure[];
  reCheck: ReCheckView | null;
  approaches: TermRef[];
  places: PlaceRef[];
  groups: TermRef[];
  /** Why a search found it; only in the answer to a search. */
  reason?: MatchReason | undefined;
};

export type PersonView = {
  id: string;
  name: string;
  role: string;
  asOf: string;
  organisation: TermRef | null;
  /** Kinds of channel that a click reveals. The values come from `getPublishedContact` only. */
  revealable: ("email" | "phone")[];
  /** Kinds of channel that the source gives and that are not published. */
  withheld: ("email" | "phone")[];
};

/** A published practice with the names of everything its document refers to. */
export type PublishedPracticeView = {
  slug: string;
  content: PracticeInput;
  publishedAt: string;
  revision: number;
  reCheck: ReCheckView | null;
  approaches: (TermRef & { phases: { id: string; name: string }[] })[];
  places: (PlaceRef & { kind: string; parent: TermRef | null; localNames: { lang: string; name: string }[] })[];
  groups: (TermRef & { axis: string; role: string; basis: string })[];
  organisations: (TermRef & { role: string; acronym: string | null })[];
  programmes: (TermRef & { acronym: string | null })[];
  sources: (TermRef & { published: string | null; publisherName: string })[];
  people: PersonView[];
  hasPictures: boolean;
};

export type RelatedPractice = {
  practice: PracticeCard;
  sharedApproaches: TermRef[];
  sharedGroups: TermRef[];
  sharedCountry: TermRef | null;
};

/** Why a draft cannot be sent or published yet, at one of its fields. */
export type Problem = {
  path: string;
  code: "missing" | "too-many-words" | "no-origin" | "twice" | "value-and-unit" | "not-valid" | "unknown" | "not-approved" | "dropped";
  message: string;
};

/** The newest revision: what a second save is told about. */
export type SavedVersion = { version: number; revisionNumber: number; content: PracticeDraft; by: PersonRef; at: string };

export type PracticeForEditing = {
  id: string;
  slug: string;
  state: PracticeState;
  version: number;
  owner: PersonRef | null;
  live: { revisionNumber: number } | null;
  latest: { number: number; content: PracticeDraft; by: PersonRef; at: string };
  /** Who else has the form open. */
  presences: PresenceView[];
  comments: CommentView[];
  /** The newest step of each name that was taken. */
  steps: StepEntry[];
  transitions: AvailableTransition[];
  /** False while somebody else has it: in review, or archived. */
  mayWrite: boolean;
  /** Whether the actor is an editor: records re-checks, changes the address. */
  mayEdit: boolean;
  problems: Problem[];
};

const termSelect = { id: true, name: true } as const;
const byPosition = { orderBy: { position: "asc" } } as const;

/** The columns of the page of a practice: no other reaches it. Of a re-check neither note nor name, which are the editors'. */
export const publishedPracticeSelect = {
  slug: true,
  publishedAt: true,
  practice: { select: { pictures: { where: { position: { not: null } }, select: { id: true }, take: 1 } } },
  revision: { select: { content: true, number: true } },
  reCheckOutcome: true,
  reCheckedOn: true,
  approaches: { ...byPosition, select: { approach: { select: { ...termSelect, phases: true } } } },
  places: {
    ...byPosition,
    select: {
      place: {
        select: {
          ...termSelect,
          kind: true,
          lat: true,
          lon: true,
          country: { select: termSelect },
          parent: { select: { ...termSelect, kind: true } },
          names: { ...byPosition, where: { kind: { in: ["official"] } }, select: { lang: true, script: true, name: true } },
        },
      },
    },
  },
  groups: { ...byPosition, select: { role: true, basis: true, group: { select: { ...termSelect, axis: true } } } },
  organisations: { ...byPosition, select: { role: true, organisation: { select: { ...termSelect, acronym: true } } } },
  programmes: { select: { programme: { select: { ...termSelect, acronym: true } } } },
  sources: { select: { source: { select: { id: true, title: true, published: true, publisherName: true } } } },
  people: {
    where: { person: { named: { not: "withdrawn" } } },
    select: {
      person: {
        select: {
          ...termSelect,
          role: true,
          asOf: true,
          organisation: { select: termSelect },
          channels: { ...byPosition, select: { kind: true, visibility: true } },
        },
      },
    },
  },
} as const satisfies Prisma.PublishedPracticeSelect;

type PublishedPracticeRow = Prisma.PublishedPracticeGetPayload<{ select: typeof publishedPracticeSelect }>;

const reCheckOutcomes = { still_running: "still-running", changed: "changed", ended: "ended", no_answer: "no-answer" } as const;
const bcp47 = (lang: string, script: string) => (lang === "sr" ? `sr-${script}` : lang);

/** The row of one published practice as its page needs it. The document was validated when it was saved. */
export function toPublishedPracticeView(row: PublishedPracticeRow): PublishedPracticeView {
  return {
    slug: row.slug,
    content: row.revision.content as unknown as PracticeInput,
    publishedAt: row.publishedAt.toISOString(),
    revision: row.revision.number,
    reCheck:
      row.reCheckOutcome && row.reCheckedOn
        ? { outcome: reCheckOutcomes[row.reCheckOutcome], on: row.reCheckedOn.toISOString().slice(0, 10) }
        : null,
    approaches: row.approaches.map(({ approach }) => ({ ...approach, phases: approach.phases as { id: string; name: string }[] })),
    places: row.places.map(({ place: { names, ...place } }) => ({
      ...place,
      parent: place.parent && place.parent.kind !== "country" ? { id: place.parent.id, name: place.parent.name } : null,
      localNames: names
        .map(({ lang, script, name }) => ({ lang: bcp47(lang, script), name }))
        .filter(({ name }, index, all) => !place.name.includes(name) && all.findIndex((other) => other.name === name) === index),
    })),
    groups: row.groups.map(({ group, ...link }) => ({ ...group, ...link })),
    organisations: row.organisations.map(({ organisation, role }) => ({ ...organisation, role })),
    programmes: row.programmes.map(({ programme }) => programme),
    sources: row.sources.map(({ source: { title, ...source } }) => ({ ...source, name: title })),
    people: row.people.map(({ person: { channels, ...person } }) => ({
      ...person,
      revealable: kindsOf(channels, "on_request"),
      withheld: kindsOf(channels, "hidden"),
    })),
    hasPictures: row.practice.pictures.length > 0,
  };
}

const kindsOf = (channels: { kind: "email" | "phone"; visibility: string }[], visibility: string) => [
  ...new Set(channels.filter((channel) => channel.visibility === visibility).map(({ kind }) => kind)),
];

/** For programs: the text without its marks, with the web address after the words of a link. */
const inPlainText = <Entry extends { text: string }>(entries: Entry[]): Entry[] =>
  entries.map((entry) => ({ ...entry, text: plainText(entry.text, { withAddresses: true }) }));
const withPlainParagraphs = <Part extends { paragraphs: { text: string }[] }>(part: Part): Part => ({
  ...part,
  paragraphs: inPlainText(part.paragraphs),
});

/** One practice as the API answers it. People are told by name and role only where they may be named, never with a channel. */
export function toPracticeAnswer({ content, people, hasPictures: _, ...practice }: PublishedPracticeView, notes: readonly object[]) {
  const { contacts, voices, ...document } = content;
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return {
    ...practice,
    ...document,
    // The references of the document, with names instead of bare ids.
    approaches: practice.approaches,
    places: practice.places,
    organisations: practice.organisations,
    programmes: practice.programmes,
    need: inPlainText(document.need),
    context: withPlainParagraphs(document.context),
    implementation: withPlainParagraphs(document.implementation),
    results: withPlainParagraphs(document.results),
    tips: inPlainText(document.tips),
    voices: inPlainText(voices).map(({ speaker, ...voice }) => ({
      ...voice,
      speaker: { role: speaker.role, name: nameOf(speaker.person) },
    })),
    contacts: contacts.flatMap(({ person: id, ...contact }) =>
      people
        .filter((person) => person.id === id)
        .map(({ name, role, organisation, asOf }) => ({ ...contact, name, role, organisation, asOf })),
    ),
    notes,
  };
}

/** What the loser of two saves is shown. */
export function toSavedVersion(
  version: number,
  { number, content, by, at }: { number: number; content: PracticeDraft; by: PersonRef; at: Date },
): SavedVersion {
  return { version, revisionNumber: number, content, by, at: at.toISOString() };
}

/** What a visitor asked to see of one contact; no channels where they are no longer shown. */
export type RevealedContact = { person: string; channels: { kind: "email" | "phone"; value: string }[] };
