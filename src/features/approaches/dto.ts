import type { Prisma } from "../../generated/prisma/client";
import type { Passage, Statement } from "../sources/schema";

export type ApproachRef = { id: string; name: string };

/** An approach in the list. */
export type ApproachEntry = ApproachRef & {
  status: "approved" | "proposed";
  broaderId: string | null;
  purpose: Statement[];
  /** Published practices of the approach and of its narrower ones. */
  practices: number;
};

export type ApproachPhase = { id: string; name: string; passage: Passage };

export type ApproachView = ApproachRef & {
  status: "approved" | "proposed";
  altNames: string[];
  sourceTitle: string | null;
  broader: ApproachRef | null;
  narrower: ApproachRef[];
  purpose: Statement[];
  phases: ApproachPhase[];
};

const refSelect = { id: true, name: true } as const;

/** The columns of the page of an approach, one by one. */
export const approachSelect = {
  ...refSelect,
  status: true,
  altNames: true,
  sourceTitle: true,
  purpose: true,
  phases: true,
  broader: { select: refSelect },
  narrower: { select: refSelect, orderBy: { position: "asc" } },
} as const satisfies Prisma.ApproachSelect;

type ApproachRow = Prisma.ApproachGetPayload<{ select: typeof approachSelect }>;

/** Purpose and phases were validated when they were saved. */
export function toApproachView({ purpose, phases, status, ...approach }: ApproachRow): ApproachView {
  // Nobody drops an approach: that is for places and organisations.
  const known = status === "approved" ? status : "proposed";
  return { ...approach, status: known, purpose: purpose as Statement[], phases: phases as ApproachPhase[] };
}
