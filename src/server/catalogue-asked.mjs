import { AsyncLocalStorage } from "node:async_hooks";

// The build has this module more than once, and the server loads it besides: they share what is going on.
const kept = /** @type {{ inclusionAtlasAsked?: AsyncLocalStorage<bigint> }} */ (globalThis);
kept.inclusionAtlasAsked ??= new AsyncLocalStorage();
const asked = kept.inclusionAtlasAsked;

/**
 * Makes an answer that is kept for the catalogue with this number, and dropped with it: nothing in it has to ask for the number again.
 * @template Answer @param {bigint} version @param {() => Promise<Answer>} make @returns {Promise<Answer>}
 */
export const forCatalogue = (version, make) => asked.run(version, make);

/** The number of the catalogue that the answer which is being made is for; undefined where it is for one visitor alone. */
export const catalogueAsked = () => asked.getStore();
