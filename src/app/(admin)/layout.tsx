import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PlainPage } from "../../components/layout/plain-page";
import { SiteHeader } from "../../components/layout/site-header";
import { StyleNonce } from "../../components/layout/style-nonce";
import { ActionForm } from "../../components/ui/action-form";
import { PageHeading } from "../../components/ui/page-heading";
import { SkipLink } from "../../components/ui/skip-link";
import { currentActor } from "../../features/accounts/auth";
import { SentFormAgain } from "../../features/accounts/components/sent-form";
import { allows } from "../../features/accounts/permissions";
import { mayEdit } from "../../features/editorial/workflow";
import { signOut } from "../../features/sessions/actions";
import { PATH_HEADER } from "../../lib/asked-address.mjs";
import { defaultLocale, languageTag } from "../../lib/locales";
import { accountPaths, deskPaths, pathsFor } from "../../lib/paths";
import { nonceOf } from "../../server/security-headers";
import { isAnswerFaulty, sentForm } from "../../server/sent-form";
import { getTranslations } from "../../server/translations";
import { AssetLinks } from "../asset-links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  const template = `%s – ${t("wordmark")}`;
  const title = (await isAnswerFaulty()) ? t("errorTitle", { title: template }) : template;
  return { title: { default: t("wordmark"), template: title }, robots: { index: false, follow: false } };
}

/** The frame of the desk. Whoever is not signed in sees no link; the lock is in the data layer. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations();
  const actor = await currentActor();
  const sent = actor ? null : await sentForm();
  const [here = ""] = ((await headers()).get(PATH_HEADER) ?? "").split("?");
  const link = (label: string, href: string) => ({
    label,
    href,
    isCurrent: here === href || (href !== deskPaths.desk() && here.startsWith(`${href}/`)),
  });
  const links = [
    ...(actor ? [link(t("desk.toDesk"), deskPaths.desk()), link(t("editors.navigation.practices"), deskPaths.practices())] : []),
    ...(actor
      ? [link(t("editors.navigation.imports"), deskPaths.imports()), link(t("editors.navigation.sources"), deskPaths.sources())]
      : []),
    ...(actor && mayEdit(actor)
      ? [
          link(t("editors.navigation.proposals"), deskPaths.proposals()),
          link(t("editors.navigation.vocabularies"), deskPaths.vocabulary("approaches")),
          link(t("editors.navigation.warnings"), deskPaths.warnings()),
        ]
      : []),
    ...(actor && allows(actor, "accounts.list") ? [link(t("desk.accounts"), accountPaths.accounts())] : []),
    ...(actor && allows(actor, "audit.read") ? [link(t("desk.audit"), accountPaths.audit())] : []),
    ...(actor ? [link(t("desk.myAccount"), accountPaths.myAccount())] : []),
    link(t("desk.toSite"), pathsFor(defaultLocale).home()),
  ];
  return (
    <html lang={languageTag(defaultLocale)}>
      <head>
        <AssetLinks />
        <StyleNonce nonce={nonceOf(await headers())} />
      </head>
      <body data-error-title={t.raw("desk.errorTitle")}>
        <SkipLink>{t("site.skipToContent")}</SkipLink>
        <SiteHeader
          wordmark={t("desk.wordmark")}
          homeHref={deskPaths.desk()}
          links={links}
          menuLinks={actor ? [link(t("desk.signOut"), accountPaths.signOut())] : []}
          languages={[]}
          labels={{ navigation: t("desk.navigation"), languages: t("site.languages"), menu: t("site.menu") }}
        >
          {actor && (
            <ActionForm
              id="sign-out"
              action={signOut}
              submitLabel={t("desk.signOut")}
              problemTitle={t("desk.errorSummary")}
              emphasis="quiet"
            />
          )}
        </SiteHeader>
        {/* The page would send away to sign in, and what was typed would be lost. */}
        {sent ? (
          <PlainPage>
            <PageHeading title={t("signIn.title")} />
            <SentFormAgain {...sent} />
          </PlainPage>
        ) : (
          children
        )}
      </body>
    </html>
  );
}
