import type { Destination } from "../../lib/template/practice-pieces";
import type { groupRoles, PracticeDraft } from "../practices/schema";

export type GroupRole = (typeof groupRoles)[number];

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
