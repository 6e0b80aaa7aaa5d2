import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFooter } from "../../../components/layout/site-footer";
import { SiteHeader } from "../../../components/layout/site-header";
import { Footnote } from "../../../components/ui/footnote";
import { SkipLink } from "../../../components/ui/skip-link";
import { languageTag } from "../../../lib/locales";
import { PATH_HEADER, pathsFor } from "../../../lib/paths";

/** The frame of every public page: navigation, and the footnote that belongs beside every Kosovo*. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const paths = pathsFor(locale);
  const t = await getTranslations();
  const here = (await headers()).get(PATH_HEADER) ?? "";
  const link = (label: string, href: string) => ({ label, href, isCurrent: here === href || here.startsWith(`${href}/`) });
  return (
    <>
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
    </>
  );
}
