import type { ReactNode } from "react";
import { SiteFooter } from "../../components/layout/site-footer";
import { SiteHeader } from "../../components/layout/site-header";
import { Footnote } from "../../components/ui/footnote";
import { SkipLink } from "../../components/ui/skip-link";
import { type Locale, languageTag } from "../../lib/locales";
import { pathsFor } from "../../lib/paths";
import { getTranslations } from "../../server/translations";

type SiteFrameProps = {
  locale: Locale;
  /** The path of the page: the navigation marks the part of the site that it is in. */
  here: string;
  children: ReactNode;
};

/** The frame of every public page: navigation, and the footnote that belongs beside every Kosovo*. */
export async function SiteFrame({ locale, here, children }: SiteFrameProps) {
  const paths = pathsFor(locale);
  const t = await getTranslations();
  const link = (label: string, href: string) => ({ label, href, isCurrent: here === href || here.startsWith(`${href}/`) });
  return (
    <body>
      <SkipLink>{t("site.skipToContent")}</SkipLink>
      <SiteHeader
        wordmark={t("site.name")}
        homeHref={paths.home()}
        links={[
          link(t("navigation.practices"), paths.practices()),
          link(t("navigation.approaches"), paths.approaches()),
          link(t("navigation.places"), paths.places()),
          link(t("navigation.targetGroups"), paths.targetGroups()),
          link(t("navigation.exchanges"), paths.exchanges()),
        ]}
        languages={[{ label: t("site.english"), href: paths.home(), lang: languageTag(locale), isCurrent: true }]}
        labels={{ navigation: t("site.mainNavigation"), languages: t("site.languages"), menu: t("site.menu") }}
      />
      {children}
      <SiteFooter
        label={t("site.footerNavigation")}
        links={[
          link(t("navigation.about"), paths.about()),
          link(t("navigation.sources"), paths.sources()),
          link(t("navigation.programmes"), paths.programmes()),
          link(t("navigation.organisations"), paths.organisations()),
          link(t("navigation.accessibility"), paths.accessibility()),
          link(t("navigation.privacy"), paths.privacy()),
        ]}
        footnote={
          <Footnote mark="*" id="kosovo-footnote">
            {t("site.kosovoFootnote")}
          </Footnote>
        }
        credits={<p>{t("site.credits")}</p>}
      />
    </body>
  );
}
