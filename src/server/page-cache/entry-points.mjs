import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { DEFAULT_LOCALE, LOCALE_HEADER, PATH_HEADER } from "../../lib/asked-address.mjs";
import { answerHeaders, nothingRuns } from "../answer-headers.mjs";

// The way past Next: for what everybody may read, the functions of the routes themselves are called, as the build has them. Router,
// proxy and the frame that Next puts around a route cost more than the answer itself (docs/decisions/2026-11-25-drawn-pages.md).

const LOCALE = /^\/([a-z]{2}(?:-[A-Z]{2,4})?)(?=\/|$)/;
/** Files of src/app that answer everybody alike. The others keep their router. */
const PUBLIC = /^\/(?:\[locale\]\/|api\/v1\/|social\/|sitemap|robots\.txt\/)/;
/** The feed belongs to its page, and has a language as pages have. */
const NOT_A_PAGE = /^\/(?:api|social|sitemaps)\/|(?<!\/feed)\.(?:xml|txt)$/;

/**
 * @typedef {(request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>} Get
 * @typedef {{ ensureUserland(): Promise<void>, userland: { GET: Get } }} RouteModule
 */

/** @param {string} folder the folder of the build, within the project's */
export function readEntryPoints(folder = ".next") {
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  const files = read("server/app-paths-manifest.json");
  /** @type {Record<string, string>} */
  const fileOf = Object.fromEntries(
    Object.entries(read("app-path-routes-manifest.json")).flatMap(([source, route]) =>
      PUBLIC.test(source) && source.endsWith("/route") ? [[route, files[source]]] : [],
    ),
  );
  const { staticRoutes, dynamicRoutes } = read("routes-manifest.json");
  // In the order in which Next's router looks.
  const routes = /** @type {{ page: string, namedRegex: string }[]} */ ([...staticRoutes, ...dynamicRoutes])
    .filter(({ page }) => fileOf[page])
    .map(({ page, namedRegex }) => ({
      isPage: page.startsWith("/[locale]"),
      pattern: new RegExp(namedRegex),
      file: path.resolve(folder, "server", fileOf[page] ?? ""),
    }));
  const require = createRequire(path.resolve("package.json"));
  /** @type {Map<string, Promise<Get>>} */
  const loaded = new Map();
  const load = async (/** @type {string} */ file) => {
    /** @type {{ routeModule: RouteModule }} */
    const { routeModule } = await require(file);
    await routeModule.ensureUserland();
    return routeModule.userland.GET;
  };
  const getOf = (/** @type {string} */ file) => {
    let get = loaded.get(file);
    if (!get) {
      get = load(file);
      loaded.set(file, get);
    }
    return get;
  };

  return {
    /**
     * What the route of an address answers to somebody who sends nothing but the address; undefined where there is none, and Next's
     * router decides.
     * @param {string} url from its first slash @param {string} host
     * @returns {Promise<import("./whole-answer.mjs").WholeAnswer | undefined>}
     */
    async answer(url, host) {
      const asked = url.split("?", 1)[0] ?? "/";
      const isPage = !NOT_A_PAGE.test(asked);
      const locale = LOCALE.exec(asked)?.[1];
      // Next-intl leads on from there.
      if (locale === DEFAULT_LOCALE) return undefined;
      const inner = isPage && !locale ? `/${DEFAULT_LOCALE}${asked === "/" ? "" : asked}` : asked;
      for (const route of routes) {
        const found = route.isPage === isPage ? route.pattern.exec(inner) : null;
        if (!found) continue;
        // What proxy.ts hands on.
        const headers = { [LOCALE_HEADER]: locale ?? DEFAULT_LOCALE, [PATH_HEADER]: asked };
        const request = new Request(`http://${host}${inner}${url.slice(asked.length)}`, { headers });
        const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name.replace(/^nxtP/, ""), decodeURIComponent(value)]);
        const get = await getOf(route.file);
        return whole(await get(request, { params: Promise.resolve(Object.fromEntries(params)) }), isPage);
      }
      return undefined;
    },
  };
}

/** @param {Response} response @param {boolean} isPage */
async function whole(response, isPage) {
  /** @type {Record<string, string>} */
  const headers = {};
  for (const { key, value } of isPage ? answerHeaders : [...answerHeaders, nothingRuns]) headers[key.toLowerCase()] = value;
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}
