import type { AuditFilter } from "./schema";

const filters = ["account", "action", "type", "id", "from", "to", "page"] as const;

/** What an address asked for and nobody could read: it is left out of the filter, and the page says so. */
export function leftOut(asked: Record<string, string | string[] | undefined>, filter: AuditFilter): (typeof filters)[number][] {
  return filters.filter(
    (name) => asked[name] !== undefined && asked[name] !== "" && String(filter[name] ?? "") !== String(asked[name]).trim(),
  );
}
