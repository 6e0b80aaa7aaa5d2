// Which addresses are worth keeping, and under which one name. Everything else is answered, and not kept.

/** Parameters of lists, in the order in which addresses of the site have them; a value may repeat where the list has it. */
const LISTS = ["/practices", "/api/v1/practices"];
const PARAMETERS = ["q", "approach", "country", "place", "group", "tier", "sort", "view", "page"];
const REPEATING = new Set(["approach", "country", "place", "group", "tier"]);
const MAX_VALUES = 12;
const MAX_QUERY = 400;
/** The desk, signing in, routes that change something or tell about this very moment, and files with a cache of their own. */
const NEVER = /^\/(?:admin|sign-in|sign-out|forgotten-password|set-password|api\/auth|api\/health|_next|social|map\/)(?:\/|$)/;

/**
 * The address under which the answer to a request is kept; undefined where none is. Order and repetition of parameters,
 * and empty ones, make no other address. A parameter that the site does not know is named by the page: not kept.
 * @param {string} url path and query
 * @returns {string | undefined}
 */
export function cacheableAddress(url) {
  const [path = "/", query = "", ...more] = url.split("?");
  if (more.length > 0 || NEVER.test(path) || path.includes("//") || path.includes("%") || path.length > 200) return undefined;
  if (query === "") return path;
  if (!LISTS.some((list) => path === list || path.endsWith(list)) || query.length > MAX_QUERY) return undefined;
  const given = new URLSearchParams(query);
  if ([...given.keys()].some((name) => !PARAMETERS.includes(name))) return undefined;
  const kept = new URLSearchParams();
  for (const name of PARAMETERS) {
    const values = [...new Set(given.getAll(name).map((value) => value.trim()))].filter(Boolean);
    if (values.length > (REPEATING.has(name) ? MAX_VALUES : 1)) return undefined;
    for (const value of REPEATING.has(name) ? values.sort() : values) kept.append(name, value);
  }
  const normalised = kept.toString();
  return normalised === "" ? path : `${path}?${normalised}`;
}
