import type { Metadata } from "next";
import { requireActor } from "../../../../../../features/accounts/auth";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { MESSAGE_MAX } from "../../../../../../features/editorial/schema";
import { namesInComparison } from "../../../../../../features/practice-form/admin-queries";
import { applySentTable } from "../../../../../../features/tables/actions";
import { compareTable, getUploadedTable } from "../../../../../../features/tables/admin-queries";
import { TableChanges } from "../../../../../../features/tables/components/table-changes";
import { TableProblems } from "../../../../../../features/tables/components/table-problems";
import { TableUpload } from "../../../../../../features/tables/components/table-upload";
import { isWritable } from "../../../../../../features/tables/dto";
import { deskPaths } from "../../../../../../lib/paths";
import { getTranslations } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tables"))("title") };
}

/** What a table would change, what is wrong with it, and the button that writes it. */
export default async function TablePage({ params }: PageProps) {
  const actor = await requireActor();
  const { id, fileName, ...table } = await orNotFound(getUploadedTable(actor, (await params).id));
  const comparison = await compareTable(actor, table);
  const names = [];
  for (const change of comparison.changes) names.push(await namesInComparison(actor, change));
  const t = await getTranslations("tables");
  const { rows, same, changed, begun, faulty } = comparison;
  return (
    <DeskFrame
      title={t("comparison.title", { name: fileName })}
      eyebrow={<a href={deskPaths.tables()}>{t("title")}</a>}
      lead={
        <p role="status">
          {changed + begun + faulty === 0 ? t("comparison.noChange") : t("comparison.counts", { rows, same, changed, begun })}{" "}
          {t("comparison.nothingWritten")}
        </p>
      }
    >
      {faulty > 0 && <TableProblems comparison={comparison} />}
      {isWritable(comparison) && (
        <section className="mb-8">
          <p className="mb-4 max-w-column">{t("comparison.applyLead")}</p>
          <DeskForm
            action={applySentTable}
            hidden={{ id, requestKey: crypto.randomUUID() }}
            fields={[
              {
                kind: "text",
                name: "message",
                label: t("comparison.message"),
                value: t("comparison.messageDefault", { name: fileName }),
                max: MESSAGE_MAX,
              },
            ]}
            submit={t("comparison.apply")}
          />
        </section>
      )}
      {comparison.changes.length > 0 && <TableChanges comparison={comparison} names={names} />}
      <section aria-labelledby="another" className="mt-10 border-ink border-t-2 pt-3">
        <h2 id="another" className="mb-2 text-section">
          {t("another")}
        </h2>
        <p className="mb-4 max-w-column">{t("comparison.kept")}</p>
        <TableUpload />
      </section>
    </DeskFrame>
  );
}
