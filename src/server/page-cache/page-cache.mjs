import { answerHeaders } from "../answer-headers.mjs";
import { cacheableAddress } from "./cacheable-address.mjs";
import { followCatalogueVersion } from "./catalogue-version.mjs";
import { sendKept, toKeptAnswer } from "./kept-answer.mjs";
import { createPageStore } from "./page-store.mjs";

// Whole answers, kept in front of Next: keyed by address and by the number of the catalogue that they were made from
// (docs/decisions/2026-11-22-page-cache.md).

const BOUNDS = { maxBytes: 64 * 1024 * 1024, maxEntries: 20_000 };

/** @typedef {import("./kept-answer.mjs").KeptAnswer} KeptAnswer @typedef {import("./kept-answer.mjs").WholeAnswer} WholeAnswer */
/** @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} Handler */

/** Somebody with a session, and every request of Next's own script, is answered by Next itself. @param {import("node:http").IncomingMessage} request */
function isAnonymous({ method, headers }) {
  if (method !== "GET" && method !== "HEAD") return false;
  return (
    headers.cookie === undefined &&
    headers.rsc === undefined &&
    headers["next-action"] === undefined &&
    headers.range === undefined &&
    !headers["content-length"] &&
    !headers["transfer-encoding"]
  );
}

/** @param {string} databaseUrl */
export function createPageCache(databaseUrl) {
  const catalogue = followCatalogueVersion(databaseUrl);
  /** @type {ReturnType<typeof createPageStore<KeptAnswer>>} */
  const store = createPageStore(BOUNDS);
  /** Answers that are being made, so that many who ask at once cause one. @type {Map<string, Promise<KeptAnswer | undefined>>} */
  const making = new Map();

  /**
   * Answers from what is kept, or lets `next` answer and keeps that. False where this request is none of ours.
   * @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response @param {Handler} next
   */
  function answer(request, response, next) {
    const version = catalogue.current();
    if (version === undefined || !isAnonymous(request)) return false;
    const address = cacheableAddress(request.url ?? "/");
    if (address === undefined) return false;
    const kept = store.get(address, version);
    if (kept) {
      sendKept(kept, request, response);
      return true;
    }
    const key = `${version} ${address}`;
    const running = making.get(key);
    if (running) {
      void running.then((made) => (made ? sendKept(made, request, response) : next(request, response)));
      return true;
    }
    making.set(
      key,
      make(address, version, request, response, next).finally(() => making.delete(key)),
    );
    return true;
  }

  /** @param {string} address @param {bigint} version @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response @param {Handler} next */
  async function make(address, version, request, response, next) {
    const { headers } = request;
    request.url = address;
    // Next need not compress what is compressed here, and a first answer that is not modified would be none to keep.
    request.headers = { ...headers, "accept-encoding": "identity" };
    delete request.headers["if-none-match"];
    const isHead = request.method === "HEAD";
    if (isHead) request.method = "GET";
    const whole = await captured(request, response, next);
    request.headers = headers;
    if (isHead) request.method = "HEAD";
    const kept = toKeptAnswer(whole, version);
    if (kept) {
      if (catalogue.current() === version) store.set(address, kept);
      sendKept(kept, request, response);
    } else {
      response.writeHead(whole.status, whole.headers);
      response.end(isHead ? undefined : whole.body);
    }
    return kept;
  }

  return { answer, size: store.size, stop: catalogue.stop };
}

/**
 * Everything that is written to an answer, and nothing of it sent.
 * @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response @param {Handler} next
 * @returns {Promise<WholeAnswer>}
 */
function captured(request, response, next) {
  return new Promise((resolve) => {
    const { write, end, writeHead, flushHeaders } = response;
    /** @type {Buffer[]} */
    const chunks = [];
    const keep = (/** @type {unknown} */ chunk) => {
      if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const callBack = (/** @type {unknown[]} */ rest) => {
      for (const one of rest) if (typeof one === "function") one();
    };
    response.flushHeaders = () => {};
    response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
      response.statusCode = status;
      const headers = rest.find((one) => typeof one === "object");
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      return response;
    };
    response.write = (/** @type {any} */ chunk, /** @type {any[]} */ ...rest) => {
      keep(chunk);
      callBack(rest);
      return true;
    };
    response.end = (/** @type {any[]} */ ...rest) => {
      keep(rest[0]);
      const headers = response.getHeaders();
      Object.assign(response, { write, end, writeHead, flushHeaders });
      for (const name of Object.keys(headers)) response.removeHeader(name);
      resolve({ status: response.statusCode, headers, body: Buffer.concat(chunks) });
      callBack(rest);
      return response;
    };
    for (const { key, value } of answerHeaders) response.setHeader(key, value);
    next(request, response);
  });
}
