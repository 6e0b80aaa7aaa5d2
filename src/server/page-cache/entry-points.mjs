import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { DEFAULT_LOCALE, LOCALE_HEADER, PATH_HEADER } from "../../lib/asked-address.mjs";
import { nothingRuns } from "../answer-headers.mjs";

// The way past Next's router: for what everybody may read, the build's own entry points are called, as Next's documentation
// describes it for adapters (“Invoking Entrypoints”). Router and proxy cost more than the answer itself
// (docs/decisions/2026-11-25-drawn-pages.md).

const LOCALE = /^\/([a-z]{2}(?:-[A-Z]{2,4})?)(?=\/|$)/;
/** Files of src/app that answer everybody alike. The others keep their router. */
const PUBLIC = /^\/(?:\[locale\]\/|api\/v1\/|social\/|sitemap|robots\.txt\/)/;
/** The feed belongs to its page, and has a language as pages have. */
const NOT_A_PAGE = /^\/(?:api|social|sitemaps)\/|(?<!\/feed)\.(?:xml|txt)$/;

/** @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, context: object) => Promise<unknown>} EntryPoint */

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
  const routes = /** @type {{ page: string, regex: string }[]} */ ([...staticRoutes, ...dynamicRoutes])
    .filter(({ page }) => fileOf[page])
    .map(({ page, regex }) => ({ isPage: page.startsWith("/[locale]"), pattern: new RegExp(regex), file: fileOf[page] ?? "" }));
  const require = createRequire(path.resolve("package.json"));

  return {
    /**
     * Has the entry point of the request's address answer; false where there is none, and Next's router decides.
     * @param {import("node:http").IncomingMessage} request
     * @param {import("node:http").ServerResponse} response
     */
    async answer(request, response) {
      const { url = "/" } = request;
      const asked = url.split("?", 1)[0] ?? "/";
      const isPage = !NOT_A_PAGE.test(asked);
      const locale = LOCALE.exec(asked)?.[1];
      // Next-intl leads on from there.
      if (locale === DEFAULT_LOCALE) return false;
      const inner = isPage && !locale ? `/${DEFAULT_LOCALE}${asked === "/" ? "" : asked}` : asked;
      const route = routes.find((one) => one.isPage === isPage && one.pattern.test(inner));
      if (!route) return false;
      // What proxy.ts hands on.
      request.headers[LOCALE_HEADER] = locale ?? DEFAULT_LOCALE;
      request.headers[PATH_HEADER] = asked;
      request.url = inner + url.slice(asked.length);
      if (!isPage) response.setHeader(nothingRuns.key, nothingRuns.value);
      /** @type {{ handler: EntryPoint }} */
      const { handler } = await require(path.resolve(folder, "server", route.file));
      await handler(request, response, {
        waitUntil: () => {},
        requestMeta: { relativeProjectDir: ".", hostname: "localhost", initURL: `http://${request.headers.host}${request.url}` },
      });
      return true;
    },
  };
}
