import { finished } from "node:stream/promises";

/** Larger forms are judged by whoever reads them. */
const CHECKED_BYTES = 60_000;

/**
 * What is wrong with a request that may change something, as a status; undefined when nothing is. Next answers a form
 * from another site, and one that it cannot read, with a bare 500.
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<403 | 400 | undefined>}
 */
export async function faultOfPost(request) {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method ?? "")) return undefined;
  if (!isSameOrigin(request)) return 403;
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return undefined;
  const body = await peek(request);
  if (!body) return undefined;
  return new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().then(
    () => undefined,
    () => 400,
  );
}

/** Browsers say where a request comes from; who says nothing is no browser of a visitor. @param {import("node:http").IncomingMessage} request */
function isSameOrigin({ headers }) {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  try {
    return new URL(headers.origin ?? "").host === headers.host;
  } catch {
    return false;
  }
}

/**
 * The whole body of a small request, left in place for the next reader. Null for one whose length is not told or large.
 * @param {import("node:http").IncomingMessage} request
 */
async function peek(request) {
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (!(length >= 0 && length <= CHECKED_BYTES)) return null;
  const ended = finished(request, { writable: false }).catch(() => {});
  while (request.readableLength < length && !request.destroyed) {
    await Promise.race([new Promise((resolve) => request.once("readable", resolve)), ended]);
  }
  const body = request.read();
  if (body) request.unshift(body);
  return body ?? Buffer.alloc(0);
}
