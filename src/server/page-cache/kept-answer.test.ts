import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sendKept, toKeptAnswer } from "./kept-answer.mjs";

const text = "Nobody is left behind. ".repeat(200);
const html = { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store", "set-cookie": undefined };
const page = (changes: object = {}) => toKeptAnswer({ status: 200, headers: html, body: Buffer.from(text), ...changes });

/** What the server writes for somebody who asks with these headers. */
function sent(kept: ReturnType<typeof toKeptAnswer>, headers: Record<string, string> = {}, method = "GET") {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, headers });
  const response = new ServerResponse(request);
  let grown = 0;
  const said = { status: 0, head: [] as string[], body: undefined as Buffer | undefined };
  response.writeHead = ((status: number, head: string[]) => Object.assign(said, { status, head })) as never;
  response.end = ((body?: Buffer) => Object.assign(said, { body })) as never;
  sendKept(kept, request, response, (_, bytes) => (grown += bytes));
  const header = (name: string) => said.head[said.head.findIndex((one, at) => at % 2 === 0 && one.toLowerCase() === name) + 1];
  return { ...said, grown, tag: header("etag") ?? "", encoding: header("content-encoding"), header };
}

describe("a kept answer", () => {
  it("is sent as the client can read it: brotli, gzip, or plain", async () => {
    const kept = page();
    const br = sent(kept, { "accept-encoding": "gzip, deflate, br, zstd" });
    expect([br.encoding, brotliDecompressSync(br.body as Buffer).toString()]).toEqual(["br", text]);
    const gzip = sent(kept, { "accept-encoding": "gzip, br;q=0" });
    expect([gzip.encoding, gunzipSync(gzip.body as Buffer).toString(), gzip.grown]).toEqual(["gzip", text, gzip.body?.length]);
    expect(sent(kept, { "accept-encoding": "gzip;q=0.5" })).toMatchObject({ encoding: "gzip", grown: 0 });
    for (const accepted of ["", "identity", "br;q=0, gzip;q=0.0", "brotli", "xbr"]) {
      const plain = sent(kept, { "accept-encoding": accepted });
      expect(plain.body?.toString(), accepted).toBe(text);
      expect(plain.head.join(), accepted).not.toContain("Content-Encoding");
    }
    expect(new Set([br.tag, gzip.tag, sent(kept).tag]).size).toBe(3);
  });

  it("takes no more memory than it says", async () => {
    const kept = page();
    sent(kept, { "accept-encoding": "gzip" });
    const picture = page({ headers: { "content-type": "image/png" } });
    for (const body of [kept.br?.body, kept.gzip?.body, picture.plain?.body]) expect(body?.buffer.byteLength).toBe(body?.length);
  });

  it("asks every cache to ask again, and is not sent again to whoever has it", async () => {
    const kept = page();
    const first = sent(kept, { "accept-encoding": "br" });
    expect(first.tag).toMatch(/^"[\w-]{27}-br"$/);
    expect(first.header("cache-control")).toBe("public, no-cache");
    for (const known of [first.tag, `W/${first.tag}`, `"other", ${first.tag}`, "*"]) {
      const again = sent(kept, { "accept-encoding": "br", "if-none-match": known });
      expect([again.status, again.body, again.tag], known).toEqual([304, undefined, first.tag]);
    }
    expect(sent(kept, { "accept-encoding": "gzip", "if-none-match": first.tag }).status).toBe(200);
  });

  it("has the same tag when it is made again, and another one with another text or another policy", async () => {
    const tagOf = async (changes: object) => sent(page(changes)).tag;
    const tag = await tagOf({});
    expect(await tagOf({})).toBe(tag);
    expect(await tagOf({ body: Buffer.from(`${text}!`) })).not.toBe(tag);
    expect(await tagOf({ headers: { ...html, "content-security-policy": "default-src 'none'" } })).not.toBe(tag);
  });

  it("is sent to HEAD without its body", async () => {
    const head = sent(page(), { "accept-encoding": "br" }, "HEAD");
    expect([head.status, head.body, Number(head.header("content-length")) > 0]).toEqual([200, undefined, true]);
  });

  it("is none when it is an error, a redirect, or has a cookie or a nonce", async () => {
    expect(page().isToKeep).toBe(true);
    const others = [
      { status: 404 },
      { status: 503 },
      { status: 308, headers: { location: "/x" } },
      { headers: { ...html, "set-cookie": ["a=b"] } },
      { headers: { ...html, "content-security-policy": "script-src 'self' 'nonce-abc'" } },
    ];
    for (const other of others) {
      const made = page(other);
      expect(made.isToKeep, JSON.stringify(other)).toBe(false);
      const { status, head } = sent(made, { "if-none-match": "*" });
      expect(status).toBe(other.status ?? 200);
      expect(head.join()).not.toMatch(/ETag|public|a=b/);
    }
  });

  it("names no inner address, and pictures are sent as they are", async () => {
    const inner = { "x-middleware-rewrite": "/en/practices" };
    expect(sent(page({ headers: { ...html, ...inner } })).head.join()).not.toContain("x-middleware");
    const picture = page({ headers: { "content-type": "image/png" } });
    expect(sent(picture, { "accept-encoding": "br" })).toMatchObject({ status: 200, body: Buffer.from(text) });
  });
});
