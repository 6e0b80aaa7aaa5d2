import { readFileSync } from "node:fs";
import { get } from "node:http";

/** How the address of a page ends that is shown in the place of one that does not exist. It always answers 404. */
export const MISSING_PAGE = "/missing";
/** The same in the frame of the desk, where somebody who is signed in finds back. */
const DESK_MISSING_PAGE = "/admin/missing";
const DESK = /^\/admin(?:[/?]|$)/;

/** In an answer of Next that has no body of its own: the browser's script is to draw it. */
const DRAWN_BY_SCRIPT = 'id="__next_error__"';
const words = JSON.parse(readFileSync(new URL("../messages/fault.json", import.meta.url), "utf8")).en;

/**
 * A page that Next draws and that does not exist, or that failed, is sent as an empty document for its script to fill. This puts
 * the content into the answer itself, for readers without JavaScript and for `lang`: the desk's page for missing ones, and
 * for a fault a few words with its number. Public pages are whole by themselves.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} port where this server itself answers
 */
export function completeFaults(request, response, port) {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  /** @type {Buffer[] | undefined} */
  let kept;
  const keep = (/** @type {unknown} */ chunk) => {
    if (!kept && !mayBeBlank(request, response)) return false;
    kept ??= [];
    if (typeof chunk === "string" || chunk instanceof Uint8Array) kept.push(Buffer.from(chunk));
    return true;
  };
  // Next sends the head before the first piece of the body; of a blank answer it must wait.
  const flushHeaders = response.flushHeaders.bind(response);
  response.flushHeaders = () => void (mayBeBlank(request, response) || flushHeaders());
  response.write = (/** @type {any} */ chunk, ...rest) => {
    if (!keep(chunk)) return write(chunk, ...rest);
    for (const argument of rest) if (typeof argument === "function") argument();
    return true;
  };
  response.end = (/** @type {any} */ ...rest) => {
    if (!keep(rest[0])) return end(...rest);
    complete(Buffer.concat(kept ?? []), request, response, port).then(
      (body) => end(body),
      () => end(Buffer.concat(kept ?? [])),
    );
    return response;
  };
}

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
function mayBeBlank({ method, url = "" }, response) {
  if (method !== "GET" || response.headersSent) return false;
  if (!String(response.getHeader("content-type") ?? "").startsWith("text/html")) return false;
  if (response.statusCode === 200 && url.split("?", 1)[0]?.endsWith(MISSING_PAGE)) response.statusCode = 404;
  return response.statusCode === 404 || response.statusCode === 500;
}

/** @param {Buffer} body @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response @param {number} port */
async function complete(body, request, response, port) {
  if (!body.includes(DRAWN_BY_SCRIPT)) return body;
  response.removeHeader("content-length");
  if (response.statusCode === 500) return withFaultWords(body.toString());
  return DESK.test(request.url ?? "") ? withPolicy(await askMissingPage(request, port), response) : body;
}

/** @param {{ body: Buffer, policy: string | undefined }} page @param {import("node:http").ServerResponse} response */
function withPolicy({ body, policy }, response) {
  if (policy) response.setHeader("content-security-policy", policy);
  return body;
}

/** @param {import("node:http").IncomingMessage} request @param {number} port @returns {Promise<{ body: Buffer, policy: string | undefined }>} */
function askMissingPage({ headers }, port) {
  return new Promise((resolve, reject) => {
    // The desk's frame is drawn for whoever asked.
    const cookie = headers.cookie ? { cookie: headers.cookie } : {};
    const asked = get(
      { host: "localhost", port, path: DESK_MISSING_PAGE, headers: { host: headers.host ?? "localhost", ...cookie }, timeout: 5000 },
      (answer) => {
        /** @type {Buffer[]} */
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => resolve({ body: Buffer.concat(chunks), policy: answer.headers["content-security-policy"]?.toString() }));
      },
    );
    asked.on("timeout", () => asked.destroy(new Error("the page for missing ones did not answer")));
    asked.on("error", reject);
  });
}

/** @param {string} html */
function withFaultWords(html) {
  const digest = /"digest":"(\d+)"|data-dgst="(\d+)"/.exec(html.replaceAll('\\"', '"'));
  const number = digest ? words.number.replace("{digest}", digest[1] ?? digest[2]) : words.noNumber;
  const text = `<main><h1>${words.title}</h1><p>${words.lead}</p><p>${words.advice}</p><p><b>${number}</b></p><p><a href="/">${words.home}</a></p></main>`;
  return Buffer.from(html.replace(DRAWN_BY_SCRIPT, `${DRAWN_BY_SCRIPT} lang="en"`).replace("<body>", `<body><noscript>${text}</noscript>`));
}
