import type { Quad } from "n3";
import { defaultLocale } from "../../lib/locales";
import { absoluteUrl, pathsFor } from "../../lib/paths";
import type { TermImport } from "../term-imports/dto";
import type { PublishedTerm } from "../vocabularies/dto";
import { broaderField, broaderOf, termPage } from "../vocabularies/rules";
import type { TermDocument, VocabularyKind } from "../vocabularies/schema";
import { type Concept, type ConceptScheme, type Label, prefixes, type ReadConcept } from "./dto";

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

const labelKinds = { prefLabel: "preferred", altLabel: "alternative", hiddenLabel: "hidden" } as const;

/** A language in the form of BCP 47, whatever letters a file has it in; as it is written where it is none. */
function canonicalTag(language: string): string | null {
  if (language === "") return null;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    return language;
  }
}

/** The concepts of a file: what has a preferred label, or says that it is one. What SKOS has no word for is passed over. */
export function conceptsIn(quads: readonly Quad[]): ReadConcept[] {
  const said = new Map<string, Quad[]>();
  for (const one of quads) said.set(one.subject.value, [...(said.get(one.subject.value) ?? []), one]);
  const objects = (address: string, property: string) =>
    (said.get(address) ?? []).filter(({ predicate }) => predicate.value === property).map(({ object }) => object);
  const skos = (address: string, name: string) => objects(address, `${prefixes.skos}${name}`);
  const idOf = (address: string) =>
    objects(address, `${prefixes.dcterms}identifier`)[0]?.value ?? address.split(/[/#]/).filter(Boolean).at(-1) ?? "";
  const isConcept = (address: string) =>
    objects(address, `${prefixes.rdf}type`).some(({ value }) => value === `${prefixes.skos}Concept`) ||
    skos(address, "prefLabel").length > 0;
  const number = (address: string, name: string) => {
    const [value] = objects(address, `${prefixes.geo}${name}`);
    return value === undefined || value.value.trim() === "" ? Number.NaN : Number(value.value);
  };
  return [...said.keys()].filter(isConcept).map((address): ReadConcept => {
    const [lat, lon] = [number(address, "lat"), number(address, "long")];
    const labels = Object.entries(labelKinds).flatMap(([name, kind]) =>
      skos(address, name).map((object) => ({
        kind,
        text: object.value,
        lang: "language" in object ? canonicalTag(object.language) : null,
      })),
    );
    const matches = (["exact", "close"] as const).flatMap((relation) =>
      skos(address, `${relation}Match`).map(({ value }) => ({ relation, address: value })),
    );
    return {
      id: idOf(address),
      labels,
      definition: skos(address, "definition")[0]?.value ?? null,
      notes: skos(address, "scopeNote").map(({ value }) => value),
      broader: skos(address, "broader").map(({ value }) => idOf(value)),
      related: skos(address, "related").map(({ value }) => idOf(value)),
      matches,
      point: Number.isNaN(lat) || Number.isNaN(lon) ? null : { lat, lon },
    };
  });
}

type Entry = Record<string, unknown>;
/** What stood there and still is in the file, in the order in which it stood, and then what is new. */
function merged<Item>(
  before: readonly Item[],
  told: readonly Item[],
  keyOf: (item: Item) => string,
  isKept: (item: Item) => boolean,
): Item[] {
  const kept = before.filter((item) => isKept(item) || told.some((one) => keyOf(one) === keyOf(item)));
  const known = new Set(kept.map(keyOf));
  return [...kept, ...told.filter((one) => !known.has(keyOf(one)))];
}

const keyOf = ({ lang, text }: Pick<Label, "lang" | "text">) => `${lang} ${text}`;
const scriptOf = (text: string) => (/\p{Script=Cyrillic}/u.test(text) ? "Cyrl" : /\p{Script=Greek}/u.test(text) ? "Grek" : "Latn");
const nameKindOf = { preferred: "official", alternative: "variant", hidden: "source-error" } as const;

/** The names of a place: those that it has keep their kind and their dates, which SKOS has no word for. */
function namesWith(before: TermDocument<"place">["names"], labels: readonly Label[]): TermDocument<"place">["names"] {
  const told = new Set(labels.map(keyOf));
  const labelOf = ({ lang, script, name }: { lang: string; script: string; name: string }) => ({ lang: tagOf(lang, script), text: name });
  const kept = before.filter((name) => told.has(keyOf(labelOf(name))));
  const known = new Set(kept.map((name) => keyOf(labelOf(name))));
  const added = labels
    .filter((label) => !known.has(keyOf(label)) && !(label.kind === "preferred" && label.lang === "en"))
    .map(({ kind, text, lang }) => {
      const name = { lang: lang?.split("-")[0] ?? "und", script: scriptOf(text), name: text, kind: nameKindOf[kind], from: null, to: null };
      return name as TermDocument<"place">["names"][number];
    });
  return [...kept, ...added];
}

/** Fields of a document that hold names, by what SKOS calls them. */
function namedFields(kind: VocabularyKind, before: Entry, labels: readonly Label[]): Entry {
  const english = labels.filter(({ lang }) => lang === "en");
  const name = english.find((label) => label.kind === "preferred")?.text;
  const own = kind === "exchange" || kind === "source" ? "title" : "name";
  const named = name === undefined ? {} : { [own]: name };
  if (kind === "place") return { ...named, names: namesWith((before.names ?? []) as TermDocument<"place">["names"], labels) };
  const hasOthers = kind === "approach" || kind === "targetGroup" || kind === "organisation";
  const others = english.filter((label) => label.kind === "alternative").map(({ text }) => text);
  const isName = (text: string) => text === before[own];
  const altNames = merged((before.altNames ?? []) as string[], others, String, isName);
  // Names without a language are those of an organisation in its own one: they have fields of their own.
  const rest = labels.filter(
    ({ lang, kind: of }) => lang !== null && (lang !== "en" || of === "hidden" || (of === "alternative" && !hasOthers)),
  );
  const kept = merged((before.labels ?? []) as Label[], rest, keyOf, () => false).map(
    (label) => rest.find((one) => keyOf(one) === keyOf(label)) ?? label,
  );
  return { ...named, ...(hasOthers ? { altNames } : {}), labels: kept };
}

/**
 * The document of a term as a file tells it, unjudged. `inFile`: of what is not in the file nothing is said, so a relation to it
 * stays; `beside`: what names this term as related itself, and need not be named a second time.
 */
export function documentWith(
  kind: VocabularyKind,
  before: Entry,
  concept: ReadConcept,
  { inFile, beside }: { inFile: ReadonlySet<string>; beside: ReadonlySet<string> },
): Entry {
  const field = broaderField[kind];
  const above = before.id === undefined ? null : broaderOf(kind, before as unknown as TermDocument);
  const [told = above !== null && !inFile.has(above) ? above : null] = concept.broader;
  const related = merged(
    (before.related ?? []) as string[],
    concept.related.filter((id) => !beside.has(id)),
    String,
    (id) => !inFile.has(id) || concept.related.includes(id),
  );
  const matches = merged((before.matches ?? []) as Concept["matches"], concept.matches, JSON.stringify, () => false);
  const isDefined = kind === "approach" || kind === "targetGroup";
  return {
    ...before,
    ...namedFields(kind, before, concept.labels),
    ...(field ? { [field]: kind !== "targetGroup" ? told : told === null ? [] : [told] } : {}),
    ...(isDefined && (concept.definition !== null || kind === "approach") ? { definition: concept.definition } : {}),
    ...(kind === "place" ? { lat: concept.point?.lat ?? null, lon: concept.point?.lon ?? null } : {}),
    id: concept.id,
    related,
    matches,
  };
}

/** A concept as a term that comes in. Of a new approach, its notes are what it is for. */
export function importOf(
  kind: VocabularyKind,
  concept: ReadConcept,
  { inFile, editor }: { inFile: ReadonlySet<string>; editor: string },
): TermImport {
  const { id, labels, broader, notes, definition } = concept;
  const name = labels.find((label) => label.kind === "preferred" && label.lang === "en")?.text ?? id;
  const field = broaderField[kind];
  return {
    id,
    name,
    version: null,
    problems: field && broader.length > 1 ? [{ field, message: "termWithTwoBroader" }] : [],
    contentOver: (before, { relatedOf, today }) => {
      const texts = (notes.length > 0 ? notes : [definition ?? ""]).filter((text) => text !== "");
      const begun = kind === "approach" ? { purpose: texts.map((text) => ({ text, addedBy: { editor, on: today } })) } : {};
      const beside = new Set([...relatedOf].flatMap(([other, related]) => (related.includes(id) ? [other] : [])));
      return documentWith(kind, before ?? begun, concept, { inFile, beside });
    },
  };
}
