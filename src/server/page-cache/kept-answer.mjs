import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from "node:zlib";
import { withHashedPolicy } from "./hashed-policy.mjs";

/** Headers that belong to one answer and not to what it says. */
const OWN = new Set([
  "content-length",
  "content-encoding",
  "transfer-encoding",
  "connection",
  "keep-alive",
  "date",
  "etag",
  "set-cookie",
  "vary",
  "x-middleware-rewrite",
]);
const QUALITY = 5;

/**
 * @typedef {{ status: number, headers: import("node:http").OutgoingHttpHeaders, body: Buffer }} WholeAnswer
 * @typedef {{ version: bigint, bytes: number, tag: string, headers: string[], body: Buffer, isHtml: boolean }} KeptAnswer
 */

/**
 * An answer as it is kept: with hashes instead of a nonce, compressed once, with a strong tag.
 * Undefined where it is none to keep: an error, a redirect, something with a cookie, or what says so itself.
 * @param {WholeAnswer} answer @param {bigint} version @returns {KeptAnswer | undefined}
 */
export function toKeptAnswer({ status, headers, body }, version) {
  const type = String(headers["content-type"] ?? "");
  const isHtml = type.startsWith("text/html");
  const isKept = isHtml || type.startsWith("application/json") || type.includes("xml");
  const isForOne = headers["set-cookie"] !== undefined || /private(?!, no-cache, no-store)/.test(String(headers["cache-control"] ?? ""));
  if (status !== 200 || !isKept || isForOne) return undefined;
  const page = isHtml ? withHashedPolicy(body.toString("utf8"), String(headers["content-security-policy"] ?? "")) : undefined;
  const text = page ? Buffer.from(page.html) : body;
  const told = { ...headers, ...(page ? { "content-security-policy": page.policy } : {}) };
  const packed = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  const list = Object.entries(told).flatMap(([name, value]) =>
    OWN.has(name) || name === "cache-control" || value === undefined ? [] : [name, String(value).replaceAll(/; nonce="[^"]*"/g, "")],
  );
  return {
    version,
    bytes: packed.length + list.join("").length + 500,
    tag: createHash("sha256").update(text).digest("base64url").slice(0, 27),
    // Every cache asks before it shows: so what was withdrawn is gone from all of them.
    headers: [...list, "Cache-Control", "public, no-cache", "Vary", "Accept-Encoding"],
    body: packed,
    isHtml,
  };
}

/** @param {string} accepted the header Accept-Encoding */
function encodingFor(accepted) {
  if (/\bbr\b(?!;q=0(?:[,.\s]|$))/.test(accepted)) return "br";
  return /\bgzip\b(?!;q=0(?:[,.\s]|$))/.test(accepted) ? "gzip" : "identity";
}

/**
 * @param {KeptAnswer} kept
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function sendKept(kept, request, response) {
  const encoding = encodingFor(String(request.headers["accept-encoding"] ?? ""));
  const tag = `"${kept.tag}-${encoding}"`;
  const known = request.headers["if-none-match"];
  if (known && (known === "*" || known.split(/,\s*/).some((one) => one.replace(/^W\//, "") === tag))) {
    response.writeHead(304, ["ETag", tag, "Cache-Control", "public, no-cache", "Vary", "Accept-Encoding"]);
    response.end();
    return;
  }
  const body = encoding === "br" ? kept.body : unpacked(kept.body, encoding);
  const head = ["ETag", tag, "Content-Length", String(body.length), ...(encoding === "identity" ? [] : ["Content-Encoding", encoding])];
  response.writeHead(200, [...kept.headers, ...head]);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Few clients want anything but brotli: for them it is made anew. @param {Buffer} body @param {"gzip" | "identity"} encoding */
function unpacked(body, encoding) {
  const text = brotliDecompressSync(body);
  return encoding === "gzip" ? gzipSync(text) : text;
}
