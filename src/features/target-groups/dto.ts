import type { Prisma } from "../../generated/prisma/client";
import type { Axis } from "./schema";

export type GroupRef = { id: string; name: string };

/** A target group in the list. */
export type GroupEntry = GroupRef & {
  axis: Axis;
  broaderId: string | null;
  definition: string;
  /** Published practices for the group and for its narrower ones. */
  practices: number;
};

export type GroupView = GroupRef & {
  axis: Axis;
  definition: string;
  altNames: string[];
  broader: GroupRef | null;
  narrower: GroupRef[];
};

const refSelect = { id: true, name: true } as const;

/** The columns of the page of a target group, one by one. */
export const groupSelect = {
  ...refSelect,
  axis: true,
  definition: true,
  altNames: true,
  broader: { select: refSelect },
  narrower: { select: refSelect, orderBy: { position: "asc" } },
} as const satisfies Prisma.TargetGroupSelect;

/** The axis was validated when it was saved. */
export function toGroupView({ axis, ...group }: Prisma.TargetGroupGetPayload<{ select: typeof groupSelect }>): GroupView {
  return { ...group, axis: axis as Axis };
}
