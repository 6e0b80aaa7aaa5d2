import { createHash } from "node:crypto";

const scripts = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const styles = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** JSON-LD and other data between script tags never runs. */
const isData = (/** @type {string} */ attributes) => /\stype="(?!text\/javascript|module)/.test(attributes);
const hashOf = (/** @type {string} */ text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * A page whose policy names its inline scripts by their hashes instead of a nonce, so that the same answer is right for
 * everybody who asks. Without a nonce in the policy the page stays as it is.
 * @param {string} html
 * @param {string} policy the Content-Security-Policy of the answer
 * @returns {{ html: string, policy: string }}
 */
export function withHashedPolicy(html, policy) {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (!nonce) return { html, policy };
  const text = html.replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, "");
  const run = [...text.matchAll(scripts)].filter(([, attributes = ""]) => !isData(attributes)).map(([, , body = ""]) => hashOf(body));
  const drawn = [...text.matchAll(styles)].map(([, body = ""]) => hashOf(body));
  const directives = policy.split("; ").map((directive) => {
    const [name, ...values] = directive.split(" ");
    if (name !== "script-src" && name !== "style-src") return directive;
    const kept = values.filter((value) => value !== `'nonce-${nonce}'` && value !== "'strict-dynamic'");
    return [name, ...kept, ...new Set(name === "script-src" ? run : drawn)].join(" ");
  });
  return { html: text, policy: directives.join("; ") };
}
