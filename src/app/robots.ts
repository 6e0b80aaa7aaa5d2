import type { MetadataRoute } from "next";
import { absoluteUrl } from "../lib/paths";
import { env } from "../server/env";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: [{ userAgent: "*", allow: "/", disallow: ["/api/", "/admin/"] }],
    sitemap: absoluteUrl(env.SITE_URL, "/sitemap.xml"),
  };
}
