import type { PersonRef, TermHit } from "../editorial/dto";
import type { proposalKinds } from "./schema";

export type ProposalKind = (typeof proposalKinds)[number];

/** A place or an organisation that waits for an editor's word. */
export type Proposal = {
  kind: ProposalKind;
  id: string;
  version: number;
  name: string;
  /** As it was proposed, where an editor has corrected the name since. */
  proposedName: string | null;
  /** municipality, association: what it is. */
  what: string;
  detail: string;
  countryId: string | null;
  /** Of a place: what it is a part of, other than its country. */
  parentId: string | null;
  website: string | null;
  proposedBy: PersonRef | null;
  /** ISO 8601 instant; null for one that was not proposed in the form. */
  proposedAt: string | null;
  /** The practices whose newest text names it, by title. */
  usedIn: { id: string; title: string }[];
  /** Existing ones that may be the same, the nearest first. */
  near: TermHit[];
};

/** The newest decision about a term, for whoever came too late. */
export type LastDecision = { decision: "correct" | "approve" | "replace" | "drop"; by: PersonRef; at: string };
