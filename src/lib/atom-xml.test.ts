import { describe, expect, it } from "vitest";
import { type AtomEntry, atomXml } from "./atom-xml";

const entry = (change: Partial<AtomEntry> = {}): AtomEntry => ({
  id: "urn:uuid:1",
  title: 'A <b> & a "c"',
  summary: "Was needed & done.",
  href: "https://example.org/practices/one",
  published: "2024-01-01T00:00:00Z",
  updated: "2024-02-01T00:00:00Z",
  categories: [{ term: "a&b", label: "A & B", scheme: "https://example.org/approaches" }],
  ...change,
});
const feed = (entries: AtomEntry[]) =>
  atomXml({
    title: "Practices",
    subtitle: "All of them",
    language: "en",
    self: "https://example.org/practices/feed.xml?country=RS&group=roma",
    page: "https://example.org/practices?country=RS&group=roma",
    author: { name: "Atlas", uri: "https://example.org/" },
    entries,
  });

describe("a feed", () => {
  it("escapes what stands in texts, attributes and addresses", () => {
    const xml = feed([entry()]);
    expect(xml).toContain("<title>A &lt;b&gt; &amp; a &quot;c&quot;</title>");
    expect(xml).toContain('term="a&amp;b" label="A &amp; B"');
    expect(xml).toContain("<id>https://example.org/practices/feed.xml?country=RS&amp;group=roma</id>");
    expect(xml.replace(/&(?:amp|lt|gt|quot|apos);/g, "")).not.toContain("&");
  });

  it("was updated when the last of its entries was", () => {
    const xml = feed([entry(), entry({ updated: "2025-03-01T00:00:00Z" }), entry()]);
    expect(xml.indexOf("<updated>2025-03-01T00:00:00Z</updated>")).toBeLessThan(xml.indexOf("<entry>"));
  });

  it("may be empty", () => expect(feed([])).toContain("<updated>1970-01-01T00:00:00Z</updated>"));
});
