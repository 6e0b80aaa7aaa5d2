import { escapeXml } from "./escape-xml";

/** A file of the sitemap protocol (sitemaps.org, 0.9). Next's own writes no index, which more than 50 000 addresses need. */
export function sitemapXml(
  root: "urlset" | "sitemapindex",
  element: "url" | "sitemap",
  entries: readonly Record<string, string>[],
): string {
  const lines = entries.map((entry) => {
    const parts = Object.entries(entry).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`);
    return `<${element}>${parts.join("")}</${element}>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    "",
  ].join("\n");
}

export function xmlAnswer(...file: Parameters<typeof sitemapXml>): Response {
  return new Response(sitemapXml(...file), { headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "no-cache" } });
}
