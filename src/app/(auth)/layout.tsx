import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteHeader } from "../../components/layout/site-header";
import { SkipLink } from "../../components/ui/skip-link";
import { defaultLocale, languageTag } from "../../lib/locales";
import { pathsFor } from "../../lib/paths";
import { isAnswerFaulty } from "../../server/sent-form";
import { getTranslations } from "../../server/translations";
import { AssetLinks } from "../asset-links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site");
  const desk = await getTranslations("desk");
  const template = `%s – ${t("name")}`;
  const title = (await isAnswerFaulty()) ? desk("errorTitle", { title: template }) : template;
  return { title: { default: t("name"), template: title }, robots: { index: false, follow: false } };
}

/** The frame of the pages before somebody is signed in. */
export default async function SignInLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations();
  const paths = pathsFor(defaultLocale);
  return (
    <html lang={languageTag(defaultLocale)}>
      <head>
        <AssetLinks />
      </head>
      <body data-error-title={t.raw("desk.errorTitle")}>
        <SkipLink>{t("site.skipToContent")}</SkipLink>
        <SiteHeader
          wordmark={t("site.name")}
          homeHref={paths.home()}
          links={[{ label: t("desk.toSite"), href: paths.home() }]}
          languages={[]}
          labels={{ navigation: t("site.mainNavigation"), languages: t("site.languages"), menu: t("site.menu") }}
        />
        {children}
      </body>
    </html>
  );
}
