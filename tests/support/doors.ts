import { readdirSync, readFileSync } from "node:fs";
import { WARNING_KEY } from "./editorial-records";

/**
 * Who is let in. `people`: whoever is signed in; `readers`: who may read the practice that the address names; `sender`: whoever
 * has sent the table or picture that it names, which nobody here has; `nobody`: a method that this address does not have. Whoever is not let
 * in learns nothing: a visitor is asked to sign in, everybody else is told that there is no such thing.
 */
export type Who = "everybody" | "people" | "readers" | "sender" | "editors" | "admins" | "nobody";
/** What an address may name: a practice, in public or not, an organisation that waits for approval, and a document that was imported. */
export type Named = { id: string; slug: string; organisation?: string; imported?: string };
/** `methods`: for routes. `addresses`: one at least; those of a practice with its id or its address. */
export type Door = { methods: Record<string, Who>; addresses: (named: Named) => string[] };

/** Well formed, and none of ours. */
const NO_PICTURE = `${"0".repeat(64)}.webp`;
const NO_TABLE = "00000000-0000-4000-8000-000000000001";

const page = (who: Who, ...addresses: string[]): Door => ({ methods: { GET: who }, addresses: () => addresses });
const ofPractice = (...parts: string[]): Door => ({
  methods: { GET: "readers" },
  addresses: ({ id }) => parts.map((part) => `/admin/practices/${id}${part}`),
});
const ofProposal = (...parts: string[]): Door => ({
  methods: { GET: "editors" },
  addresses: ({ organisation = "none" }) => parts.map((part) => `/admin/proposals/organisation/${organisation}${part}`),
});
/** Of a document that the owner of the practice has sent. */
const ofImport = (...parts: string[]): Door => ({
  methods: { GET: "readers" },
  addresses: ({ imported = "none" }) => parts.map((part) => `/admin/imports/${imported}${part}`),
});
const readOnly = { GET: "everybody", POST: "nobody", PUT: "nobody", PATCH: "nobody", DELETE: "nobody" } as const;
const api = (...addresses: string[]): Door => ({ methods: readOnly, addresses: () => addresses });
const publicPage = (...addresses: string[]): Door => page("everybody", ...addresses);

/** Every page and every route of src/app, by its file. One that is not here fails tests/integration/authorisation.test.ts. */
export const doors: Record<string, Door> = {
  "[locale]/(public)/[...rest]/route.ts": publicPage("/nowhere", "/nowhere/at/all", "/en-XA/nowhere"),
  "[locale]/(public)/about/route.tsx": publicPage("/about"),
  "[locale]/(public)/accessibility/route.tsx": publicPage("/accessibility"),
  "[locale]/(public)/approaches/[slug]/route.tsx": publicPage("/approaches/day-care-centre"),
  "[locale]/(public)/approaches/route.tsx": publicPage("/approaches"),
  "[locale]/(public)/exchanges/[slug]/route.tsx": publicPage("/exchanges/czechia-study-visit-2022"),
  "[locale]/(public)/exchanges/route.tsx": publicPage("/exchanges"),
  "[locale]/(public)/map/route.ts": publicPage("/map"),
  "[locale]/(public)/missing/route.ts": publicPage("/missing"),
  "[locale]/(public)/organisations/[slug]/route.tsx": publicPage("/organisations/nalas"),
  "[locale]/(public)/organisations/route.tsx": publicPage("/organisations"),
  "[locale]/(public)/route.tsx": publicPage("/", "/en-XA"),
  "[locale]/(public)/places/[country]/[slug]/route.tsx": publicPage("/places/RS/apatin"),
  "[locale]/(public)/places/[country]/route.tsx": publicPage("/places/RS"),
  "[locale]/(public)/places/route.tsx": publicPage("/places"),
  "[locale]/(public)/practices/[slug]/route.tsx": {
    methods: { GET: "everybody", POST: "everybody" },
    addresses: ({ slug }) => [`/practices/${slug}`],
  },
  "[locale]/(public)/practices/route.tsx": publicPage(
    "/practices",
    "/practices?view=map",
    "/practices?sort=title&country=RS",
    "/practices?place=apatin&approach=day-care-centre&group=roma",
  ),
  "[locale]/(public)/practices/feed.xml/route.ts": api("/practices/feed.xml?country=RS&q=day", "/en-XA/practices/feed.xml"),
  "[locale]/(public)/privacy/route.tsx": publicPage("/privacy"),
  "[locale]/(public)/programmes/[slug]/route.tsx": publicPage("/programmes/sori-ii"),
  "[locale]/(public)/programmes/route.tsx": publicPage("/programmes"),
  "[locale]/(public)/sources/[slug]/route.tsx": publicPage("/sources/nalas-2022"),
  "[locale]/(public)/sources/route.tsx": publicPage("/sources"),
  "[locale]/(public)/target-groups/[slug]/route.tsx": publicPage("/target-groups/roma"),
  "[locale]/(public)/target-groups/route.tsx": publicPage("/target-groups"),

  "(auth)/forgotten-password/page.tsx": page("everybody", "/forgotten-password"),
  "(auth)/set-password/[key]/page.tsx": page("everybody", `/set-password/${"a".repeat(43)}`),
  "(auth)/sign-in/code/page.tsx": page("everybody", "/sign-in/code"),
  "(auth)/sign-in/page.tsx": page("everybody", "/sign-in"),
  "(auth)/sign-out/page.tsx": page("everybody", "/sign-out"),

  "(admin)/admin/[...rest]/page.tsx": page("everybody", "/admin/nowhere"),
  "(admin)/admin/accounts/page.tsx": page("admins", "/admin/accounts"),
  "(admin)/admin/audit/export/route.ts": page("admins", "/admin/audit/export"),
  "(admin)/admin/audit/page.tsx": page("admins", "/admin/audit"),
  "(admin)/admin/imports/[id]/[place]/page.tsx": ofImport("/1"),
  "(admin)/admin/imports/[id]/page.tsx": ofImport("", "?again=1"),
  "(admin)/admin/imports/page.tsx": page("people", "/admin/imports", "/admin/imports?fault=empty"),
  "(admin)/admin/imports/template/route.ts": page("people", "/admin/imports/template"),
  "(admin)/admin/imports/upload/route.ts": { methods: { POST: "people" }, addresses: () => ["/admin/imports/upload"] },
  "(admin)/admin/missing/page.tsx": page("everybody", "/admin/missing"),
  "(admin)/admin/my-account/page.tsx": page("people", "/admin/my-account"),
  "(admin)/admin/page.tsx": page("people", "/admin"),
  "(admin)/admin/pictures/page.tsx": page("editors", "/admin/pictures"),
  "(admin)/admin/pictures/[key]/route.ts": { methods: { GET: "sender" }, addresses: () => [`/admin/pictures/${NO_PICTURE}`] },
  "(admin)/admin/practices/[id]/address/page.tsx": { ...ofPractice("/address"), methods: { GET: "editors" } },
  "(admin)/admin/practices/[id]/autosave/route.ts": { ...ofPractice("/autosave"), methods: { POST: "readers" } },
  "(admin)/admin/practices/[id]/change/[transition]/page.tsx": ofPractice("/change/archive", "/change/submit", "/change/publish"),
  "(admin)/admin/practices/[id]/history/compare/page.tsx": ofPractice("/history/compare?a=1&b=1"),
  "(admin)/admin/practices/[id]/history/page.tsx": ofPractice("/history", "/history?before=2"),
  "(admin)/admin/practices/[id]/page.tsx": ofPractice(""),
  "(admin)/admin/practices/[id]/pictures/page.tsx": ofPractice("/pictures", "/pictures?fault=animated"),
  "(admin)/admin/practices/[id]/pictures/upload/route.ts": { ...ofPractice("/pictures/upload"), methods: { POST: "readers" } },
  "(admin)/admin/practices/[id]/presence/route.ts": { ...ofPractice("/presence"), methods: { POST: "readers" } },
  "(admin)/admin/practices/[id]/preview/page.tsx": ofPractice("/preview"),
  "(admin)/admin/practices/[id]/re-check/page.tsx": ofPractice("/re-check"),
  "(admin)/admin/practices/[id]/review/page.tsx": ofPractice("/review"),
  "(admin)/admin/practices/new/page.tsx": page("people", "/admin/practices/new"),
  "(admin)/admin/practices/page.tsx": page("people", "/admin/practices", "/admin/practices?q=zq"),
  "(admin)/admin/practices/tables/[id]/page.tsx": page("sender", `/admin/practices/tables/${NO_TABLE}`),
  "(admin)/admin/practices/tables/file/route.ts": {
    methods: { GET: "people", POST: "people" },
    addresses: () => ["/admin/practices/tables/file?format=csv&q=zq", "/admin/practices/tables/file?format=json"],
  },
  "(admin)/admin/practices/tables/page.tsx": page("people", "/admin/practices/tables", "/admin/practices/tables?changed=1&begun=0"),
  "(admin)/admin/proposals/[kind]/[id]/correct/page.tsx": ofProposal("/correct"),
  "(admin)/admin/proposals/[kind]/[id]/drop/page.tsx": ofProposal("/drop"),
  "(admin)/admin/proposals/[kind]/[id]/replace/page.tsx": ofProposal("/replace", "/replace?q=nalas"),
  "(admin)/admin/proposals/page.tsx": page("editors", "/admin/proposals"),
  "(admin)/admin/sources/[id]/document/route.ts": {
    methods: { GET: "editors", POST: "editors" },
    addresses: () => ["/admin/sources/nalas-2022/document"],
  },
  "(admin)/admin/sources/[id]/page.tsx": page("people", "/admin/sources/nalas-2022", "/admin/sources/nalas-2022?page=2"),
  "(admin)/admin/sources/page.tsx": page("people", "/admin/sources"),
  "(admin)/admin/terms/route.ts": page("people", "/admin/terms?kind=place&q=zq"),
  "(admin)/admin/warnings/[type]/[id]/[key]/page.tsx": {
    methods: { GET: "readers" },
    addresses: ({ id }) => [`/admin/warnings/practice/${id}/${WARNING_KEY}`],
  },
  "(admin)/admin/warnings/page.tsx": page("editors", "/admin/warnings"),

  "api/[...rest]/route.ts": {
    methods: { GET: "everybody", POST: "everybody", PUT: "everybody", PATCH: "everybody", DELETE: "everybody" },
    addresses: () => ["/api/nowhere", "/api/v1/practices/a/b"],
  },
  "api/auth/[...nextauth]/route.ts": {
    methods: { GET: "everybody", POST: "everybody" },
    addresses: () => ["/api/auth/session", "/api/auth/providers", "/api/auth/csrf"],
  },
  "api/health/ready/route.ts": api("/api/health/ready"),
  "api/health/route.ts": api("/api/health"),
  "api/v1/approaches/route.ts": api("/api/v1/approaches"),
  "api/v1/exchanges/route.ts": api("/api/v1/exchanges"),
  "api/v1/lists/[file]/route.ts": api(
    "/api/v1/lists/practices.csv",
    "/api/v1/lists/practices.json?q=day&country=RS",
    "/api/v1/lists/organisations.csv",
    "/api/v1/lists/places.json",
    "/api/v1/lists/nothing.csv",
  ),
  "api/v1/places/route.ts": api("/api/v1/places"),
  "api/v1/practices/[slug]/route.ts": { methods: readOnly, addresses: ({ slug }) => [`/api/v1/practices/${slug}`] },
  "api/v1/practices/route.ts": api("/api/v1/practices", "/api/v1/practices?q=day&sort=title", "/api/v1/practices?country=RS&page=1"),
  "api/v1/suggestions/route.ts": api("/api/v1/suggestions?q=zq", "/api/v1/suggestions?lang=en&q=day"),
  "api/v1/target-groups/route.ts": api("/api/v1/target-groups"),

  "pictures/[key]/route.ts": api(`/pictures/${NO_PICTURE}`, "/pictures/nothing.svg"),
  "social/practices/[slug]/route.tsx": { methods: { GET: "everybody" }, addresses: ({ slug }) => [`/social/practices/${slug}.png`] },
  "robots.ts": page("everybody", "/robots.txt"),
  "sitemap.xml/route.ts": api("/sitemap.xml"),
  "sitemaps/[part]/route.ts": api("/sitemaps/terms.xml", "/sitemaps/practices-0.xml", "/sitemaps/nowhere"),
};

/** Files of src/app that answer at an address of their own. */
export function doorFiles(): string[] {
  const isDoor = /(?:^|\/)(?:page|route|sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.(?:tsx?|jsx?)$/;
  return readdirSync("src/app", { recursive: true, encoding: "utf8" }).filter((file) => isDoor.test(file));
}

/** The methods that a file answers. */
export function methodsOf(file: string): string[] {
  if (!/(?:^|\/)route\.tsx?$/.test(file)) return ["GET"];
  const text = readFileSync(`src/app/${file}`, "utf8");
  const names = text.matchAll(/(?:export (?:async )?(?:function|const) |\bas )(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g);
  return [...names].map(([, method = ""]) => method);
}
