import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withHashedPolicy } from "./hashed-policy.mjs";

const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = "default-src 'none'; script-src 'self' 'nonce-abc123' 'strict-dynamic'; style-src 'self' 'nonce-abc123'; img-src 'self'";

describe("a page with hashes instead of a nonce", () => {
  it("names each of its inline scripts and styles once, and lets nothing else run", () => {
    const html = `<script nonce="abc123">one()</script><script src="/x.js" nonce="abc123"></script><script nonce="abc123">self.x=["nonce","abc123"]</script><script id="_R_" nonce="abc123">one()</script><style nonce="abc123">p{}</style>`;
    const page = withHashedPolicy(html, policy);
    expect(page.html).toBe(
      `<script>one()</script><script src="/x.js"></script><script>self.x=["nonce",""]</script><script id="_R_">one()</script><style>p{}</style>`,
    );
    expect(page.policy).toBe(
      `default-src 'none'; script-src 'self' ${sha("one()")} ${sha('self.x=["nonce",""]')}; style-src 'self' ${sha("p{}")}; img-src 'self'`,
    );
    expect(page.policy).not.toMatch(/nonce|unsafe|strict-dynamic/);
  });

  it("gives no hash to what had no nonce: data, and a script that came in with a text", () => {
    const html = `<script type="application/ld+json">{"a":1}</script><script>evil()</script><script nonce="guessed">evil()</script><style>p{}</style>`;
    const page = withHashedPolicy(html, policy);
    expect(page.html).toBe(html);
    expect(page.policy).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'");
  });

  it("stays as it is where the policy has no nonce", () =>
    expect(withHashedPolicy("<p>x</p>", "default-src 'none'")).toEqual({ html: "<p>x</p>", policy: "default-src 'none'" }));
});
