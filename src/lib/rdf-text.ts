import jsonld from "jsonld";
import { Parser, type Quad, Writer } from "n3";
import type { RdfFormat } from "./rdf-formats";

// Statements of RDF as text, and text as statements: Turtle by N3, JSON-LD by jsonld.

/** Short names for the beginnings of addresses. */
export type Prefixes = Record<string, string>;

/** Nothing that a file names is fetched: a context of somebody else's could mean anything tomorrow, and tell them who asks. */
const noLoader = (address: string) => Promise.reject(new Error(`the context ${address} is not in the file`));

export function turtleOf(quads: readonly Quad[], prefixes: Prefixes): Promise<string> {
  const writer = new Writer({ prefixes });
  writer.addQuads([...quads]);
  return new Promise((resolve, reject) => writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text))));
}

export async function jsonLdOf(quads: readonly Quad[], prefixes: Prefixes): Promise<object> {
  const expanded = await jsonld.fromRDF([...quads], { useNativeTypes: false });
  return jsonld.compact(expanded, prefixes, { graph: true, documentLoader: noLoader });
}

/** The statements of a text; throws where it cannot be read. */
export async function quadsOf(text: string, format: RdfFormat): Promise<Quad[]> {
  if (format === "ttl") return new Parser({ format: "text/turtle" }).parse(text);
  return (await jsonld.toRDF(JSON.parse(text), { documentLoader: noLoader })) as Quad[];
}
