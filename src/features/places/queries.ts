import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../server/db";
import { slug } from "../sources/schema";
import {
  type CountryView,
  countrySelect,
  type ExchangeOfPlace,
  type PlaceEntry,
  type PlaceView,
  placeSelect,
  toCountryView,
  toPlaceView,
} from "./dto";
import { countryCode } from "./schema";

/** Countries, municipalities and cities, of one country or of all, each with its practices and exchanges counted. One statement. */
export async function listPlaces(country?: string): Promise<PlaceEntry[]> {
  const wanted = country === undefined ? Prisma.sql`true` : Prisma.sql`l.country_id = ${country}`;
  return db.$queryRaw<PlaceEntry[]>`
    WITH met AS (
      SELECT l.id AS place, l.country_id AS country, coalesce(e.part_of_id, e.id) AS exchange
      FROM (SELECT place_id, exchange_id FROM exchange_host UNION SELECT place_id, exchange_id FROM exchange_place) x
      JOIN place l ON l.id = x.place_id JOIN exchange e ON e.id = x.exchange_id),
    exchanges AS (
      SELECT place AS id, count(DISTINCT exchange)::int AS count FROM met WHERE place <> country GROUP BY place
      UNION ALL SELECT country, count(DISTINCT exchange)::int FROM met GROUP BY country)
    SELECT l.id, l.kind::text AS kind, l.name, l.country_id AS "countryId", l.lat, l.lon,
      CASE l.kind WHEN 'country' THEN (SELECT count(*)::int FROM published_practice p WHERE p.country_ids @> ARRAY[l.id])
        ELSE (SELECT count(*)::int FROM published_practice p WHERE p.place_ids @> ARRAY[l.id]) END AS practices,
      coalesce(x.count, 0) AS exchanges
    FROM place l LEFT JOIN exchanges x ON x.id = l.id
    WHERE l.kind <> 'settlement' AND l.status IN ('approved', 'archived') AND ${wanted}`;
}

/** One country by its code; null where there is none. One statement. */
export async function getCountry(code: string): Promise<CountryView | null> {
  if (!countryCode.safeParse(code).success) return null;
  const row = await db.place.findUnique({ where: { id: code }, select: countrySelect, relationLoadStrategy: "join" });
  return row?.kind === "country" ? toCountryView(row) : null;
}

/** One municipality, city or locality; null where there is none. One statement. */
export async function getPlace(id: string): Promise<PlaceView | null> {
  if (!slug.safeParse(id).success) return null;
  const row = await db.place.findUnique({
    where: { id, status: { in: ["approved", "archived"] } },
    select: placeSelect,
    relationLoadStrategy: "join",
  });
  return row && row.kind !== "country" ? toPlaceView(row) : null;
}

/** The exchanges that one place, or the places of one country, hosted or joined, the latest first. One statement. */
export async function listExchangesOfPlace(of: { place: string } | { country: string }): Promise<ExchangeOfPlace[]> {
  const isAsked = "place" in of ? Prisma.sql`l.id = ${of.place}` : Prisma.sql`l.country_id = ${of.country}`;
  return db.$queryRaw<ExchangeOfPlace[]>`
    WITH asked AS (
      SELECT e.id, e.title, e.kind, e.status, e.part_of_id AS "partOfId", e.date_from AS "from", e.date_to AS "to",
        e.date_text AS "dateText", e.position,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) ORDER BY x.position)
          FROM exchange_host x JOIN place l ON l.id = x.place_id WHERE x.exchange_id = e.id AND ${isAsked}), '[]') AS hosts,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'asWritten', x.as_written) ORDER BY x.position)
          FROM exchange_place x JOIN place l ON l.id = x.place_id WHERE x.exchange_id = e.id AND ${isAsked}), '[]') AS joined
      FROM exchange e)
    SELECT id, title, kind, status, "partOfId", "from", "to", "dateText", hosts, joined FROM asked
    WHERE jsonb_array_length(hosts) + jsonb_array_length(joined) > 0
    ORDER BY "from" DESC NULLS LAST, position`;
}
