import { headers } from "next/headers";

/** Set by our server (src/cli/serve.mjs) on every request, whatever the request brought along under this name. */
export const ADDRESS_HEADER = "x-atlas-address";

/** Where the request that is being answered comes from. Without our server (next dev) everybody counts as one. */
export async function requestOrigin(): Promise<{ address: string; userAgent: string }> {
  const asked = await headers();
  return { address: asked.get(ADDRESS_HEADER) ?? "unknown", userAgent: asked.get("user-agent") ?? "" };
}
