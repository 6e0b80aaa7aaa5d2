import { cacheableAddress } from "./cacheable-address.mjs";
import { followCatalogue } from "./catalogue-version.mjs";
import { inTurn } from "./in-turn.mjs";
import { sendKept, toKeptAnswer } from "./kept-answer.mjs";
import { createPageStore } from "./page-store.mjs";

// Whole answers, kept in front of Next: by address, and for as long as the catalogue that they were made from has not changed
// (docs/decisions/2026-11-25-kept-answers.md).

const MAX_ENTRIES = 20_000;
/** More at once would be made no sooner, would take more memory, and would hold up those who ask for what is kept. */
const AT_ONCE = 4;
/** Spellings longer than this are read anew each time. */
const MAX_NAME = 300;

/**
 * Somebody with a cookie, who may have a session, and every request of Next's own script are answered by Next itself; so is
 * everything unusual.
 * @param {import("node:http").IncomingMessage} request
 */
function isOrdinary({ method, headers }) {
  return (
    (method === "GET" || method === "HEAD") &&
    headers.cookie === undefined &&
    headers.authorization === undefined &&
    headers.range === undefined &&
    headers.rsc === undefined &&
    headers["next-router-state-tree"] === undefined &&
    headers["next-router-prefetch"] === undefined &&
    headers["next-router-segment-prefetch"] === undefined &&
    headers["next-url"] === undefined &&
    headers["next-action"] === undefined &&
    headers["x-nextjs-data"] === undefined &&
    headers["transfer-encoding"] === undefined &&
    (headers["content-length"] === undefined || headers["content-length"] === "0")
  );
}

/**
 * @typedef {import("./kept-answer.mjs").KeptAnswer} KeptAnswer
 * @param {{ databaseUrl: string, maxBytes: number, make: (address: string) => Promise<import("./whole-answer.mjs").WholeAnswer> }} options `make` answers
 *   an address as nobody in particular asks for it
 */
export function createPageCache({ databaseUrl, maxBytes, make: makeWhole }) {
  /** @type {ReturnType<typeof createPageStore<KeptAnswer>>} */
  const store = createPageStore({ maxBytes, maxEntries: MAX_ENTRIES });
  /** Answers that are being made, so that many who ask at once cause one. @type {Map<string, Promise<KeptAnswer>>} */
  const making = new Map();
  const catalogue = followCatalogue(databaseUrl, store.clear);

  const takeTurn = inTurn(AT_ONCE);
  const make = async (/** @type {string} */ address, /** @type {string} */ state) => {
    const made = await takeTurn(() => makeWhole(address)).then(toKeptAnswer);
    // What was begun before the catalogue changed may be of both: it is sent to who asked before, and not kept.
    if (made.isToKeep && catalogue.current() === state) store.set(address, made);
    return made;
  };
  const makeOnce = (/** @type {string} */ address, /** @type {string} */ state) => {
    const key = `${state} ${address}`;
    let made = making.get(key);
    if (!made) {
      made = make(address, state).finally(() => making.delete(key));
      making.set(key, made);
    }
    return made;
  };

  return {
    /**
     * Answers with what is kept, or makes it, for all who ask meanwhile. False where the request is none of ours; `otherwise`
     * answers when nothing could be made.
     * @param {import("node:http").IncomingMessage} request
     * @param {import("node:http").ServerResponse} response
     * @param {() => void} otherwise
     */
    answer(request, response, otherwise) {
      const state = catalogue.current();
      if (state === undefined || !isOrdinary(request)) return false;
      const url = request.url ?? "/";
      const known = store.find(url);
      if (known) {
        sendKept(known, request, response, store.grow);
        return true;
      }
      const address = cacheableAddress(url);
      if (address === undefined) return false;
      const kept = store.find(address);
      if (kept) {
        if (url.length <= MAX_NAME) store.name(url, kept);
        sendKept(kept, request, response, store.grow);
        return true;
      }
      makeOnce(address, state)
        .then((made) => sendKept(made, request, response, store.grow), otherwise)
        .catch(() => response.destroy());
      return true;
    },
    size: store.size,
    stop: catalogue.stop,
  };
}
