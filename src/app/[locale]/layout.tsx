import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { languageTag } from "../../lib/locales";
import { env } from "../../server/env";
import { routing } from "../../server/locale-routing";
import { fontFaces } from "../fonts";
import "../globals.css";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site");
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: t("name"), template: `%s – ${t("name")}` },
    description: t("description"),
    openGraph: { siteName: t("name"), type: "website" },
  };
}

export default async function RootLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={languageTag(locale)} className={fontFaces[0]?.className && undefined}>
      <body>{children}</body>
    </html>
  );
}
