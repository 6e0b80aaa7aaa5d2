import { DEFAULT_LOCALE } from "./asked-address.mjs";

/** The languages that the pages exist in. A further one is a message file and a line here. */
export const locales = ["en"] as const;
export const defaultLocale = DEFAULT_LOCALE;

/** English with every string of ours marked ⟦like this⟧: tests find words that were left in the code. */
export const pseudoLocale = "en-XA";

export type Locale = (typeof locales)[number] | typeof pseudoLocale;

/** The ICU collation of PostgreSQL that sorts by a reader's alphabet. */
export const collations = { en: "en-x-icu", "en-XA": "en-x-icu" } as const satisfies Record<Locale, string>;

/** The language tag for `lang`, dates and numbers. */
export function languageTag(locale: string): string {
  return locale === pseudoLocale ? "en-GB" : locale === "en" ? "en-GB" : locale;
}
