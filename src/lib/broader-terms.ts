/** A term with its broader one, for every term of a vocabulary. */
export type Broader = ReadonlyMap<string, string | null>;

/** The ids themselves, then everything broader than them, each once. */
export function withBroader(ids: readonly string[], broader: Broader): string[] {
  const found = new Set(ids);
  for (const id of ids) {
    for (let next = broader.get(id) ?? null; next !== null && !found.has(next); next = broader.get(next) ?? null) found.add(next);
  }
  return [...found];
}
