import { type Nested, nestTerms } from "../../lib/nest-terms";
import type { GroupEntry, GroupRef } from "./dto";
import { type Axis, axes } from "./schema";

export type ListedGroup = Nested<GroupEntry> & {
  /** A broader group on another axis, to be named: nesting cannot show it. */ broaderElsewhere: GroupRef | null;
};
export type GroupsOfAxis = { axis: Axis; groups: ListedGroup[] };

/** The groups of each axis, the narrower ones under their broader ones. Axes without any group are left out. */
export function groupsByAxis(groups: readonly GroupEntry[]): GroupsOfAxis[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return axes
    .map((axis) => ({
      axis,
      groups: nestTerms(groups.filter((group) => group.axis === axis)).map((group) => ({
        ...group,
        broaderElsewhere: byId.get(group.broaderId ?? "") ?? null,
      })),
    }))
    .filter((section) => section.groups.length > 0);
}
