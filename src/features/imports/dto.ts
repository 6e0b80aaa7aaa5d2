import type { DocumentFormat, DocumentText } from "../../lib/document-text";
import type { DocumentBlock } from "../../lib/template/document-blocks";
import type { FoundPractice, PracticeProposals } from "../../lib/template/found-practice";
import type { LineRange } from "../../lib/template/line-range";
import type { Destination, Piece } from "../../lib/template/practice-pieces";
import type { FigureProposal } from "../../lib/template/propose-figures";
import type { RecognisedDocument } from "../../lib/template/recognised-document";
import type { PersonRef } from "../editorial/dto";
import type { groupRoles, PracticeDraft } from "../practices/schema";

export type GroupRole = (typeof groupRoles)[number];

/** The draft that was made of a practice of a document. `isOpen`: the actor may read it. */
export type SavedPractice = { place: number; practiceId: string; title: string; isOpen: boolean };

/** A document that somebody has sent, in the list. */
export type ImportEntry = {
  id: string;
  fileName: string;
  format: DocumentFormat;
  size: number;
  practiceCount: number;
  by: PersonRef;
  at: string;
  saved: SavedPractice[];
};

export type ImportedDocument = ImportEntry & {
  sha256: string;
  sourceId: string | null;
  text: DocumentText;
  recognised: RecognisedDocument;
};

/** `whole`: which of its denominators. */
export type ChosenFigure = { figure: number; whole: number | null };
export type ChosenContact = { person: "new" | string; name: string; role: string };

/** What somebody has chosen for one practice of a document. By keys of pieces, and by numbers of proposals. */
export type PracticeChoices = {
  title: string;
  goesTo: ReadonlyMap<string, Destination>;
  roles: ReadonlyMap<string, string>;
  figures: ReadonlyMap<string, ChosenFigure>;
  places: readonly string[];
  approaches: readonly string[];
  groups: ReadonlyMap<string, GroupRole>;
  period: number | null;
  asOf: number | null;
  contacts: ReadonlyMap<string, ChosenContact>;
};

/** The draft that some choices make. `pieceAt`: by its field, the piece of text that stands there. */
export type MadeDraft = { content: PracticeDraft; pieceAt: Map<string, string> };

/** Where a draft says that its statements come from. */
export type CitedDocument = { source: string | null; hashOf: (lines: { from: number; to: number }) => string };

/** A source that can be chosen for a document. */
export type SourceOption = { id: string; title: string };

/** A practice of a document with everything that the review shows. */
export type ReviewView = {
  document: ImportedDocument;
  place: number;
  found: FoundPractice;
  /** The draft that was made of it, with its version; null while there is none. */
  saved: (SavedPractice & { version: number; mayWrite: boolean }) | null;
};

export type ReviewPiece = Piece & { goesTo: Destination; figures: FigureProposal[] };

/** What the source of a document begins with in a form. */
export type SourceStart = {
  source: string | null;
  options: SourceOption[];
  title: string;
  language: string;
  languages: { value: string; label: string }[];
};

/** What the form of a review is drawn from. */
export type ReviewStart = {
  id: string;
  place: number;
  /** Of the draft that was made of it already. */
  version: number | null;
  title: string;
  titleLines: LineRange | null;
  pieces: ReviewPiece[];
  proposals: Omit<PracticeProposals, "figures">;
  blocks: DocumentBlock[];
};
