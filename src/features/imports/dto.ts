import type { DocumentFormat, DocumentText } from "../../lib/document-text";
import type { DocumentBlock } from "../../lib/template/document-blocks";
import type { FoundPractice, PracticeProposals } from "../../lib/template/found-practice";
import type { LineRange } from "../../lib/template/line-range";
import type { Destination, Piece } from "../../lib/template/practice-pieces";
import type { FigureProposal } from "../../lib/template/propose-figures";
import type { RecognisedDocument } from "../../lib/template/recognised-document";
import type { PersonRef } from "../editorial/dto";
import type { PracticeDraft } from "../practices/schema";

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

/** A source that can be chosen for a document. */
export type SourceOption = { id: string; title: string };

/** A practice of a document with everything that the review shows. */
export type ReviewView = {
  document: ImportedDocument;
  place: number;
  found: FoundPractice;
  /** The draft that was made of it, with its version and its newest text, where the actor may read it; null while there is none. */
  saved: (SavedPractice & { version: number; mayWrite: boolean; content: PracticeDraft | null }) | null;
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
  /** The terms that are ticked. */
  chosen: Record<"places" | "approaches", readonly string[]>;
  blocks: DocumentBlock[];
};
