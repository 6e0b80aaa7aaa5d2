import { escapeXml } from "./escape-xml";

/** `term` says which one it is within `scheme`, `label` how it is called. */
export type AtomCategory = { term: string; label: string; scheme: string };
/** Addresses are whole, moments as ISO 8601 in UTC. */
export type AtomEntry = {
  /** Stays the same whatever becomes of title and address. */
  id: string;
  title: string;
  summary: string;
  href: string;
  published: string;
  updated: string;
  categories: readonly AtomCategory[];
};
export type AtomFeed = {
  title: string;
  subtitle: string;
  language: string;
  /** Its own address, which is its id, too. */
  self: string;
  /** The page that lists the same. */
  page: string;
  author: { name: string; uri: string };
  entries: readonly AtomEntry[];
};

/** A feed must say when it was updated; one without entries never was. */
const NEVER = "1970-01-01T00:00:00Z";

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
const empty = (name: string, attributes: Record<string, string>) =>
  `<${name} ${Object.entries(attributes)
    .map(([attribute, value]) => `${attribute}="${escapeXml(value)}"`)
    .join(" ")}/>`;

const entryXml = ({ id, title, summary, href, published, updated, categories }: AtomEntry) => `<entry>
${element("id", id)}
${element("title", title)}
${empty("link", { rel: "alternate", type: "text/html", href })}
${element("published", published)}
${element("updated", updated)}
${element("summary", summary)}
${categories.map((category) => empty("category", category)).join("\n")}
</entry>
`;

/** A feed in the format Atom (RFC 4287). */
export function atomXml({ title, subtitle, language, self, page, author, entries }: AtomFeed): string {
  const updated = [NEVER, ...entries.map((entry) => entry.updated)].sort().at(-1) ?? NEVER;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
${element("id", self)}
${element("title", title)}
${element("subtitle", subtitle)}
${empty("link", { rel: "self", type: "application/atom+xml", href: self })}
${empty("link", { rel: "alternate", type: "text/html", href: page })}
${element("updated", updated)}
<author>${element("name", author.name)}${element("uri", author.uri)}</author>
${entries.map(entryXml).join("")}</feed>
`;
}
