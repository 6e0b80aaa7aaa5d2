import type { DocumentText } from "../document-text";
import { foldText } from "../fold-text";
import { ownChannels } from "../text-checks/contacts";
import type { FindingKind } from "../text-checks/finding";
import { type Piece, piecesOf } from "./practice-pieces";
import { type DateProposal, type PeriodProposal, proposeDates } from "./propose-dates";
import { type FigureProposal, proposeFigures } from "./propose-figures";
import { type PlaceProposal, proposeTerms, type TermProposal, type VocabularyTerm } from "./propose-terms";
import type { FoundContact, FoundText, RecognisedDocument, RecognisedPractice } from "./recognised-document";

/** A term that the words of a document suggest. `isStated`: the document names it where there is no doubt about it. */
export type SuggestedTerm = TermProposal & { name: string; isStated: boolean };
/** Somebody who is known already under the name of a contact. */
export type KnownContact = { id: string; name: string; role: string };
/** `own`: those of its addresses and numbers that are a person's own, and which of the two each is. */
export type SuggestedContact = FoundContact & {
  key: string;
  known: KnownContact[];
  organisation: { id: string; name: string } | null;
  own: { kind: FindingKind; channel: string }[];
};

/** Everything that is proposed for a practice of a document, and decided by a person. */
export type PracticeProposals = {
  places: SuggestedTerm[];
  /** The municipality of the title block, where no place has its name. */
  unknownPlace: FoundText | null;
  approaches: SuggestedTerm[];
  /** The approach that the document names for the practice, where the catalogue has none with its name. */
  unknownApproach: FoundText | null;
  groups: SuggestedTerm[];
  /** By the key of the piece of text in which they stand. */
  figures: Map<string, FigureProposal[]>;
  periods: PeriodProposal[];
  asOf: DateProposal[];
  contacts: SuggestedContact[];
};

/** A practice as it was found in a document: its texts and what is proposed for it. */
export type FoundPractice = { practice: RecognisedPractice; pieces: Piece[]; proposals: PracticeProposals };

export type KnownTerm = VocabularyTerm & { name: string };
/** What the words of a document are compared with. */
export type KnownTerms = {
  places: readonly (KnownTerm & { countryId: string | null })[];
  approaches: readonly KnownTerm[];
  groups: readonly KnownTerm[];
  people: (name: string) => KnownContact[];
  organisation: (name: string) => { id: string; name: string } | null;
};

/** Each candidate once. The place of the title block is stated where exactly one has its very name, in the country that it names. */
function suggestedPlaces(
  found: readonly PlaceProposal[],
  { countryCode }: RecognisedPractice,
  known: KnownTerms["places"],
): SuggestedTerm[] {
  const suggested = new Map<string, SuggestedTerm>();
  for (const { words, lines, isOfPractice, candidates, isNear } of found) {
    const places = known.filter(({ id }) => candidates.includes(id));
    const inCountry = places.filter(({ countryId }) => countryId === countryCode);
    const likely = isOfPractice && inCountry.length > 0 ? inCountry : places;
    for (const { id, name } of likely) {
      const isStated = isOfPractice && !isNear && likely.length === 1;
      if (!suggested.has(id)) suggested.set(id, { id, name, isStated, count: 1, mentions: [{ words, lines }] });
    }
  }
  return [...suggested.values()];
}

/** The approach that a practice is filed under is stated where one has its very name; the others are those that its words suggest. */
function suggestedApproaches(
  found: readonly TermProposal[],
  { approach }: RecognisedPractice,
  known: KnownTerms["approaches"],
): Pick<PracticeProposals, "approaches" | "unknownApproach"> {
  const title = approach ? foldText(approach.title.text) : null;
  const named = known.filter(({ names }) => names.some((name) => foldText(name) === title));
  const stated = approach
    ? named.map(({ id }) => ({ id, count: 1, mentions: [{ words: approach.title.text, lines: approach.title.lines }] }))
    : [];
  const others = found.filter(({ id }) => !stated.some((one) => one.id === id));
  return {
    approaches: [...withNames(stated, known, stated.length === 1), ...withNames(others, known, false)],
    unknownApproach: approach && stated.length === 0 ? approach.title : null,
  };
}

const withNames = (found: readonly TermProposal[], known: readonly KnownTerm[], isStated: boolean): SuggestedTerm[] =>
  found.map((term) => ({ ...term, name: known.find(({ id }) => id === term.id)?.name ?? term.id, isStated }));

function figuresByPiece(practice: RecognisedPractice, pieces: readonly Piece[]): Map<string, FigureProposal[]> {
  const figures = proposeFigures(practice);
  return new Map(
    pieces.flatMap(({ key, text, lines }): [string, FigureProposal[]][] => {
      const own = figures.filter((figure) => lines.from <= figure.lines.from && figure.lines.to <= lines.to && text.includes(figure.words));
      return own.length > 0 ? [[key, own]] : [];
    }),
  );
}

/** The addresses and numbers of a contact, each as it would be kept. */
export const channelsOf = ({ emails, phones }: FoundContact): string[] => [
  ...emails,
  ...phones.map(({ e164, asWritten }) => e164 ?? asWritten),
];

function suggestedContacts({ sections, countryCode }: RecognisedPractice, { people, organisation }: KnownTerms): SuggestedContact[] {
  return sections
    .flatMap(({ contacts }) => contacts)
    .map((contact, at) => ({
      ...contact,
      key: `${contact.lines.from}-${contact.lines.to}${at === 0 ? "" : `.${at + 1}`}`,
      known: contact.name ? people(contact.name) : [],
      organisation: contact.institution ? organisation(contact.institution) : null,
      own: channelsOf(contact).flatMap((channel) =>
        ownChannels([{ path: "", text: channel }], countryCode ?? undefined).map(({ kind }) => ({ kind, channel })),
      ),
    }));
}

/** One practice of a document, by its number from 0, taken apart and compared with what is known. */
export function findPractice(
  document: { recognised: RecognisedDocument; text: DocumentText },
  index: number,
  known: KnownTerms,
): FoundPractice {
  const { recognised, text } = document;
  const practice = recognised.practices[index];
  if (!practice) throw new Error(`the document has no practice with the number ${index}`);
  const pieces = piecesOf(recognised, practice, (line) => text.lines[line - 1]?.text ?? "");
  const terms = proposeTerms(practice, { places: known.places, approaches: known.approaches, targetGroups: known.groups });
  const ownPlace = terms.places.find(({ isOfPractice }) => isOfPractice);
  return {
    practice,
    pieces,
    proposals: {
      places: suggestedPlaces(terms.places, practice, known.places),
      unknownPlace: ownPlace && ownPlace.candidates.length === 0 ? practice.municipality : null,
      ...suggestedApproaches(terms.approaches, practice, known.approaches),
      groups: withNames(terms.targetGroups, known.groups, false),
      figures: figuresByPiece(practice, pieces),
      ...proposeDates(practice, recognised, text),
      contacts: suggestedContacts(practice, known),
    },
  };
}
