import { IncomingMessage, ServerResponse } from "node:http";
import { Duplex } from "node:stream";

/** Longer than everything that an answer may wait for. */
const PATIENCE_MS = 30_000;

/**
 * @typedef {{ status: number, headers: import("node:http").OutgoingHttpHeaders, body: Buffer }} WholeAnswer
 * @typedef {(request: IncomingMessage, response: ServerResponse) => unknown} Handler
 */

/** Stands for a connection, takes everything and gives nothing. */
function nowhere() {
  const socket = new Duplex({
    read() {},
    write(_chunk, _encoding, done) {
      setImmediate(done);
    },
  });
  return Object.assign(socket, {
    remoteAddress: "127.0.0.1",
    encrypted: false,
    setTimeout: () => socket,
    setNoDelay: () => socket,
    setKeepAlive: () => socket,
  });
}

/**
 * What a handler answers to a request that nobody sent: nothing of any visitor is in it, so it is the same for all, and
 * goes on when the first who asked has hung up.
 * @param {string} url @param {string} host @param {Handler} handle @returns {Promise<WholeAnswer>}
 */
export function wholeAnswer(url, host, handle) {
  const socket = /** @type {any} */ (nowhere());
  const request = new IncomingMessage(socket);
  Object.assign(request, {
    method: "GET",
    url,
    headers: { host },
    rawHeaders: ["Host", host],
    httpVersion: "1.1",
    httpVersionMajor: 1,
    httpVersionMinor: 1,
  });
  request.complete = true;
  request.push(null);
  const response = new ServerResponse(request);
  response.assignSocket(socket);
  const end = response.end.bind(response);
  const sendHead = response.flushHeaders.bind(response);
  const writeHead = response.writeHead.bind(response);
  /** @type {Buffer[]} */
  const chunks = [];
  const keep = (/** @type {unknown[]} */ [chunk, ...rest]) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    for (const one of rest) if (typeof one === "function") one();
  };
  // What is given here alone would not be among the headers that can be asked for afterwards.
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    for (const [name, value] of Object.entries(rest.find((one) => typeof one === "object") ?? {})) response.setHeader(name, value);
    return writeHead(status);
  };
  response.write = (/** @type {any[]} */ ...rest) => {
    // Whoever writes may look whether the head is sent.
    sendHead();
    keep(rest);
    return true;
  };
  response.end = (/** @type {any[]} */ ...rest) => {
    keep(rest);
    return end();
  };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => socket.destroy(), PATIENCE_MS);
    response.once("finish", () => resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) }));
    response.once("close", () => {
      clearTimeout(late);
      reject(new Error(`no answer at ${url}`));
    });
    Promise.resolve(handle(request, response)).catch(reject);
  }).finally(() => socket.destroy());
}
