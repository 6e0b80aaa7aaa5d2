import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { requireActor } from "../../../../features/accounts/auth";
import { DeskFrame } from "../../../../features/desk/components/desk-frame";
import { listImports } from "../../../../features/imports/admin-queries";
import { faultWords } from "../../../../features/imports/components/fault-words";
import { ImportList } from "../../../../features/imports/components/import-list";
import { UploadForm } from "../../../../features/imports/components/upload-form";
import { documentLimits } from "../../../../lib/document-fault";
import { deskPaths } from "../../../../lib/paths";
import { getLocale, getTranslations, messagesOf } from "../../../../server/translations";

type PageProps = { searchParams: Promise<{ fault?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

/** Where documents are sent, and what became of those that were. */
export default async function ImportsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { fault } = await searchParams;
  const imports = await listImports(actor);
  const t = await getTranslations("imports");
  const problemTitle = (await getTranslations("desk"))("errorSummary");
  const told = await faultWords();
  const messages = messagesOf[await getLocale()];
  return (
    <DeskFrame title={t("title")} lead={<p>{t("lead")}</p>}>
      <h2 className="mb-3 text-section">{t("upload.heading")}</h2>
      <NextIntlClientProvider messages={{ imports: messages.imports }}>
        <UploadForm
          href={deskPaths.importUpload()}
          megabytes={documentLimits.megabytes}
          problemTitle={problemTitle}
          tooLarge={told("too-large")}
          fault={typeof fault === "string" ? told(fault) : null}
        />
      </NextIntlClientProvider>
      <p className="mt-3">
        <a href={deskPaths.importTemplate()} className="inline-flex min-h-6 items-center">
          {t("upload.template")}
        </a>{" "}
        <span className="text-muted text-small">{t("upload.templateHint")}</span>
      </p>
      <section aria-labelledby="documents" className="mt-10">
        <h2 id="documents" className="mb-3 text-section">
          {t("list.heading")}
        </h2>
        <ImportList imports={imports} />
      </section>
    </DeskFrame>
  );
}
