import { headers } from "next/headers";
import { createTranslator, hasLocale } from "next-intl";
import type { getTranslations as nextGetTranslations } from "next-intl/server";
import { LOCALE_HEADER } from "../lib/asked-address.mjs";
import { SITE_TIME_ZONE } from "../lib/format-date";
import { defaultLocale, type Locale, pseudoLocale } from "../lib/locales";
import { pseudoMessages } from "../lib/pseudo-messages";
import en from "../messages/en.json";
import { routing } from "./locale-routing";
import { localeOfAnswer } from "./per-answer";

export const messagesOf = { en, [pseudoLocale]: pseudoMessages(en) } satisfies Record<Locale, object>;

/** The language of the address that is being answered. */
export async function getLocale(): Promise<Locale> {
  const known = localeOfAnswer();
  if (known) return known;
  const asked = (await headers()).get(LOCALE_HEADER);
  return hasLocale(routing.locales, asked) ? asked : defaultLocale;
}

type Translator = Awaited<ReturnType<typeof nextGetTranslations<never>>>;
const translators = new Map<string, Translator>();

/** The messages of a namespace, or all. Made once: a translator holds what it has parsed of its messages. */
export function translatorFor(locale: Locale, namespace?: string): Translator {
  const key = `${locale} ${namespace ?? ""}`;
  let translator = translators.get(key);
  if (!translator) {
    const options = { locale, messages: messagesOf[locale], timeZone: SITE_TIME_ZONE, ...(namespace && { namespace: namespace as never }) };
    translator = createTranslator(options) as Translator;
    translators.set(key, translator);
  }
  return translator;
}

/**
 * The messages of a namespace, or all, in the language of the answer. In the place of next-intl's function of this name, which
 * makes a new translator for each component wherever React does not render for Next.
 */
export async function getTranslations(namespace?: string): Promise<Translator> {
  return translatorFor(await getLocale(), namespace);
}
