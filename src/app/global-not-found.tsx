import type { Metadata } from "next";
import { PlainPage } from "../components/layout/plain-page";
import { PageHeading } from "../components/ui/page-heading";
import { SearchBox } from "../components/ui/search-box";
import { NameList } from "../components/ui/name-list";
import { pathsFor } from "../lib/paths";
import { defaultLocale, languageTag } from "../lib/locales";
import { navigation, notFound, practices, site } from "../messages/en.json";
import { fontFaces } from "./fonts";
import "./globals.css";

void fontFaces;

export const metadata: Metadata = { title: `${notFound.title} – ${site.name}` };

/** For addresses outside the languages, such as a file that is not there. It is built once, without a request. */
export default function GlobalNotFound() {
  const paths = pathsFor(defaultLocale);
  return (
    <html lang={languageTag(defaultLocale)}>
      <body>
        <PlainPage>
          <PageHeading title={notFound.title} lead={notFound.lead} />
          <p className="mb-8 max-w-measure">{notFound.causes.mistyped}</p>
          <SearchBox action={paths.practices()} label={practices.search} hint={practices.searchHint} submitLabel={practices.searchSubmit} />
          <h2 className="mt-10 mb-3 text-sub">{notFound.elsewhere}</h2>
          <NameList
            names={[
              { label: notFound.allPractices, href: paths.practices() },
              { label: navigation.home, href: paths.home() },
            ]}
          />
        </PlainPage>
      </body>
    </html>
  );
}
