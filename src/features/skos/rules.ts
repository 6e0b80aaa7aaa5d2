import { DataFactory, type Quad, type Quad_Object } from "n3";
import { defaultLocale } from "../../lib/locales";
import { absoluteUrl, pathsFor } from "../../lib/paths";
import type { Prefixes } from "../../lib/rdf-text";
import type { PublishedTerm } from "../vocabularies/dto";
import { broaderOf, termPage } from "../vocabularies/rules";
import type { TermDocument, VocabularyKind } from "../vocabularies/schema";
import type { Concept, ConceptScheme, Label } from "./dto";

export const prefixes: Prefixes = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  adms: "http://www.w3.org/ns/adms#",
  status: "http://purl.org/adms/status/",
  owl: "http://www.w3.org/2002/07/owl#",
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const paths = pathsFor(defaultLocale);
/** The list of a vocabulary, which is the address of its scheme. */
const lists: Record<VocabularyKind, string> = {
  approach: paths.approaches(),
  targetGroup: paths.targetGroups(),
  place: paths.places(),
  organisation: paths.organisations(),
  programme: paths.programmes(),
  exchange: paths.exchanges(),
  source: paths.sources(),
};

/** Languages that are written in two scripts say in which; of all others the script goes without saying. */
const TWO_SCRIPTS = ["sr", "bs", "cnr"];
const tagOf = (lang: string, script: string) => (lang === "und" ? null : TWO_SCRIPTS.includes(lang) ? `${lang}-${script}` : lang);

/** Of a place: its official names first; a misprint of a source is found by, and never shown. */
function namesOfPlace({ names }: TermDocument<"place">): Label[] {
  const kinds = { official: "preferred", exonym: "preferred", variant: "alternative", "source-error": "hidden" } as const;
  const ranked = names.toSorted((a, b) => Number(a.kind === "exonym") - Number(b.kind === "exonym"));
  return ranked.map(({ lang, script, name, kind }) => ({ kind: kinds[kind], text: name, lang: tagOf(lang, script) }));
}

function ownLabels(kind: VocabularyKind, document: TermDocument): Label[] {
  const { name, title, altNames, nameLocal, acronym, labels } = document as Record<string, unknown>;
  const english = (text: unknown, of: Label["kind"]): Label[] =>
    typeof text === "string" && text !== "" ? [{ kind: of, text, lang: "en" }] : [];
  const plain = (text: unknown): Label[] => (typeof text === "string" && text !== "" ? [{ kind: "alternative", text, lang: null }] : []);
  return [
    ...english(name ?? title, "preferred"),
    ...((altNames as string[] | undefined) ?? []).flatMap((text) => english(text, "alternative")),
    ...plain(nameLocal),
    ...plain(acronym),
    ...((labels as Label[] | undefined) ?? []),
    ...(kind === "place" ? namesOfPlace(document as TermDocument<"place">) : []),
  ];
}

/** SKOS S13 and S14: no text twice in one language, and one preferred in each; a second one is an alternative. */
function settled(labels: readonly Label[]): Label[] {
  const [texts, languages] = [new Set<string>(), new Set<string | null>()];
  return labels.flatMap((label): Label[] => {
    const key = `${label.lang} ${label.text}`;
    if (texts.has(key)) return [];
    texts.add(key);
    if (label.kind !== "preferred") return [label];
    const kind = languages.has(label.lang) || label.lang === null ? "alternative" : "preferred";
    languages.add(label.lang);
    return [{ ...label, kind }];
  });
}

export function conceptOf({ kind, id, standing, document }: PublishedTerm, siteUrl: string): Concept {
  const { definition, purpose, description, lat, lon, country } = document as Record<string, unknown>;
  const countryId = kind === "place" ? String(country) : null;
  const texts = ((purpose ?? description ?? []) as { text: string }[]).map(({ text }) => text);
  return {
    address: absoluteUrl(siteUrl, termPage(paths, kind, { id, countryId })),
    id,
    standing,
    labels: settled(ownLabels(kind, document)),
    definition: typeof definition === "string" ? definition : null,
    notes: [...new Set(texts)],
    broader: broaderOf(kind, document),
    related: document.related,
    matches: document.matches,
    point: typeof lat === "number" && typeof lon === "number" ? { lat, lon } : null,
  };
}

export const schemeOf = (kind: VocabularyKind, title: string, terms: readonly PublishedTerm[], siteUrl: string): ConceptScheme => ({
  kind,
  address: absoluteUrl(siteUrl, lists[kind]),
  title,
  note: null,
  concepts: terms.map((term) => conceptOf(term, siteUrl)),
});

const { namedNode, literal, quad } = DataFactory;
/** skos:prefLabel as its whole address. */
function named(short: string) {
  const [prefix = "", name = ""] = short.split(":");
  return namedNode(`${prefixes[prefix] ?? ""}${name}`);
}
const labelNames = { preferred: "skos:prefLabel", alternative: "skos:altLabel", hidden: "skos:hiddenLabel" } as const;
/** The words of the European vocabulary of statuses. */
const statuses = {
  approved: "status:Completed",
  proposed: "status:UnderDevelopment",
  archived: "status:Deprecated",
  dropped: "status:Withdrawn",
};

/** A vocabulary as statements. What is broader or related and not in it is left out; each relation is told in both directions. */
export function quadsOfScheme({ address, title, note, concepts }: ConceptScheme): Quad[] {
  const told = new Map<string, Quad>();
  const say = (subject: string, property: string, object: Quad_Object) => {
    told.set(JSON.stringify([subject, property, object.id]), quad(namedNode(subject), named(property), object));
  };
  const addressOf = new Map(concepts.map((concept) => [concept.id, concept.address]));
  say(address, "rdf:type", named("skos:ConceptScheme"));
  say(address, "dcterms:title", literal(title, "en"));
  if (note !== null) say(address, "skos:editorialNote", literal(note, "en"));
  for (const { address: own, ...concept } of concepts) {
    say(own, "rdf:type", named("skos:Concept"));
    say(own, "skos:inScheme", namedNode(address));
    say(own, "dcterms:identifier", literal(concept.id));
    say(own, "adms:status", named(statuses[concept.standing]));
    if (concept.standing === "archived") say(own, "owl:deprecated", literal("true", named("xsd:boolean")));
    for (const { kind, text, lang } of concept.labels) say(own, labelNames[kind], lang === null ? literal(text) : literal(text, lang));
    if (concept.definition !== null) say(own, "skos:definition", literal(concept.definition, "en"));
    for (const text of concept.notes) say(own, "skos:scopeNote", literal(text, "en"));
    const broader = addressOf.get(concept.broader ?? "");
    if (broader !== undefined) {
      say(own, "skos:broader", namedNode(broader));
      say(broader, "skos:narrower", namedNode(own));
    } else {
      say(own, "skos:topConceptOf", namedNode(address));
      say(address, "skos:hasTopConcept", namedNode(own));
    }
    for (const other of concept.related.flatMap((id) => addressOf.get(id) ?? [])) {
      say(own, "skos:related", namedNode(other));
      say(other, "skos:related", namedNode(own));
    }
    for (const match of concept.matches) say(own, `skos:${match.relation}Match`, namedNode(match.address));
    if (concept.point) {
      say(own, "geo:lat", literal(String(concept.point.lat), named("xsd:decimal")));
      say(own, "geo:long", literal(String(concept.point.lon), named("xsd:decimal")));
    }
  }
  return [...told.values()];
}
