import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { Notice } from "../../../../../components/ui/notice";
import { requireActor } from "../../../../../features/accounts/auth";
import { DeskForm } from "../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../features/desk/components/desk-frame";
import { importAgain, saveRemainingPractices, takeImportAway } from "../../../../../features/imports/actions";
import { findPractices, getImport, listSourceOptions } from "../../../../../features/imports/admin-queries";
import { FoundPractices } from "../../../../../features/imports/components/found-practices";
import { NoPractice } from "../../../../../features/imports/components/no-practice";
import { RemainingForm } from "../../../../../features/imports/components/remaining-form";
import { sourceStartOf } from "../../../../../features/imports/components/source-start";
import { UnusedLines } from "../../../../../features/imports/components/unused-lines";
import type { ImportedDocument } from "../../../../../features/imports/dto";
import { formatMoment } from "../../../../../lib/format-date";
import { languageTag } from "../../../../../lib/locales";
import { deskPaths } from "../../../../../lib/paths";
import { getLocale, getTranslations, messagesOf } from "../../../../../server/translations";
import { orNotFound } from "../../../or-not-found";

type Asked = { again?: string | string[]; done?: string | string[] };
type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

/** A document that was sent: what was found in it, what became of that, and what was not used. */
export default async function ImportPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const document = await orNotFound(getImport(actor, (await params).id));
  const practices = await findPractices(actor, document);
  const left = document.practiceCount - document.saved.length;
  const t = await getTranslations("imports");
  const messages = messagesOf[await getLocale()];
  const source = await sourceStartOf(document, await listSourceOptions(actor));
  return (
    <DeskFrame title={document.fileName} eyebrow={<a href={deskPaths.imports()}>{t("title")}</a>} lead={<Facts document={document} />}>
      <Notices document={document} asked={await searchParams} />
      <NextIntlClientProvider messages={{ imports: messages.imports }}>
        {practices.length > 0 ? (
          <FoundPractices document={document} practices={practices} />
        ) : (
          <NoPractice recognised={document.recognised} />
        )}
        {practices.length > 0 && left > 0 && (
          <RemainingForm
            id={document.id}
            action={saveRemainingPractices}
            requestKey={crypto.randomUUID()}
            count={left}
            source={source}
            problemTitle={(await getTranslations("desk"))("errorSummary")}
          />
        )}
      </NextIntlClientProvider>
      <UnusedLines document={document} />
      <section aria-labelledby="delete" className="mt-12 border-rule border-t pt-4">
        <h2 id="delete" className="mb-2 text-sub">
          {t("delete.heading")}
        </h2>
        <DeskForm action={takeImportAway} hidden={{ id: document.id }} submit={t("delete.submit")} emphasis="quiet">
          <p className="mb-3">{t("delete.explained")}</p>
        </DeskForm>
      </section>
    </DeskFrame>
  );
}

async function Facts({ document: { format, size, text, by, at } }: { document: ImportedDocument }) {
  const t = await getTranslations("imports");
  const locale = await getLocale();
  const kilobytes = new Intl.NumberFormat(languageTag(locale), { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
  return (
    <p className="text-muted text-small">
      {t("facts", {
        format: t(`formats.${format}`),
        size: kilobytes.format(Math.ceil(size / 1000)),
        lines: text.lines.length,
        name: by.name,
        when: formatMoment(at, locale),
      })}
    </p>
  );
}

/** That the same file was here before, with the choice to begin again; and what was just saved. */
async function Notices({ document: { id, by, at }, asked: { again, done } }: { document: ImportedDocument; asked: Asked }) {
  const t = await getTranslations("imports");
  const count = typeof done === "string" && /^\d{1,4}$/.test(done) ? Number(done) : null;
  return (
    <>
      {count !== null && <Notice role="status">{t("done", { count })}</Notice>}
      {again !== undefined && (
        <Notice role="status">
          <p className="mb-3">{t("again.text", { name: by.name, when: formatMoment(at, await getLocale()) })}</p>
          <DeskForm action={importAgain} hidden={{ id, requestKey: crypto.randomUUID() }} submit={t("again.start")} emphasis="quiet">
            <p className="mb-2">{t("again.explained")}</p>
          </DeskForm>
        </Notice>
      )}
    </>
  );
}
