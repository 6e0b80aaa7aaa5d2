import type { Quad } from "n3";
import { describe, expect, it } from "vitest";
import { jsonLdOf, quadsOf, turtleOf } from "../../lib/rdf-text";
import type { PublishedTerm } from "../vocabularies/dto";
import { changedFields } from "../vocabularies/rules";
import { termDocuments } from "../vocabularies/schema";
import { prefixes, quadsOfScheme } from "./dto";
import { conceptOf, conceptsIn, documentWith, schemeOf } from "./rules";

const SITE = "https://atlas.example";
const passage = { source: "booklet", heading: null };
const approach = (id: string, changes: object = {}, standing: PublishedTerm["standing"] = "approved"): PublishedTerm => ({
  kind: "approach",
  id,
  standing,
  document: termDocuments.approach.parse({
    id,
    name: `The ${id}`,
    purpose: [{ text: 'What it is "for".\nIn two lines.', passage }],
    ...changes,
  }),
});
const place = (names: object[], changes: object = {}): PublishedTerm => ({
  kind: "place",
  id: "obiliq",
  standing: "approved",
  document: termDocuments.place.parse({
    id: "obiliq",
    kind: "city",
    name: "Obiliq / Obilić",
    country: "XK",
    parent: "XK",
    names,
    ...changes,
  }),
});

const approaches = [
  approach("outreach", {
    labels: [
      { text: "Terenski rad", lang: "sr-Latn", kind: "preferred" },
      { text: "Теренски рад", lang: "sr-Cyrl", kind: "preferred" },
      { text: "Outreech", lang: "en", kind: "hidden" },
    ],
    related: ["bus"],
    matches: [{ relation: "close", address: "https://vocabulary.example/outreach" }],
    definition: "Going to where people are.",
  }),
  approach("team", { broader: "outreach" }),
  approach("van", { broader: "team" }, "archived"),
  approach("bus", { related: ["outreach"], broader: "gone" }, "proposed"),
];
const scheme = schemeOf("approach", "Approaches", approaches, SITE);
const quads = quadsOfScheme(scheme);

const sayingOf = ({ subject, predicate, object }: Quad) =>
  JSON.stringify([subject.value, predicate.value, object.value, "language" in object ? object.language.toLowerCase() : ""]);
const skos = (name: string) => `${prefixes.skos}${name}`;
const objects = (all: readonly Quad[], subject: string, property: string) =>
  all
    .filter((one) => one.subject.value === `${SITE}/approaches/${subject}` && one.predicate.value === property)
    .map(({ object }) => object.value);

describe("a vocabulary as statements", () => {
  it.each(["ttl", "jsonld"] as const)("is read back by another library with the same statements: %s", async (format) => {
    const text = format === "ttl" ? await turtleOf(quads, prefixes) : JSON.stringify(await jsonLdOf(quads, prefixes));
    const back = await quadsOf(text, format);
    expect(back).toHaveLength(quads.length);
    expect(back.map(sayingOf).toSorted()).toEqual(quads.map(sayingOf).toSorted());
  });

  it("says each relation in both directions, and none to what is not in it", () => {
    expect(objects(quads, "team", skos("broader"))).toEqual([`${SITE}/approaches/outreach`]);
    expect(objects(quads, "outreach", skos("narrower"))).toEqual([`${SITE}/approaches/team`]);
    expect(objects(quads, "outreach", skos("related"))).toEqual([`${SITE}/approaches/bus`]);
    expect(objects(quads, "bus", skos("related"))).toEqual([`${SITE}/approaches/outreach`]);
    expect(objects(quads, "bus", skos("broader"))).toEqual([]);
    expect(objects(quads, "bus", skos("topConceptOf"))).toEqual([`${SITE}/approaches`]);
    expect(objects(quads, "outreach", skos("closeMatch"))).toEqual(["https://vocabulary.example/outreach"]);
  });

  it("has no circle", () => {
    const broader = new Map(
      quads.filter(({ predicate }) => predicate.value === skos("broader")).map((one) => [one.subject.value, one.object.value]),
    );
    for (const start of broader.keys()) {
      const met = new Set<string>();
      for (let at = broader.get(start); at !== undefined; at = broader.get(at)) {
        expect(met.has(at)).toBe(false);
        met.add(at);
      }
    }
    expect(broader.size).toBe(2);
  });

  it("says what is approved, proposed and archived", () => {
    const status = (id: string) => objects(quads, id, `${prefixes.adms}status`);
    expect(["outreach", "bus", "van"].flatMap(status)).toEqual(
      ["Completed", "UnderDevelopment", "Deprecated"].map((word) => `${prefixes.status}${word}`),
    );
    expect(objects(quads, "van", `${prefixes.owl}deprecated`)).toEqual(["true"]);
  });
});

describe("the names of a place", () => {
  it("are one preferred in each language and script, official ones first, and misprints are hidden", () => {
    const names = [
      { lang: "sr", script: "Latn", name: "Kastriot", kind: "exonym" },
      { lang: "sq", script: "Latn", name: "Obiliq", kind: "official" },
      { lang: "sr", script: "Latn", name: "Obilić", kind: "official" },
      { lang: "sr", script: "Cyrl", name: "Обилић", kind: "official" },
      { lang: "en", script: "Latn", name: "Obilic", kind: "variant" },
      { lang: "en", script: "Latn", name: "Obilitsch", kind: "source-error" },
      { lang: "und", script: "Latn", name: "Obiliq i Ri", kind: "variant" },
    ];
    const { labels, address, point } = conceptOf(place(names, { lat: 42.69, lon: 21.08 }), SITE);
    expect(labels.map(({ kind, text, lang }) => `${kind} ${text}@${lang}`)).toEqual([
      "preferred Obiliq / Obilić@en",
      "preferred Obiliq@sq",
      "preferred Obilić@sr-Latn",
      "preferred Обилић@sr-Cyrl",
      "alternative Obilic@en",
      "hidden Obilitsch@en",
      "alternative Obiliq i Ri@null",
      "alternative Kastriot@sr-Latn",
    ]);
    expect([address, point]).toEqual([`${SITE}/places/XK/obiliq`, { lat: 42.69, lon: 21.08 }]);
  });
});

describe("a text that names a context of somebody else's", () => {
  it("is not read: nothing is fetched", async () => {
    const text = JSON.stringify({ "@context": "https://elsewhere.example/context.jsonld", "@id": "https://a.example/1", name: "x" });
    await expect(quadsOf(text, "jsonld")).rejects.toThrow();
  });
});

describe("a vocabulary that comes back", () => {
  const names = [
    { lang: "sq", script: "Latn", name: "Obiliq", kind: "official", from: "1999", to: null },
    { lang: "sr", script: "Cyrl", name: "Обилић", kind: "official" },
    { lang: "en", script: "Latn", name: "Obilitsch", kind: "source-error" },
    { lang: "en", script: "Latn", name: "Obiliq / Obilić", kind: "variant" },
    { lang: "und", script: "Latn", name: "Obiliq i Ri", kind: "variant" },
  ];
  const places = schemeOf("place", "Places", [place(names, { lat: 42.69, lon: 21.08 })], SITE);
  const inFile = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id));
  const readBack = async (quads: Quad[], format: "ttl" | "jsonld") =>
    conceptsIn(await quadsOf(format === "ttl" ? await turtleOf(quads, prefixes) : JSON.stringify(await jsonLdOf(quads, prefixes)), format));

  it.each(["ttl", "jsonld"] as const)("as it went out changes nothing: %s", async (format) => {
    const terms = [...approaches, place(names, { lat: 42.69, lon: 21.08 })];
    const read = [...(await readBack(quads, format)), ...(await readBack(quadsOfScheme(places), format))];
    expect(inFile(read)).toEqual(inFile(terms));
    for (const concept of read) {
      const term = terms.find(({ id }) => id === concept.id);
      const document = term?.document ?? {};
      const beside = new Set(terms.filter((one) => one.document.related.includes(concept.id)).map(({ id }) => id));
      const after = documentWith(term?.kind ?? "source", document, concept, { inFile: inFile(read), beside });
      expect([concept.id, changedFields(document, after)]).toEqual([concept.id, []]);
    }
  });

  it("with other names, another place in the order and other matches changes just those", async () => {
    const text = `
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://elsewhere.example/outreach> a skos:Concept ; skos:prefLabel "Outreach"@en, "Terenski rad"@SR-latn, "Pomoc v terénu"@cs ;
        skos:altLabel "Street work"@en ; skos:broader <https://elsewhere.example/work> ; skos:exactMatch <http://www.wikidata.org/entity/Q1> .
      <https://elsewhere.example/work> skos:prefLabel "Work"@en .`;
    const read = conceptsIn(await quadsOf(text, "ttl"));
    const before = approaches[0]?.document ?? {};
    const [concept] = read;
    if (!concept) throw new Error("nothing was read");
    const after = documentWith("approach", before, concept, { inFile: inFile(read), beside: new Set() });
    expect(changedFields(before, after)).toEqual(["name", "altNames", "broader", "definition", "labels", "matches"]);
    expect(after).toMatchObject({
      name: "Outreach",
      altNames: ["Street work"],
      broader: "work",
      definition: null,
      labels: [
        { text: "Terenski rad", lang: "sr-Latn", kind: "preferred" },
        { text: "Pomoc v terénu", lang: "cs", kind: "preferred" },
      ],
      // Nothing is said of what is not in the file.
      related: ["bus"],
      matches: [{ relation: "exact", address: "http://www.wikidata.org/entity/Q1" }],
    });
  });

  it("gives a place names that it lacks, and leaves those that it has their kinds and dates", async () => {
    const text = `
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://a.example/obiliq> skos:prefLabel "Obiliq / Obilić"@en, "Obiliq"@sq ; skos:altLabel "Кастриот"@mk ; skos:hiddenLabel "Obilik"@de .`;
    const [concept] = conceptsIn(await quadsOf(text, "ttl"));
    if (!concept) throw new Error("nothing was read");
    const { names: after } = documentWith("place", place(names).document, concept, { inFile: new Set(["obiliq"]), beside: new Set() });
    expect(after).toEqual([
      { lang: "sq", script: "Latn", name: "Obiliq", kind: "official", from: "1999", to: null },
      { lang: "en", script: "Latn", name: "Obiliq / Obilić", kind: "variant", from: null, to: null },
      { lang: "mk", script: "Cyrl", name: "Кастриот", kind: "variant", from: null, to: null },
      { lang: "de", script: "Latn", name: "Obilik", kind: "source-error", from: null, to: null },
    ]);
  });
});
