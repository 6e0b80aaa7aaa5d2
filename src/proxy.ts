import type { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./server/locale-routing";
import { contentSecurityPolicy } from "./server/security-headers";

const localise = createMiddleware(routing);

/** Puts the language into the address that Next sees, and a nonce of its own on every page. No lock is here. */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString("base64"));
  // Next reads the nonce for its own scripts from the request's policy.
  request.headers.set("Content-Security-Policy", policy);
  const response = localise(request);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  // Pages only: no API, no files of the build, nothing with a file ending.
  matcher: ["/((?!api|_next|map/|.*\\.[a-z0-9]+$).*)"],
};
