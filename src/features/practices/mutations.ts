import type { Prisma } from "../../generated/prisma/client";
import { foldText } from "../../lib/fold-text";
import { type Broader, keyFiguresOf, peopleOf, searchableTexts, sourcesOf, withBroader } from "./rules";
import type { PracticeInput } from "./schema";

type Transaction = Prisma.TransactionClient;
export type Hierarchy = { approach: Broader; group: Broader; place: Broader; countryOf: ReadonlyMap<string, string> };

/** The broader terms of all vocabularies, read once for any number of publications in one transaction. */
export async function readHierarchy(tx: Transaction): Promise<Hierarchy> {
  const broader = { select: { id: true, broaderId: true } } as const;
  const [approaches, groups, places] = [
    await tx.approach.findMany(broader),
    await tx.targetGroup.findMany(broader),
    await tx.place.findMany({ select: { id: true, parentId: true, kind: true, countryId: true } }),
  ];
  const map = (terms: { id: string; broaderId: string | null }[]) => new Map(terms.map(({ id, broaderId }) => [id, broaderId]));
  const countries = new Set(places.filter(({ kind }) => kind === "country").map(({ id }) => id));
  return {
    approach: map(approaches),
    group: map(groups),
    // Countries are a filter of their own, so the chain of places ends below them.
    place: new Map(places.map(({ id, parentId }) => [id, parentId && countries.has(parentId) ? null : parentId])),
    countryOf: new Map(places.map(({ id, countryId }) => [id, countryId])),
  };
}

/**
 * Makes one revision the live version: writes what lists, filters and search need, in the caller's transaction.
 * The caller has decided that this actor may publish. The first publication's date is kept.
 */
export async function writePublishedPractice(
  tx: Transaction,
  practice: { id: string; slug: string },
  revision: { id: string; content: PracticeInput },
  hierarchy: Hierarchy,
): Promise<void> {
  const { content } = revision;
  const before = await tx.publishedPractice.findUnique({ where: { practiceId: practice.id }, select: { firstPublishedAt: true } });
  const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`SELECT now()`;
  await tx.publishedPractice.deleteMany({ where: { practiceId: practice.id } });
  const placeIds = content.places.map(({ place }) => place);
  await tx.publishedPractice.create({
    data: {
      practiceId: practice.id,
      revisionId: revision.id,
      slug: practice.slug,
      tier: content.tier === "case-study" ? "case_study" : "profile",
      title: content.title,
      summary: content.summary,
      firstPublishedAt: before?.firstPublishedAt ?? now,
      publishedAt: now,
      asOf: content.lifecycle.asOf,
      keyFigures: keyFiguresOf(content),
      approachIds: withBroader(content.approaches, hierarchy.approach),
      groupIds: withBroader(
        content.targetGroups.map(({ group }) => group),
        hierarchy.group,
      ),
      placeIds: withBroader(placeIds, hierarchy.place),
      countryIds: [...new Set(placeIds.flatMap((id) => hierarchy.countryOf.get(id) ?? []))],
      placeName: await firstPlaceName(tx, placeIds),
      searchText: await searchTextOf(tx, content),
      approaches: { create: content.approaches.map((approachId, position) => ({ approachId, position })) },
      places: { create: placeIds.map((placeId, position) => ({ placeId, position })) },
      groups: { create: content.targetGroups.map(({ group, role, basis }, position) => ({ groupId: group, role, basis, position })) },
      organisations: {
        create: content.organisations.map(({ organisation, role }, position) => ({ organisationId: organisation, role, position })),
      },
      programmes: { create: content.programmes.map((programmeId) => ({ programmeId })) },
      sources: { create: sourcesOf(content).map((sourceId) => ({ sourceId })) },
      people: { create: peopleOf(content).map((personId) => ({ personId })) },
    },
  });
}

async function firstPlaceName(tx: Transaction, placeIds: string[]): Promise<string> {
  const [first] = placeIds;
  const place = first === undefined ? null : await tx.place.findUnique({ where: { id: first }, select: { name: true } });
  return place?.name ?? "";
}

/** All texts and all names of what it is filed under, in one spelling. */
async function searchTextOf(tx: Transaction, content: PracticeInput): Promise<string> {
  const sources = sourcesOf(content);
  const names = await tx.$queryRaw<{ name: string }[]>`
    WITH RECURSIVE places AS (
      SELECT id, parent_id, country_id FROM place WHERE id = ANY(${content.places.map(({ place }) => place)}::text[])
      UNION SELECT p.id, p.parent_id, p.country_id FROM place p JOIN places ON p.id IN (places.parent_id, places.country_id))
    SELECT n.name FROM place_name n JOIN places ON places.id = n.place_id
    UNION ALL SELECT unnest(ARRAY[name] || alt_names) FROM approach WHERE id = ANY(${content.approaches}::text[])
    UNION ALL SELECT unnest(ARRAY[name] || alt_names) FROM target_group WHERE id = ANY(${content.targetGroups.map(({ group }) => group)}::text[])
    UNION ALL SELECT unnest(array_remove(ARRAY[name, name_local, acronym], NULL) || alt_names) FROM organisation WHERE id = ANY(${content.organisations.map(({ organisation }) => organisation)}::text[])
    UNION ALL SELECT title FROM source WHERE id = ANY(${sources}::text[])`;
  return [...searchableTexts(content), ...names.map(({ name }) => name)].map(foldText).join(" ");
}
