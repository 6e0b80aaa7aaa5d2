import { PlainPage } from "../../components/layout/plain-page";
import { LinkButton } from "../../components/ui/button";
import { PageHeading } from "../../components/ui/page-heading";
import { defaultLocale, type Locale } from "../../lib/locales";
import { pathsFor } from "../../lib/paths";
import wordsByLanguage from "../../messages/fault.json";

/** Says that the page failed, what to do, and the number under which the fault stands in the log: never what it was. */
export function faultPage(locale: Locale, number: string) {
  const words = wordsByLanguage[locale in wordsByLanguage ? (locale as keyof typeof wordsByLanguage) : defaultLocale];
  const content = (
    <PlainPage>
      <PageHeading title={words.title} lead={words.lead} />
      <div className="mb-6 grid max-w-measure gap-3">
        <p>{words.advice}</p>
        <p className="font-semibold">{words.number.replace("{digest}", number)}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="">{words.retry}</LinkButton>
        <LinkButton href={pathsFor(locale).home()} emphasis="quiet">
          {words.home}
        </LinkButton>
      </div>
    </PlainPage>
  );
  return { title: words.title, content };
}
