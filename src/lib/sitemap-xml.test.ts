import { expect, it } from "vitest";
import { sitemapXml } from "./sitemap-xml";

it("writes the files of the protocol, with every sign that means something escaped", () => {
  expect(
    sitemapXml("urlset", "url", [{ loc: "https://a.example/?a=1&b=<2>", lastmod: "2026-11-25T00:00:00.000Z" }]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.example/?a=1&amp;b=&lt;2&gt;</loc><lastmod>2026-11-25T00:00:00.000Z</lastmod></url>
</urlset>
`);
  expect(sitemapXml("sitemapindex", "sitemap", [])).toContain("<sitemapindex");
});
