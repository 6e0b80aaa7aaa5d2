import { foldText } from "../../src/lib/fold-text";
import { slugOf } from "../../src/lib/slug";
import { chanceOf } from "./random";
import { madeUpName } from "./words";

/** Everything that a made-up practice can be filed under. Of each list the first entries are used most. */
export type World = {
  places: WorldPlace[];
  approaches: { id: string; name: string; phases: string[] }[];
  groups: string[];
  programmes: string[];
  sources: string[];
  /** The names of made-up projects: a long tail of words that hardly any text has. */
  projects: string[];
};
export type WorldPlace = { id: string; name: string; organisations: string[]; people: string[] };
/** What is there already: the places with what belongs to them. */
export type Terms = Pick<World, "approaches" | "groups" | "programmes" | "places">;

/** The rows of the made-up vocabularies, by table and column. */
export type VocabularyRows = Record<"place" | "place_name" | "organisation" | "source" | "person" | "person_channel", object[]>;

const SEED = 4;
const PLACES_AT_MOST = 1940;
const shares = { RS: 40, BA: 20, AL: 15, MK: 12, XK: 8, CZ: 5 };
const countries = Object.entries(shares).flatMap(([id, share]) => Array<string>(share).fill(id));
const centres: Record<string, [number, number]> = {
  RS: [44.0, 20.9],
  BA: [44.2, 17.8],
  AL: [41.1, 20.0],
  MK: [41.6, 21.7],
  XK: [42.6, 20.9],
  CZ: [49.8, 15.5],
};

/** Vocabularies grow with a catalogue, and more and more slowly: from 1 000 to 100 000 practices five times. */
export const placesFor = (practices: number) => Math.round(PLACES_AT_MOST * Math.min(1, practices / 100_000) ** 0.35);

const passageOf = (source: string) => ({ source, heading: "Who took part" });

function placeOf(index: number, taken: Set<string>) {
  const chance = chanceOf(SEED, index);
  const country = chance.pick(countries);
  const name = madeUpName(index, "place");
  const plain = slugOf(name);
  const id = taken.has(plain) ? `${plain}-${country.toLowerCase()}-${index}` : plain;
  taken.add(id);
  const [lat, lon] = centres[country] as [number, number];
  const near = () => (chance.next() - 0.5) * 2.4;
  return { id, name, country, lat: lat + near(), lon: lon + near(), population: chance.whole(3000, 90_000) };
}

type Place = ReturnType<typeof placeOf>;

function rowsOfPlace({ id, name, country, lat, lon, population }: Place) {
  const inCyrillic = country === "MK" || country === "RS";
  const names = [
    { lang: "en", script: "Latn", name, kind: "exonym" },
    { lang: inCyrillic ? "sr" : "sq", script: "Latn", name: `${name}ë`, kind: "variant" },
  ];
  return {
    place: {
      id,
      kind: population > 60_000 ? "city" : "municipality",
      name,
      country_id: country,
      parent_id: country,
      lat: Number(lat.toFixed(4)),
      lon: Number(lon.toFixed(4)),
      population: [{ value: population, year: 2021, what: "census", source: "made up" }],
      names_not_confirmed: [],
      status: "approved",
    },
    names: names.map((one, position) => ({ place_id: id, position, folded: foldText(one.name), ...one })),
  };
}

function organisationsOfPlace(place: Place, source: string) {
  const common = { place_id: place.id, country_id: place.country, alt_names: [], status: "approved", passage: passageOf(source) };
  const described = (text: string) => [{ text, passage: passageOf(source) }];
  return [
    { id: `municipality-of-${place.id}`, name: `Municipality of ${place.name}`, kind: "municipality" },
    { id: `centre-for-social-work-${place.id}`, name: `Centre for Social Work ${place.name}`, kind: "public-institution" },
    { id: `association-${place.id}`, name: `Association of Parents of ${place.name}`, kind: "association" },
  ].map((organisation) => ({ ...organisation, ...common, description: described(`Works in ${place.name} and its villages.`) }));
}

function personOf(index: number, place: Place, source: string) {
  const id = `contact-${index + 1}-${place.id}`.slice(0, 80).replace(/-$/, "");
  const name = `${madeUpName(index * 3 + 1, "project")} ${madeUpName(index * 5 + 2, "place")}`;
  const common = { organisation_id: `municipality-of-${place.id}`, as_of: "2024", named: "contact", passage: passageOf(source) };
  return { id, name, role: "Head of the department of social affairs", ...common };
}

function sourceOf(index: number) {
  const common = { kind: "booklet", language: "en", funder: [], credits: [], footnotes: [], access: "Made up for measuring." };
  const title = `Good Practice of the ${madeUpName(index, "project")} Network`;
  const description = [{ text: "Tells of municipalities and what they tried.", addedBy: { editor: "Bench", on: "2024-01-01" } }];
  return { id: `report-${index + 1}`, title, publisher_name: "A network that is made up", position: 100 + index, description, ...common };
}

/** Every fifth one from the first list, as long as it lasts. */
function mixed<Entry>(some: readonly Entry[], many: readonly Entry[]): Entry[] {
  return [
    ...many.flatMap((entry, index) => [entry, ...(index % 4 === 3 ? some.slice((index - 3) / 4, (index + 1) / 4) : [])]),
    ...some.slice(Math.floor(many.length / 4)),
  ];
}

/** The made-up vocabularies of a catalogue of so many practices, beside the real records of the seeds. */
export function makeWorld(practices: number, terms: Terms): { world: World; rows: VocabularyRows } {
  const ids = new Set(terms.places.map(({ id }) => id));
  const places = Array.from({ length: placesFor(practices) }, (_, index) => placeOf(index, ids));
  const sources = Array.from({ length: 10 + Math.floor(practices / 200) }, (_, index) => sourceOf(index));
  const sourceAt = (index: number) => (sources[index % sources.length] as { id: string }).id;
  const organisations = places.map((place, index) => organisationsOfPlace(place, sourceAt(index)));
  const people = places.map((place, index) => [
    personOf(2 * index, place, sourceAt(index)),
    personOf(2 * index + 1, place, sourceAt(index)),
  ]);
  const drawn = places.map(rowsOfPlace);
  return {
    world: {
      ...terms,
      // In one order of frequency: real places have names in other languages, which a search is to find among all others.
      places: mixed(
        terms.places,
        places.map(({ id, name }, index) => ({
          id,
          name,
          organisations: (organisations[index] ?? []).map((organisation) => organisation.id),
          people: (people[index] ?? []).map((person) => person.id),
        })),
      ),
      sources: sources.map(({ id }) => id),
      projects: Array.from({ length: 18_000 }, (_, index) => madeUpName(index, "project")),
    },
    rows: {
      place: drawn.map(({ place }) => place),
      place_name: drawn.flatMap(({ names }) => names),
      organisation: organisations.flat(),
      source: sources,
      person: people.flat(),
      person_channel: people.flat().map(({ id }) => ({
        person_id: id,
        position: 0,
        kind: "email",
        value: `${id}@example.org`,
        visibility: "on-request",
        basis: "institutional-domain",
      })),
    },
  };
}
