import type { Metadata } from "next";
import { requireActor } from "../../../../../features/accounts/auth";
import { DeskFrame } from "../../../../../features/desk/components/desk-frame";
import { SourcePermission } from "../../../../../features/desk/components/source-permission";
import { getSourceText } from "../../../../../features/passages/admin-queries";
import { LostPassages } from "../../../../../features/passages/components/lost-passages";
import { SourceText } from "../../../../../features/passages/components/source-text";
import type { Citation } from "../../../../../features/passages/dto";
import { fieldLink, practiceForm } from "../../../../../features/practice-form/rules";
import { getSourceAtDesk } from "../../../../../features/sources/admin-queries";
import { SourceDocument } from "../../../../../features/sources/components/source-document";
import { pageAsked, storingFault } from "../../../../../features/sources/schema";
import { defaultLocale } from "../../../../../lib/locales";
import { deskPaths, pathsFor } from "../../../../../lib/paths";
import { getTranslations } from "../../../../../server/translations";
import { orNotFound } from "../../../or-not-found";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourceDesk"))("title") };
}

/** The field of the form of a practice; of another record its public page, where it has one. */
function hrefOf({ kind, id, path }: Citation): string | null {
  const paths = pathsFor(defaultLocale);
  if (kind === "practice") return `${deskPaths.practice(id)}${fieldLink(practiceForm(), `${path}.text`)}`;
  if (kind === "person" || kind === "note") return null;
  return paths[kind](id);
}

/** A source: its document, the publisher's permission, and its text with the cited passages. */
export default async function SourcePage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const { page, fault, stored } = await searchParams;
  const source = await orNotFound(getSourceAtDesk(actor, id));
  const text = await getSourceText(actor, id, pageAsked.parse(page));
  const t = await getTranslations("sourceDesk");
  return (
    <DeskFrame
      title={source.title}
      eyebrow={<a href={deskPaths.sources()}>{t("title")}</a>}
      lead={
        <p>
          {source.publisherName} · <a href={pathsFor(defaultLocale).source(id)}>{t("publicPage")}</a>
        </p>
      }
    >
      <SourceDocument
        source={source}
        fault={storingFault
          .nullable()
          .catch(null)
          .parse(fault ?? null)}
        stored={stored === "new" || stored === "same" ? stored : null}
      />
      <SourcePermission source={source} />
      {text && text.lost.length > 0 && <LostPassages passages={text.lost} language={source.language} hrefOf={hrefOf} />}
      {text && <SourceText source={id} language={source.language} text={text} hrefOf={hrefOf} />}
    </DeskFrame>
  );
}
