import { env } from "./env";

/** The policy of a public page: our own files only, and nothing inline. */
export function publicPagePolicy(): string {
  return policy("script-src 'self'", "style-src 'self'");
}

/** The policy of a page that Next draws: inline scripts only with the nonce of this very answer. */
export function contentSecurityPolicy(nonce: string): string {
  const development = env.NODE_ENV === "development";
  return policy(
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
  );
}

function policy(...ofScriptsAndStyles: string[]): string {
  return [
    "default-src 'none'",
    ...ofScriptsAndStyles,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(env.SITE_URL.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The nonce of the answer that is being made, for what a library writes into the page by script. */
export function nonceOf(headers: Pick<Headers, "get">): string | undefined {
  return /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
}
