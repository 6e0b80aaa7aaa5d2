import { IncomingMessage } from "node:http";
import { isReadableForm } from "./readable-form.mjs";
import { isSameOrigin } from "./same-origin.mjs";

// What no request gets past, whatever stands behind: the first of two guards against other sites (the second is inside
// every action and route), a cap on the body while it is being read, and forms that cannot be read.

/** More than any form of ours sends. */
export const MAX_BODY_BYTES = 1_048_576;
/** Where documents, tables and pictures are sent: their routes read them, with a cap of their own, once they know who sends. `proxy.ts` leaves them out, too. */
const UPLOADS = /^\/admin\/(?:sources\/[^/?]+\/document|practices\/(?:tables\/file|[^/?]+\/pictures\/upload)|imports\/upload)(?:\?|$)/;
/** A document or table of 20 MB, and the form around it. */
export const MAX_UPLOAD_BYTES = 20 * 1_048_576 + 16_384;
/** Whoever takes longer to send a form than this is cut off; a document may take as long as the server allows. */
const FORM_MS = 60_000;
/** For how long what is not wanted is still read and dropped: a client that is cut off while it sends reads no answer. */
const LINGER_MS = 2000;

/** @type {Record<400 | 403 | 413, string>} */
const REFUSALS = {
  400: "The form could not be read. Go back, reload the page and try again.",
  403: "This request does not come from this site.",
  413: "This is more than a form of this site can hold. Go back: your text is still there. Shorten it and send it again.",
};

const TOO_LARGE_FILE = "The file is larger than 20 MB. Go back and send a smaller one.";

/**
 * The request as the application may read it, with its whole body in memory (of a file: unread); undefined when it was refused and answered.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} siteUrl
 * @returns {Promise<import("node:http").IncomingMessage | undefined>}
 */
export async function admit(request, response, siteUrl) {
  const { headers, url = "" } = request;
  const isReading = ["GET", "HEAD", "OPTIONS"].includes(request.method ?? "");
  // The routes of the API say themselves what they refuse, as problem details.
  const isOurs = isReading || url.startsWith("/api/") || isSameOrigin({ get: (name) => headers[name]?.toString() }, siteUrl);
  if (!isOurs) return refuse(request, response, 403);
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (request.method === "POST" && UPLOADS.test(url)) {
    return Number(headers["content-length"] ?? 0) > MAX_UPLOAD_BYTES ? refuse(request, response, 413, TOO_LARGE_FILE) : request;
  }
  if (!hasBody) return isReading || (await isReadableForm(headers, Buffer.alloc(0))) ? request : refuse(request, response, 400);
  if (Number(headers["content-length"] ?? 0) > MAX_BODY_BYTES) return refuse(request, response, 413);
  const late = setTimeout(() => request.destroy(), FORM_MS);
  const body = await readBody(request)
    .catch(() => undefined)
    .finally(() => clearTimeout(late));
  // Whoever has hung up gets no answer.
  if (body === undefined) return undefined;
  if (body === "too-large") return refuse(request, response, 413);
  if (!isReading && !(await isReadableForm(headers, body))) return refuse(request, response, 400);
  return withBody(request, body);
}

/** @param {import("node:http").IncomingMessage} request @returns {Promise<Buffer | "too-large">} */
async function readBody(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return "too-large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What was read, once more from the beginning. @param {import("node:http").IncomingMessage} request @param {Buffer} body */
function withBody(request, body) {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const whole = new IncomingMessage(request.socket);
  Object.assign(whole, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  whole.push(body);
  whole.push(null);
  return whole;
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {400 | 403 | 413} status
 * @param {string} [text]
 * @returns {undefined}
 */
function refuse(request, response, status, text = REFUSALS[status]) {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Content-Security-Policy": "default-src 'none'",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  // The answer is whole with this; the connection ends when the client is through, or has had time enough.
  response.write(text);
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  if (request.readableEnded) return void end();
  request.once("end", end).once("close", end).once("error", end).resume();
  return undefined;
}
