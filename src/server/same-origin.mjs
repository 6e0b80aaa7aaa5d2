// Plain JavaScript: the gate of the production server (request-gate.mjs) and every action and route ask the same question.

/** @param {string | null | undefined} address */
function hostOf(address) {
  return address && URL.canParse(address) ? new URL(address).host : null;
}

/**
 * Whether a request that changes something comes from one of our own pages. Browsers say so in Sec-Fetch-Site, older ones
 * only in Origin. Neither: somebody else's program, or a page that hides where it is from.
 * @param {{ get(name: string): string | null | undefined }} headers
 * @param {string} siteUrl
 * @returns {boolean}
 */
export function isSameOrigin(headers, siteUrl) {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== undefined) return site === "same-origin";
  const origin = hostOf(headers.get("origin"));
  return origin !== null && (origin === headers.get("host") || origin === hostOf(siteUrl));
}
