import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFooter } from "../../../components/layout/site-footer";
import { SiteHeader } from "../../../components/layout/site-header";
import { Footnote } from "../../../components/ui/footnote";
import { SkipLink } from "../../../components/ui/skip-link";
import { languageTag } from "../../../lib/locales";
import { pathsFor } from "../../../lib/paths";

/** The frame of every public page: navigation, and the footnote that belongs beside every Kosovo*. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const paths = pathsFor(locale);
  const t = await getTranslations();
  return (
    <>
      <SkipLink>{t("site.skipToContent")}</SkipLink>
      <SiteHeader
        wordmark={t("site.name")}
        homeHref={paths.home()}
        links={[
          { label: t("navigation.practices"), href: paths.practices() },
          { label: t("navigation.approaches"), href: paths.approaches() },
          { label: t("navigation.places"), href: paths.places() },
          { label: t("navigation.targetGroups"), href: paths.targetGroups() },
          { label: t("navigation.exchanges"), href: paths.exchanges() },
        ]}
        languages={[{ label: t("site.english"), href: paths.home(), lang: languageTag(locale), isCurrent: true }]}
        labels={{ navigation: t("site.mainNavigation"), languages: t("site.languages"), menu: t("site.menu") }}
      />
      {children}
      <SiteFooter
        label={t("site.footerNavigation")}
        links={[
          { label: t("navigation.about"), href: paths.about() },
          { label: t("navigation.sources"), href: paths.sources() },
          { label: t("navigation.programmes"), href: paths.programmes() },
          { label: t("navigation.organisations"), href: paths.organisations() },
          { label: t("navigation.accessibility"), href: paths.accessibility() },
          { label: t("navigation.privacy"), href: paths.privacy() },
        ]}
        footnote={
          <Footnote mark="*" id="kosovo-footnote">
            {t("site.kosovoFootnote")}
          </Footnote>
        }
        credits={<p>{t("site.credits")}</p>}
      />
    </>
  );
}
