import { MAP_HEIGHT, MAP_WIDTH } from "../../lib/map-projection";
import { type Nested, nestTerms } from "../../lib/nest-terms";
import type { Paths } from "../../lib/paths";
import type { ExchangeOfPlace, NameKind, PlaceEntry, PlaceNameView, PlaceView, Point } from "./dto";

/** The tag for `lang`. Serbian has two scripts; where nobody says which language a name is in, its script is told. */
export function languageOfName({ lang, script }: { lang: string; script: string }): string {
  if (lang === "sr") return `sr-${script}`;
  return lang === "und" && script !== "Latn" ? `und-${script}` : lang;
}

export type NameRow = {
  /** Tag of the language, `und…` where it is not stated. */
  lang: string;
  kind: NameKind;
  names: string[];
  /** Whether a gazetteer has the name. */
  isConfirmed: boolean;
};

/** The names of a place: one row for each language and kind, the first one where it stood. */
export function nameRows(names: readonly PlaceNameView[], namesNotConfirmed: readonly string[]): NameRow[] {
  const rows = new Map<string, NameRow>();
  for (const { lang, script, name, kind } of names) {
    const tag = languageOfName({ lang, script });
    const row = rows.get(`${tag} ${kind}`) ?? { lang: tag, kind, names: [], isConfirmed: !isUnconfirmed(lang, kind, namesNotConfirmed) };
    row.names.push(name);
    rows.set(`${tag} ${kind}`, row);
  }
  return [...rows.values()];
}

// Variants are what gazetteers list; a misprint is what a source wrote.
function isUnconfirmed(lang: string, kind: NameKind, namesNotConfirmed: readonly string[]): boolean {
  return (kind === "official" || kind === "exonym") && namesNotConfirmed.includes(lang);
}

/** What people there call the place, where that differs from the name on top of the page. */
export function localNames(name: string, names: readonly PlaceNameView[]): { lang: string; name: string }[] {
  const shown = new Set([name, ...name.split(" / ")]);
  return names.flatMap((other) => {
    if (other.kind !== "official" || shown.has(other.name)) return [];
    shown.add(other.name);
    return [{ lang: languageOfName(other), name: other.name }];
  });
}

/** Where the map shows the place: at its own coordinates, else at the municipality that it belongs to. */
export function shownAt<Place extends { name: string; lat: number | null; lon: number | null }>(
  place: Place & { parent: { name: string; lat: number | null; lon: number | null } | null },
): (Point & { name: string; isOwn: boolean }) | null {
  for (const candidate of [place, place.parent]) {
    if (candidate?.lat != null && candidate.lon != null)
      return { lat: candidate.lat, lon: candidate.lon, name: candidate.name, isOwn: candidate === place };
  }
  return null;
}

/** The part of the map around these points, in its units: never smaller than `minWidth`, in the shape of the whole, and inside it. */
export function viewAround(points: readonly { x: number; y: number }[], minWidth: number) {
  const ratio = MAP_HEIGHT / MAP_WIDTH;
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  // A fifth on each side keeps marks and labels off the edge.
  const width = Math.min(MAP_WIDTH, Math.max(minWidth, (right - left) * 1.4, ((bottom - top) * 1.4) / ratio));
  const height = width * ratio;
  const inside = (middle: number, size: number, whole: number) => Math.round(Math.min(Math.max(0, middle - size / 2), whole - size));
  return {
    x: inside((left + right) / 2, width, MAP_WIDTH),
    y: inside((top + bottom) / 2, height, MAP_HEIGHT),
    width: Math.round(width),
    height: Math.round(height),
  };
}

export type PlacesByKnowledge = { withPractices: PlaceEntry[]; withExchanges: PlaceEntry[]; named: PlaceEntry[] };

/** Municipalities and cities by what is known of them: practices, else exchanges, else nothing but that a source names them. */
export function byKnowledge(places: readonly PlaceEntry[]): PlacesByKnowledge {
  const municipalities = places.filter(({ kind }) => kind !== "country");
  return {
    withPractices: municipalities.filter(({ practices }) => practices > 0),
    withExchanges: municipalities.filter(({ practices, exchanges }) => practices === 0 && exchanges > 0),
    named: municipalities.filter(({ practices, exchanges }) => practices === 0 && exchanges === 0),
  };
}

/** Exchanges with their parts under them. */
export function withParts(exchanges: readonly ExchangeOfPlace[]): Nested<ExchangeOfPlace & { broaderId: string | null }>[] {
  return nestTerms(exchanges.map((exchange) => ({ ...exchange, broaderId: exchange.partOfId })));
}

export type ExchangeRole = "host" | "participant" | "both";

/** What a place did in an exchange that it hosted or joined. */
export function roleIn({ hosts, joined }: Pick<ExchangeOfPlace, "hosts" | "joined">, placeId: string): ExchangeRole {
  const isHost = hosts.some(({ id }) => id === placeId);
  const isParticipant = joined.some(({ id }) => id === placeId);
  return isHost ? (isParticipant ? "both" : "host") : "participant";
}

/** The gazetteer, without the data set in brackets through which it was read. */
export function gazetteerName(coordinateSource: string | null): string | null {
  return coordinateSource?.replace(/\s*\(.*\)$/, "") ?? null;
}

/** The gazetteer's own page of the place, or of its data. */
export function gazetteerPage(coordinateSource: string | null, geonamesId: number | null): string | null {
  const gazetteer = gazetteerName(coordinateSource);
  if (gazetteer === "SimpleMaps") return "https://simplemaps.com/data/world-cities";
  return gazetteer === "GeoNames" && geonamesId !== null ? `https://www.geonames.org/${geonamesId}` : null;
}

export type PlaceSection = "practices" | "municipalities" | "exchanges" | "localities" | "organisations" | "names";

/** The sections that the page of a municipality, city or locality has. */
export function placeSections(place: Pick<PlaceView, "localities" | "organisations">, exchanges: readonly unknown[]): PlaceSection[] {
  const has: Record<Exclude<PlaceSection, "municipalities">, boolean> = {
    practices: true,
    exchanges: exchanges.length > 0,
    localities: place.localities.length > 0,
    organisations: place.organisations.length > 0,
    names: true,
  };
  return Object.entries(has).flatMap(([section, isThere]) => (isThere ? [section as PlaceSection] : []));
}

/** Where the page of a place stands: country, municipality, locality. */
export function placeTrail({ name, country, parent }: PlaceView, paths: Paths, labels: { home: string; places: string }) {
  return [
    { label: labels.home, href: paths.home() },
    { label: labels.places, href: paths.places() },
    { label: country.name, href: paths.country(country.id) },
    ...(parent ? [{ label: parent.name, href: paths.place(country.id, parent.id) }] : []),
    { label: name },
  ];
}
