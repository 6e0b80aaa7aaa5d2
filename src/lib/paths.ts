import { defaultLocale } from "./locales";

type Query = Record<string, string | number | readonly string[] | null | undefined>;

/** A query string with the leading "?"; repeated values repeat their name, empty ones are left out. */
export function queryString(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const single of Array.isArray(value) ? value : [value]) {
      if (single !== null && single !== undefined && single !== "") search.append(name, String(single));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** Every address of the public pages in one language. English has no prefix. */
export function pathsFor(locale: string) {
  const prefix = locale === defaultLocale ? "" : `/${locale}`;
  const at = (path: string) => `${prefix}${path}`;
  return {
    home: () => prefix || "/",
    practices: (query: Query = {}) => at(`/practices${queryString(query)}`),
    /** The newest practices that a filter of the list leaves, as a feed. */
    practicesFeed: (query: Query = {}) => at(`/practices/feed.xml${queryString(query)}`),
    practice: (slug: string) => at(`/practices/${slug}`),
    approaches: () => at("/approaches"),
    approach: (slug: string) => at(`/approaches/${slug}`),
    places: () => at("/places"),
    country: (code: string) => at(`/places/${code}`),
    place: (country: string, slug: string) => at(`/places/${country}/${slug}`),
    targetGroups: () => at("/target-groups"),
    targetGroup: (slug: string) => at(`/target-groups/${slug}`),
    exchanges: () => at("/exchanges"),
    exchange: (slug: string) => at(`/exchanges/${slug}`),
    programmes: () => at("/programmes"),
    programme: (slug: string) => at(`/programmes/${slug}`),
    organisations: () => at("/organisations"),
    organisation: (slug: string) => at(`/organisations/${slug}`),
    sources: () => at("/sources"),
    source: (slug: string) => at(`/sources/${slug}`),
    map: (query: Query = {}) => at(`/practices${queryString({ ...query, view: "map" })}`),
    about: (part?: string) => at(`/about${part ? `#${part}` : ""}`),
    accessibility: () => at("/accessibility"),
    privacy: () => at("/privacy"),
  };
}

export type Paths = ReturnType<typeof pathsFor>;

/** Addresses that have no language. */
export const apiPaths = {
  practices: (query: Query = {}) => `/api/v1/practices${queryString(query)}`,
  practice: (slug: string) => `/api/v1/practices/${slug}`,
  approaches: () => "/api/v1/approaches",
  places: () => "/api/v1/places",
  targetGroups: () => "/api/v1/target-groups",
  exchanges: () => "/api/v1/exchanges",
  /** A public list, all of it, as a file; of practices those that a filter leaves. */
  list: (list: string, format: string, query: Query = {}) => `/api/v1/lists/${list}.${format}${queryString(query)}`,
  /** What is typed is added to its end. */
  suggestions: (locale: string) => `/api/v1/suggestions?lang=${locale}&q=`,
};

/** Signing in, and one's own account: addresses that have no language. */
export const accountPaths = {
  signIn: (next?: string) => `/sign-in${queryString({ next })}`,
  signInCode: (next?: string) => `/sign-in/code${queryString({ next })}`,
  signOut: () => "/sign-out",
  forgottenPassword: () => "/forgotten-password",
  setPassword: (key: string) => `/set-password/${key}`,
  accounts: () => "/admin/accounts",
  audit: (query: Query = {}) => `/admin/audit${queryString(query)}`,
  auditExport: (query: Query = {}) => `/admin/audit/export${queryString(query)}`,
  myAccount: () => "/admin/my-account",
};

/** The editors' desk: addresses that have no language. */
export const deskPaths = {
  desk: () => "/admin",
  practices: (query: Query = {}) => `/admin/practices${queryString(query)}`,
  newPractice: () => "/admin/practices/new",
  practice: (id: string, query: Query = {}) => `/admin/practices/${id}${queryString(query)}`,
  save: (id: string) => `/admin/practices/${id}/autosave`,
  presence: (id: string) => `/admin/practices/${id}/presence`,
  leaving: (id: string) => `/admin/practices/${id}/presence?leaving=1`,
  preview: (id: string) => `/admin/practices/${id}/preview`,
  history: (id: string, query: Query = {}) => `/admin/practices/${id}/history${queryString(query)}`,
  compare: (id: string, query: Query = {}) => `/admin/practices/${id}/history/compare${queryString(query)}`,
  review: (id: string) => `/admin/practices/${id}/review`,
  change: (id: string, transition: string) => `/admin/practices/${id}/change/${transition}`,
  reCheck: (id: string) => `/admin/practices/${id}/re-check`,
  address: (id: string) => `/admin/practices/${id}/address`,
  proposals: () => "/admin/proposals",
  dropProposal: (kind: string, id: string) => `/admin/proposals/${kind}/${id}/drop`,
  replaceProposal: (kind: string, id: string, query: Query = {}) => `/admin/proposals/${kind}/${id}/replace${queryString(query)}`,
  correctProposal: (kind: string, id: string) => `/admin/proposals/${kind}/${id}/correct`,
  terms: () => "/admin/terms",
  /** Where a table is sent, and after it was written. */
  tables: (query: Query = {}) => `/admin/practices/tables${queryString(query)}`,
  /** What a table that was sent would change. */
  table: (id: string) => `/admin/practices/tables/${id}`,
  /** The list of practices as a file; a file is sent there, too. */
  tableFile: (query: Query = {}) => `/admin/practices/tables/file${queryString(query)}`,
  warnings: () => "/admin/warnings",
  sources: () => "/admin/sources",
  source: (id: string, query: Query = {}) => `/admin/sources/${id}${queryString(query)}`,
  /** The document as it was uploaded; another one is sent there, too. */
  sourceDocument: (id: string, query: Query = {}) => `/admin/sources/${id}/document${queryString(query)}`,
  imports: (query: Query = {}) => `/admin/imports${queryString(query)}`,
  /** Where a document is sent. */
  importUpload: () => "/admin/imports/upload",
  importTemplate: () => "/admin/imports/template",
  import: (id: string, query: Query = {}) => `/admin/imports/${id}${queryString(query)}`,
  importedPractice: (id: string, place: number) => `/admin/imports/${id}/${place}`,
  /** The pictures of a practice. */
  pictures: (id: string, query: Query = {}) => `/admin/practices/${id}/pictures${queryString(query)}`,
  /** Where a picture is sent. */
  pictureUpload: (id: string) => `/admin/practices/${id}/pictures/upload`,
  pictureFile: (key: string) => `/admin/pictures/${key}`,
  unusedPictures: () => "/admin/pictures",
  warning: (type: string, id: string, key: string) => `/admin/warnings/${type}/${id}/${key}`,
};

/** Files of ours that pages show. */
export const assetPaths = { map: "/map/region.svg" };

/** An address with its host, for machines: canonical links, sitemap, feeds. `path` begins with a slash. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).toString();
}

/** The files that `/sitemap.xml` leads to. */
export const sitemapPaths = { terms: () => "/sitemaps/terms.xml", practices: (part: number) => `/sitemaps/practices-${part}.xml` };

/** Pictures that editors have added to a page. */
export const picturePaths = { file: (key: string) => `/pictures/${key}` };

/** Pictures for shared links. */
export const socialPaths = { practice: (slug: string) => `/social/practices/${slug}.png` };

/** Signs of the site, and the style sheet for the one page that cannot know the name with its content's mark. */
export const filePaths = { icon: "/icon.svg", smallIcon: "/favicon.ico", touchIcon: "/apple-icon.png", plainSheet: "/assets/site.css" };
