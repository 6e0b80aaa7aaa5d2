import { createHash } from "node:crypto";

const elements = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const hashOf = (/** @type {string} */ text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * A page whose policy names its inline scripts by their hashes instead of a nonce, so that the same answer is right for
 * everybody who asks. Only what had the nonce gets a hash: a script that came in with somebody's text stays as forbidden
 * as before. Without a nonce in the policy the page stays as it is.
 * @param {string} html
 * @param {string} policy the Content-Security-Policy of the answer
 * @returns {{ html: string, policy: string }}
 */
export function withHashedPolicy(html, policy) {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (!nonce) return { html, policy };
  const mark = ` nonce="${nonce}"`;
  const without = (/** @type {string} */ text) => text.replaceAll(mark, "").replaceAll(nonce, "");
  /** @type {Record<string, Set<string>>} */
  const hashes = { "script-src": new Set(), "style-src": new Set() };
  for (const [, element, attributes = "", body = ""] of html.matchAll(elements)) {
    const isInline = attributes.includes(mark) && !/\ssrc=/.test(attributes);
    if (isInline) hashes[`${element}-src`]?.add(hashOf(without(body)));
  }
  const directives = policy.split("; ").map((directive) => {
    const [name = "", ...values] = directive.split(" ");
    const found = hashes[name];
    if (!found) return directive;
    // “strict-dynamic” would make the browser ignore 'self', and with it our files, which have no nonce any more.
    const kept = values.filter((value) => value !== `'nonce-${nonce}'` && value !== "'strict-dynamic'");
    return [name, ...kept, ...found].join(" ");
  });
  return { html: without(html), policy: directives.join("; ") };
}
