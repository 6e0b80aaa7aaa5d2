import "server-only";
import { db } from "../../server/db";
import { slug } from "../sources/schema";
import { type ExchangeEntry, type ExchangeView, exchangeEntrySelect, exchangeSelect, toExchangeEntry, toExchangeView } from "./dto";

/** One that was merged leads to another one. */
const isThere = { standing: { not: "dropped" } } as const;

type ExchangesOf = { programme: string } | { organisation: string } | { source: string };

/** All exchanges, in the editors' order. One statement. */
export async function listExchanges(): Promise<ExchangeEntry[]> {
  const rows = await db.exchange.findMany({
    where: isThere,
    select: exchangeEntrySelect,
    orderBy: { position: "asc" },
    relationLoadStrategy: "join",
  });
  return rows.map(toExchangeEntry);
}

/** The exchanges of a programme, of an organisation that took part, or of a source. One statement. */
export async function listExchangesOf(record: ExchangesOf): Promise<ExchangeEntry[]> {
  const where =
    "programme" in record
      ? { programmeId: record.programme }
      : "source" in record
        ? { sourceId: record.source }
        : { organisations: { some: { organisationId: record.organisation } } };
  const rows = await db.exchange.findMany({
    where: { ...where, ...isThere },
    select: exchangeEntrySelect,
    orderBy: { position: "asc" },
    relationLoadStrategy: "join",
  });
  return rows.map(toExchangeEntry);
}

/** One exchange; null where there is none. One statement. */
export async function getExchange(id: string): Promise<ExchangeView | null> {
  if (!slug.safeParse(id).success) return null;
  const row = await db.exchange.findUnique({ where: { id, ...isThere }, select: exchangeSelect, relationLoadStrategy: "join" });
  return row && toExchangeView(row);
}
