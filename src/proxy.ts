import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { PATH_HEADER } from "./lib/asked-address.mjs";
import { isDatabaseAnswering } from "./server/database-readiness";
import { routing } from "./server/locale-routing";
import { contentSecurityPolicy } from "./server/security-headers";
import { unavailablePage } from "./server/unavailable-page";

const localise = createMiddleware(routing);

/** The pages of (admin) and (auth). */
const DESK = /^\/(?:admin|sign-in|sign-out|forgotten-password|set-password)(?:\/|$)/;

/** Puts the language into the address that Next sees. No lock is here. */
export async function proxy(request: NextRequest) {
  if (!(await isDatabaseAnswering())) return unavailablePage();
  if (DESK.test(request.nextUrl.pathname)) return atTheDesk(request);
  // A page does not know which address was asked for; the navigation marks the part of the site that this page is in.
  request.headers.set(PATH_HEADER, request.nextUrl.pathname);
  return localise(request);
}

/**
 * No language, no cache, no search engine; a policy with a nonce of its own; the whole address, to come back to after
 * signing in.
 */
function atTheDesk(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString("base64"));
  // Next reads the nonce for its own scripts from the request's policy.
  request.headers.set("Content-Security-Policy", policy);
  request.headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers: request.headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("X-Robots-Tag", "noindex, nofollow");
  response.headers.set("Referrer-Policy", "same-origin");
  return response;
}

export const config = {
  // Pages only: no API, none of the routes that the form of a practice asks, none that takes a document, a table or a picture (a
  // body that passes here is cut at 10 MB, and nobody told), no pictures, no files of the build, none of the files at the root. An unknown address with a file ending is a page that does not exist, and needs the language to say so.
  matcher: [
    "/((?!api/|admin/practices/[^/]+/(?:autosave|presence|pictures/upload)$|admin/pictures/|admin/sources/[^/]+/document$|admin/imports/upload$|admin/practices/tables/file$|_next/|assets/|map/|pictures/|social/|sitemaps/|favicon\\.ico$|icon\\.svg$|apple-icon\\.png$|robots\\.txt$|sitemap\\.xml$).*)",
  ],
};
