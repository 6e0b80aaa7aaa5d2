import type { Claim, ClaimedCountView, CountedList } from "./dto";

/**
 * What a claimed count comes to when the catalogue counts the lists that the source itself gives. Null where there is
 * no list: people and most organisations are never named, and a place list may be missing.
 */
export function countFromLists(of: string, lists: readonly CountedList[], events: number): number | null {
  if (of === "events") return events > 0 ? events : null;
  const places = new Set(lists.flatMap((list) => list.placeIds));
  return of === "places" && places.size > 0 ? places.size : null;
}

/** A claim beside what was counted; `events` where not every event has a list of its own. */
export function compared({ of, label, claimed, lists }: Claim, events = lists.length): ClaimedCountView {
  const counted = countFromLists(of, lists, events);
  return { of, label, claimed, counted, difference: counted === null ? null : counted - claimed };
}

/** The organisations of a programme by role, in the order donors, lead, implementers, partners. */
export function byRole<Entry extends { role: string }>(
  entries: readonly Entry[],
  roles: readonly string[],
): { role: string; entries: Entry[] }[] {
  return roles
    .map((role) => ({ role, entries: entries.filter((entry) => entry.role === role) }))
    .filter(({ entries: found }) => found.length > 0);
}
