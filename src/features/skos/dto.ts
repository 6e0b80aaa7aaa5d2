import { DataFactory, type Quad, type Quad_Object } from "n3";
import type { Prefixes } from "../../lib/rdf-text";
import type { TermStanding } from "../vocabularies/dto";
import type { VocabularyKind } from "../vocabularies/schema";

export type Label = {
  kind: "preferred" | "alternative" | "hidden";
  text: string /** Null where nobody says in which language it is. */;
  lang: string | null;
};

/** A term as SKOS sees it: a concept. Addresses are absolute. */
export type Concept = {
  address: string;
  id: string;
  standing: TermStanding;
  labels: Label[];
  definition: string | null;
  notes: string[];
  broader: string | null;
  related: string[];
  matches: { relation: "exact" | "close"; address: string }[];
  point: { lat: number; lon: number } | null;
};

/** A concept as a file tells it; relations by the ids of terms. */
export type ReadConcept = Pick<Concept, "id" | "labels" | "definition" | "notes" | "related" | "matches" | "point"> & { broader: string[] };

/** A vocabulary with the address of its list. */
export type ConceptScheme = {
  kind: VocabularyKind;
  address: string;
  title: string;
  /** What has to stand with the names in it, such as a footnote. */
  note: string | null;
  concepts: Concept[];
};

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
