import { countSitemapParts } from "../../features/search/queries";
import { absoluteUrl, sitemapPaths } from "../../lib/paths";
import { xmlAnswer } from "../../lib/sitemap-xml";
import { env } from "../../server/env";

export const dynamic = "force-dynamic";

/** Where the addresses of all public pages stand: one file of everything but practices, and the practices in parts. */
export async function GET() {
  const parts = await countSitemapParts();
  const files = [sitemapPaths.terms(), ...Array.from({ length: parts }, (_, part) => sitemapPaths.practices(part))];
  return xmlAnswer(
    "sitemapindex",
    "sitemap",
    files.map((path) => ({ loc: absoluteUrl(env.SITE_URL, path) })),
  );
}

export { methodNotAllowed as DELETE, methodNotAllowed as PATCH, methodNotAllowed as POST, methodNotAllowed as PUT } from "../../server/api";
