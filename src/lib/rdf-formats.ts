/** Turtle and JSON-LD, by the endings of their files. */
export const rdfFormats = ["ttl", "jsonld"] as const;
export type RdfFormat = (typeof rdfFormats)[number];
