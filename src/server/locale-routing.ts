import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales, pseudoLocale } from "../lib/locales";
import { env } from "./env";

/** English has no prefix; every other language has one. No cookie and no guessing: the address decides. */
export const routing = defineRouting({
  locales: env.PSEUDO_LOCALE ? [...locales, pseudoLocale] : [...locales],
  defaultLocale,
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});
