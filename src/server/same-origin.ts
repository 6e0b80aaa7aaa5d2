import { AppError } from "./errors";

type ReadableHeaders = Pick<Headers, "get">;

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

/**
 * Whether a request that changes something comes from one of our own pages. Browsers say so in Sec-Fetch-Site, older ones
 * only in Origin. Neither: somebody else's program, or a page that hides where it is from.
 */
export function isSameOrigin(headers: ReadableHeaders, siteUrl: string): boolean {
  const fetchSite = headers.get("sec-fetch-site");
  if (fetchSite !== null) return fetchSite === "same-origin";
  const origin = hostOf(headers.get("origin"));
  return origin !== null && (origin === headers.get("host") || origin === hostOf(siteUrl));
}

/** For routes and actions: throws `forbidden`, which the door turns into 403. */
export function assertSameOrigin(headers: ReadableHeaders, siteUrl: string): void {
  if (!isSameOrigin(headers, siteUrl)) throw new AppError("forbidden");
}
