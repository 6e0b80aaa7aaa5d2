import type { ProgrammeRef } from "../programmes/dto";
import type { ExchangeEntry } from "./dto";

export type NestedExchange = ExchangeEntry & { parts: ExchangeEntry[] };
export type ProgrammeExchanges = { programme: ProgrammeRef | null; exchanges: NestedExchange[] };

/**
 * Exchanges in time order under their programmes, parts under their series. One without a date stands after the one
 * that the editors put before it; programmes without any date come last.
 */
export function exchangesByProgramme(entries: readonly ExchangeEntry[]): ProgrammeExchanges[] {
  const groups = new Map<string | null, ProgrammeExchanges>();
  for (const exchange of nested(entries)) {
    const key = exchange.programme?.id ?? null;
    const group = groups.get(key) ?? { programme: exchange.programme, exchanges: [] };
    group.exchanges.push(exchange);
    groups.set(key, group);
  }
  const byTime = [...groups.values()].map((group) => ({ ...group, exchanges: inTimeOrder(group.exchanges) }));
  const start = ({ exchanges }: ProgrammeExchanges) => exchanges.find(({ from }) => from)?.from ?? "9999";
  return byTime.toSorted((a, b) => start(a).localeCompare(start(b)));
}

/** Parts stand below their series; a part whose series is not in the list stands by itself. */
export function nested(entries: readonly ExchangeEntry[]): NestedExchange[] {
  const ids = new Set(entries.map(({ id }) => id));
  return entries
    .filter(({ partOfId }) => partOfId === null || !ids.has(partOfId))
    .map((exchange) => ({ ...exchange, parts: inTimeOrder(entries.filter(({ partOfId }) => partOfId === exchange.id)) }));
}

/** Partial dates sort as text. An undated exchange keeps the date of the one before it in the editors' order. */
export function inTimeOrder<Entry extends { from: string | null; position: number }>(entries: readonly Entry[]): Entry[] {
  let before = "";
  return entries
    .toSorted((a, b) => a.position - b.position)
    .map((entry) => {
      before = entry.from ?? before;
      return { entry, date: before };
    })
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.entry.position - b.entry.position)
    .map(({ entry }) => entry);
}

/** Whether the source's words on the date say more than the dates themselves. */
export function saysMoreThan(dateText: string, formatted: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  const known = new Set([...words(formatted), "and"]);
  return words(dateText).some((word) => !known.has(word));
}

/** A place that the source spells as the catalogue does needs no remark. */
export function spelling(name: string, asWritten: string | null): string | null {
  return asWritten === null || asWritten === name ? null : asWritten;
}
