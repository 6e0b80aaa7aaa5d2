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
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ["pino", "pg"],
  // The content security policy of pages, which needs a nonce, comes from proxy.ts.
  async headers() {
    return [
      { source: "/:path*", headers: answerHeaders },
      { source: "/api/:path*", headers: [nothingRuns] },
      { source: "/admin/practices/:id/(autosave|presence)", headers: [nothingRuns] },
      { source: "/:file(.*\\.(?:svg|png|ico|xml|txt))", headers: [nothingRuns] },
      { source: "/map/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
    ];
  },
};

export default withNextIntl(config);
