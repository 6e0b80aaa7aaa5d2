import "server-only";
import { defaultLocale } from "../../lib/locales";
import { apiPaths, pathsFor } from "../../lib/paths";
import { listApproaches } from "../approaches/queries";
import { listExchanges } from "../exchanges/queries";
import { listOrganisations } from "../organisations/queries";
import { listPlaces } from "../places/queries";
import type { PracticeCard } from "../practices/dto";
import { listProgrammes } from "../programmes/queries";
import type { Ignored } from "../search/dto";
import { findAll } from "../search/queries";
import { listSources } from "../sources/queries";
import { listTargetGroups } from "../target-groups/queries";
import type { ListedPart, PublicListing } from "./dto";
import type { PublicList } from "./schema";

type Columns<Entry> = Record<string, (entry: Entry) => string | number | null>;

const paths = pathsFor(defaultLocale);
/** Several names are one cell. */
const namesOf = (terms: readonly { name: string }[]) => [...new Set(terms.map(({ name }) => name))].join("; ");

const practiceColumns: Columns<PracticeCard> = {
  slug: ({ slug }) => slug,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  tier: ({ tier }) => tier,
  places: ({ places }) => namesOf(places),
  countries: ({ places }) => namesOf(places.map(({ country }) => country)),
  approaches: ({ approaches }) => namesOf(approaches),
  targetGroups: ({ groups }) => namesOf(groups),
  asOf: ({ asOf }) => asOf,
  publishedAt: ({ publishedAt }) => publishedAt,
  reCheck: ({ reCheck }) => reCheck?.outcome ?? null,
  reCheckedOn: ({ reCheck }) => reCheck?.on ?? null,
  path: ({ slug }) => paths.practice(slug),
};

function listing<Entry extends object>(columns: Columns<Entry>, parts: () => AsyncGenerator<Entry[]>): PublicListing {
  const cellsOf = (entry: Entry) => Object.values(columns).map((cell) => String(cell(entry) ?? ""));
  return {
    ignored: [],
    columns: Object.keys(columns),
    async *parts(): AsyncGenerator<ListedPart> {
      for await (const part of parts()) yield part.map((entry) => ({ entry, cells: cellsOf(entry) }));
    },
  };
}

function whole<Entry extends object>(read: () => Promise<Entry[]>, columns: Columns<Entry>): PublicListing {
  return listing(columns, async function* () {
    yield await read();
  });
}

const idAndName = { id: ({ id }: { id: string }) => id, name: ({ name }: { name: string }) => name };
const period = { from: (entry: Period) => entry.period.from, to: (entry: Period) => entry.period.to };
type Period = { period: { from: string | null; to: string | null } };

const listings: Record<Exclude<PublicList, "practices">, () => PublicListing> = {
  approaches: () =>
    whole(listApproaches, {
      ...idAndName,
      status: ({ status }) => status,
      broader: ({ broaderId }) => broaderId,
      purpose: ({ purpose }) => purpose.map(({ text }) => text).join("\n"),
      practices: ({ practices }) => practices,
      path: ({ id }) => paths.approach(id),
    }),
  "target-groups": () =>
    whole(listTargetGroups, {
      ...idAndName,
      axis: ({ axis }) => axis,
      broader: ({ broaderId }) => broaderId,
      definition: ({ definition }) => definition,
      practices: ({ practices }) => practices,
      path: ({ id }) => paths.targetGroup(id),
    }),
  places: () =>
    whole(() => listPlaces(), {
      ...idAndName,
      kind: ({ kind }) => kind,
      country: ({ countryId }) => countryId,
      lat: ({ lat }) => lat,
      lon: ({ lon }) => lon,
      practices: ({ practices }) => practices,
      exchanges: ({ exchanges }) => exchanges,
      path: ({ id, kind, countryId }) => (kind === "country" ? paths.country(id) : paths.place(countryId, id)),
    }),
  exchanges: () =>
    whole(listExchanges, {
      id: ({ id }) => id,
      title: ({ title }) => title,
      kind: ({ kind }) => kind,
      status: ({ status }) => status,
      partOf: ({ partOfId }) => partOfId,
      from: ({ from }) => from,
      to: ({ to }) => to,
      programme: ({ programme }) => programme?.name ?? null,
      hosts: ({ hosts }) => namesOf(hosts),
      places: ({ placeCount }) => placeCount,
      path: ({ id }) => paths.exchange(id),
    }),
  programmes: () =>
    whole(listProgrammes, {
      ...idAndName,
      acronym: ({ acronym }) => acronym,
      ...period,
      organisations: ({ organisations }) => namesOf(organisations),
      exchanges: ({ exchangeCount }) => exchangeCount,
      practices: ({ practiceCount }) => practiceCount,
      path: ({ id }) => paths.programme(id),
    }),
  organisations: () =>
    whole(listOrganisations, {
      ...idAndName,
      acronym: ({ acronym }) => acronym,
      kind: ({ kind }) => kind,
      place: ({ place }) => place?.name ?? null,
      country: ({ country }) => country?.name ?? null,
      path: ({ id }) => paths.organisation(id),
    }),
  sources: () =>
    whole(listSources, {
      id: ({ id }) => id,
      title: ({ title }) => title,
      kind: ({ kind }) => kind,
      publisher: ({ publisherName }) => publisherName,
      published: ({ published }) => published,
      language: ({ language }) => language,
      practices: ({ practiceCount }) => practiceCount,
      exchanges: ({ exchangeCount }) => exchangeCount,
      programmes: ({ programmeCount }) => programmeCount,
      path: ({ id }) => paths.source(id),
    }),
};

/**
 * A public list as rows, part by part; of practices those that the filter of their page leaves. Of the practices no more than a part
 * is in memory. Statements as for the page of the list, and one for each 100 practices.
 */
export async function readPublicList(list: PublicList, params: Record<string, string | string[] | undefined>): Promise<PublicListing> {
  const { sort, view, page, ...filter } = params;
  const shown = Object.entries({ sort, view, page }).filter(([, value]) => value !== undefined);
  const unknown = (names: string[]): Ignored[] => names.map((parameter) => ({ parameter, value: "", reason: "unknown-parameter" }));
  if (list !== "practices") return { ...listings[list](), ignored: unknown(Object.keys(params)) };
  const { ignored, parts } = await findAll(filter);
  const cards = listing(practiceColumns, parts);
  return {
    ...cards,
    ignored: [...ignored, ...unknown(shown.map(([name]) => name))],
    async *parts() {
      for await (const part of cards.parts()) {
        yield part.map(({ entry, cells }) => {
          const { number: _own, ...practice } = entry as PracticeCard;
          return { entry: { ...practice, url: apiPaths.practice(practice.slug) }, cells };
        });
      }
    },
  };
}
