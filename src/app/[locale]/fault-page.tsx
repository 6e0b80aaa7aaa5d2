import { FaultText } from "../../components/layout/fault-text";
import { LinkButton } from "../../components/ui/button";
import { defaultLocale, type Locale } from "../../lib/locales";
import { pathsFor } from "../../lib/paths";
import wordsByLanguage from "../../messages/fault.json";

/** In the place of a public page that failed. */
export function faultPage(locale: Locale, number: string) {
  const words = wordsByLanguage[locale in wordsByLanguage ? (locale as keyof typeof wordsByLanguage) : defaultLocale];
  const again = <LinkButton href="">{words.retry}</LinkButton>;
  return { title: words.title, content: <FaultText words={words} number={number} retry={again} homeHref={pathsFor(locale).home()} /> };
}
