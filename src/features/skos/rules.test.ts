import type { Quad } from "n3";
import { describe, expect, it } from "vitest";
import { jsonLdOf, quadsOf, turtleOf } from "../../lib/rdf-text";
import type { PublishedTerm } from "../vocabularies/dto";
import { termDocuments } from "../vocabularies/schema";
import { conceptOf, prefixes, quadsOfScheme, schemeOf } from "./rules";

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

const scheme = schemeOf(
  "approach",
  "Approaches",
  [
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
  ],
  SITE,
);
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
