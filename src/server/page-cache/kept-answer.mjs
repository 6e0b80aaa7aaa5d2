import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from "node:zlib";

/** Headers that belong to one answer and not to what it says, or that are inner affairs. */
const OWN =
  /^(?:content-length|content-encoding|transfer-encoding|connection|keep-alive|date|etag|set-cookie|vary|x-middleware-.*|x-nextjs-.*|x-powered-by)$/;
const COMPRESSED_BY_NATURE = /^image\/(?!svg)/;
/** About the size of gzip's best. Quality 5 takes a tenth less, and two and a half times the time: most answers are asked for once. */
const QUALITY = 3;
/** What an answer takes in memory beside its bytes and headers, as measured. */
const OVERHEAD = 1500;
/** Every cache asks before it shows: so what was withdrawn is gone from all of them. */
const CACHE_CONTROL = "public, no-cache";
const VARY = "Accept-Encoding";

/**
 * @typedef {import("./whole-answer.mjs").WholeAnswer} WholeAnswer
 * @typedef {{ head: string[], tag: string | undefined, unchanged: string[], body: Buffer }} Form one way to send it: raw headers, and the body
 * @typedef {{ status: number, isToKeep: boolean, bytes: number, plain?: Form, br?: Form, gzip?: Form, told: string[], name: string }} KeptAnswer
 */

/**
 * An answer as it is sent to everybody: compressed once, and, when it may be kept, with a strong tag. Errors, redirects
 * and what has a cookie or a nonce are sent and not kept.
 * @param {WholeAnswer} answer @returns {KeptAnswer}
 */
export function toKeptAnswer({ status, headers, body }) {
  const type = String(headers["content-type"] ?? "");
  // A nonce is for one answer: what has one was made for somebody.
  const isForAll = headers["set-cookie"] === undefined && !String(headers["content-security-policy"] ?? "").includes("'nonce-");
  const isToKeep = status === 200 && isForAll;
  const told = Object.entries(headers)
    .filter(([name, value]) => value !== undefined && !OWN.test(name) && !(isToKeep && name === "cache-control"))
    .flatMap(([name, value]) => [name, String(value)]);
  if (isToKeep) told.push("Cache-Control", CACHE_CONTROL);
  told.push("Vary", VARY);
  const isPlain = COMPRESSED_BY_NATURE.test(type) || body.length < 1024;
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const sent = withoutRest(isPlain ? body : brotliCompressSync(body, { params }));
  const name = createHash("sha256").update(told.join("\n")).update(sent).digest("base64url").slice(0, 27);
  const kept = { status, isToKeep, told, name, bytes: sent.length + told.join("").length + OVERHEAD };
  // Of what is compressed the plain text is made anew for the few that want it: it takes five times the room.
  return isPlain ? { ...kept, plain: formOf(kept, "", sent) } : { ...kept, br: formOf(kept, "br", sent) };
}

/** What comes out of a compressor is the beginning of a larger piece of memory, all of which would be kept. @param {Buffer} bytes */
function withoutRest(bytes) {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** @param {{ told: string[], name: string, isToKeep: boolean }} kept @param {"br" | "gzip" | ""} encoding @param {Buffer} body @returns {Form} */
function formOf({ told, name, isToKeep }, encoding, body) {
  const tag = isToKeep ? `"${name}${encoding && `-${encoding}`}"` : undefined;
  const own = [...(encoding ? ["Content-Encoding", encoding] : []), ...(tag ? ["ETag", tag] : [])];
  return {
    tag,
    body,
    head: [...told, ...own, "Content-Length", String(body.length)],
    unchanged: ["Cache-Control", CACHE_CONTROL, "Vary", VARY, ...own.slice(-2)],
  };
}

/** @param {string} accepted the header Accept-Encoding @param {"br" | "gzip"} encoding */
const accepts = (accepted, encoding) =>
  accepted.includes(encoding) && new RegExp(`(?:^|[,\\s])${encoding}\\s*(?:,|$|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))`).test(accepted);

/** @param {KeptAnswer} kept @param {string} accepted @param {(kept: KeptAnswer, bytes: number) => void} onGrowth @returns {Form} */
function formFor(kept, accepted, onGrowth) {
  if (kept.plain || !kept.br) return /** @type {Form} */ (kept.plain);
  if (accepts(accepted, "br")) return kept.br;
  if (!accepts(accepted, "gzip")) return formOf(kept, "", brotliDecompressSync(kept.br.body));
  if (!kept.gzip) {
    kept.gzip = formOf(kept, "gzip", withoutRest(gzipSync(brotliDecompressSync(kept.br.body))));
    onGrowth(kept, kept.gzip.body.length);
  }
  return kept.gzip;
}

/** @param {string} known the header If-None-Match @param {string} tag */
const isKnown = (known, tag) => known.trim() === "*" || known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);

/**
 * @param {KeptAnswer} kept
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {(kept: KeptAnswer, bytes: number) => void} onGrowth
 */
export function sendKept(kept, { method, headers }, response, onGrowth) {
  const { head, tag, unchanged, body } = formFor(kept, String(headers["accept-encoding"] ?? ""), onGrowth);
  const known = headers["if-none-match"];
  if (known !== undefined && tag && isKnown(known, tag)) {
    response.writeHead(304, unchanged);
    response.end();
    return;
  }
  response.writeHead(kept.status, head);
  response.end(method === "HEAD" ? undefined : body);
}
