import { Button } from "../../../components/ui/button";
import { ErrorSummary } from "../../../components/ui/error-summary";
import { FileField } from "../../../components/ui/file-field";
import { Notice } from "../../../components/ui/notice";
import { documentLimits } from "../../../lib/document-fault";
import { formatMoment } from "../../../lib/format-date";
import { languageTag } from "../../../lib/locales";
import { deskPaths } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { SourceAtDesk, StoredDocumentView } from "../dto";
import { type StoringFault, storingFaults } from "../schema";

type SourceDocumentProps = {
  source: SourceAtDesk;
  /** Why the document that was just sent is not stored. */
  fault: StoringFault | null;
  /** That it is; `same`: it was already. */
  stored: "new" | "same" | null;
};

/** What is stored of a source, where its passages stand, and for editors the form that stores another document. */
export async function SourceDocument({ source: { id, documents, passages, mayEdit }, fault, stored }: SourceDocumentProps) {
  const t = await getTranslations("sourceDesk.document");
  const [current, ...replaced] = documents;
  return (
    <section aria-labelledby="document" className="border-ink border-t-2 pt-3">
      <h2 id="document" tabIndex={-1} className="mb-2 text-section">
        {t("heading")}
      </h2>
      {stored && <Notice role="status">{t(stored === "new" ? "done" : "same")}</Notice>}
      {current ? (
        <>
          <StoredDocument id={id} document={current} label={mayEdit ? t("download") : null} />
          <p className="mt-2 max-w-column">
            {t("counts", {
              total: Object.values(passages).reduce((sum, count) => sum + count, 0),
              inPlace: passages["in-place"],
              moved: passages.moved,
              changed: passages.changed,
              lost: passages.lost,
            })}
          </p>
          <p className="mt-2 max-w-column text-muted text-small">{t("editorsOnly")}</p>
        </>
      ) : (
        <p className="max-w-column">{t("none")}</p>
      )}
      {mayEdit && <StoreForm id={id} version={current?.version ?? 0} fault={fault} />}
      {replaced.length > 0 && (
        <details className="mt-4 border-rule border-t">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{`${t("earlier")} (${replaced.length})`}</summary>
          <div className="grid gap-3">
            {replaced.map((document) => (
              <StoredDocument
                key={document.version}
                id={id}
                document={document}
                label={mayEdit ? t("downloadVersion", { version: document.version }) : null}
              />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

/** `label`: of the link to the document itself; null for whoever may not have it. */
async function StoredDocument({ id, document, label }: { id: string; document: StoredDocumentView; label: string | null }) {
  const t = await getTranslations("sourceDesk.document");
  const locale = await getLocale();
  const { version, fileName, size, lineCount, by, at } = document;
  const kilobytes = new Intl.NumberFormat(languageTag(locale), { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
  return (
    <div className="max-w-column">
      <p className="wrap-anywhere">
        {t("stored", {
          name: fileName,
          size: kilobytes.format(Math.ceil(size / 1000)),
          lines: lineCount,
          by,
          when: formatMoment(at, locale),
        })}
      </p>
      {label && (
        <a href={deskPaths.sourceDocument(id, { version })} className="inline-flex min-h-6 items-center">
          {label}
        </a>
      )}
    </div>
  );
}

/** A plain form: the document goes to a route of its own, which reads it with a limit. */
async function StoreForm({ id, version, fault }: { id: string; version: number; fault: StoringFault | null }) {
  const t = await getTranslations("sourceDesk");
  const desk = await getTranslations("desk");
  const documents = await getTranslations("documents.faults");
  const isOfStoring = (one: StoringFault) => (storingFaults as readonly StoringFault[]).includes(one);
  const faultText = fault && (isOfStoring(fault) ? t(`faults.${fault}`) : documents(fault, documentLimits));
  return (
    <form method="post" encType="multipart/form-data" action={deskPaths.sourceDocument(id)} className="mt-6 max-w-column">
      <h3 className="mb-2 text-sub">{t(version > 0 ? "document.replace" : "document.store")}</h3>
      {faultText && <ErrorSummary title={desk("errorSummary")} problems={[{ text: faultText, fieldId: "document-file" }]} />}
      {version > 0 && <p className="mb-3">{t("document.replaced")}</p>}
      <input type="hidden" name="version" value={version} />
      <FileField id="document-file" name="document" label={t("document.file")} isInvalid={fault !== null} />
      <Button>{t("document.submit")}</Button>
    </form>
  );
}
