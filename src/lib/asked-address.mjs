// Plain JavaScript: the production server tells pages which address was asked for in the same way as proxy.ts does.

/** The language of addresses without one before them. */
export const DEFAULT_LOCALE = "en";

/** The header in which the asked path is handed on to the pages. */
export const PATH_HEADER = "x-atlas-path";

/** The header in which next-intl hands on the language. */
export const LOCALE_HEADER = "x-next-intl-locale";
