import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { answerHeaders, nothingRuns } from "./src/server/answer-headers.mjs";

const withNextIntl = createNextIntlPlugin("./src/server/request-messages.ts");

const config: NextConfig = {
  poweredByHeader: false,
  // Our server compresses (src/cli/serve.mjs); twice would be for nothing.
  compress: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: { preloadEntriesOnStart: false },
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ["pino", "pg", "@aws-sdk/client-s3"],
  // The content security policy of pages, which needs a nonce, comes from proxy.ts.
  async headers() {
    return [
      { source: "/:path*", headers: answerHeaders },
      { source: "/api/:path*", headers: [nothingRuns] },
      { source: "/:folder(assets|map|pictures|sitemaps|social)/:path*", headers: [nothingRuns] },
      { source: "/:file(favicon\\.ico|icon\\.svg|apple-icon\\.png|robots\\.txt|sitemap\\.xml)", headers: [nothingRuns] },
      // What is in them is in their names (src/cli/assets.ts).
      { source: "/assets/:file(.*-[0-9a-f]{12}\\..*)", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
      { source: "/admin/practices/:id/(autosave|presence|pictures/upload)", headers: [nothingRuns] },
      { source: "/admin/pictures/:key", headers: [nothingRuns] },
      { source: "/map/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
    ];
  },
};

export default withNextIntl(config);
