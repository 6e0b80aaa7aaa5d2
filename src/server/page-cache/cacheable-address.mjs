// Which addresses are worth keeping, and under which one name. Everything else is answered, and not kept.

/** What a visitor may read: pages with or without a language before them, the API that shows the catalogue, pictures, lists for machines. */
const PAGES =
  /^\/(?:[a-z]{2}(?:-[A-Z]{2,4})?(?:\/|$))?(?:(?:practices|approaches|places|target-groups|exchanges|programmes|organisations|sources|about|accessibility|privacy)(?:\/[a-zA-Z0-9-]{1,160}){0,2}|practices\/feed\.xml)?$/;
const OTHERS =
  /^\/(?:api\/v1\/[a-z-]{1,40}(?:\/[a-zA-Z0-9-]{1,160})?|social\/practices\/[a-zA-Z0-9-]{1,160}\.png|sitemap\.xml|sitemaps\/[a-z0-9-]{1,40}\.xml|robots\.txt)$/;

/** The lists that take parameters, and those, in the order in which addresses of the site have them. */
const LISTS = /^(?:\/[a-z]{2}(?:-[A-Z]{2,4})?|\/api\/v1)?\/practices(?:\/feed\.xml)?$/;
const PARAMETERS = ["q", "approach", "country", "place", "group", "tier", "sort", "view", "page"];
/** The others have one value: a second one is named by the page as ignored. */
const REPEATING = new Set(["approach", "country", "place", "group", "tier"]);
const MAX_VALUES = 12;
const MAX_QUERY = 400;

/**
 * The address under which the answer to a request is kept; undefined where none is. Order and repetition of parameters,
 * and empty ones, make no other address. A parameter that the site does not know is named by the page: not kept.
 * @param {string} url path and query
 * @returns {string | undefined}
 */
export function cacheableAddress(url) {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? "" : url.slice(mark + 1);
  if (!PAGES.test(path) && !OTHERS.test(path)) return undefined;
  if (query === "") return path;
  if (query.length > MAX_QUERY || !LISTS.test(path)) return undefined;
  const given = new URLSearchParams(query);
  if ([...given.keys()].some((name) => !PARAMETERS.includes(name))) return undefined;
  const kept = new URLSearchParams();
  for (const name of PARAMETERS) {
    const written = given.getAll(name);
    if (!REPEATING.has(name) && written.length > 1) return undefined;
    const values = [...new Set(written.map((value) => value.trim()))].filter(Boolean).sort();
    if (values.length > MAX_VALUES) return undefined;
    for (const value of values) kept.append(name, value);
  }
  const normalised = kept.toString();
  return normalised === "" ? path : `${path}?${normalised}`;
}
