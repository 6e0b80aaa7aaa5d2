import type { Metadata } from "next";
import { PlainPage } from "../../../../components/layout/plain-page";
import { Anchor } from "../../../../components/ui/anchor";
import { Notice } from "../../../../components/ui/notice";
import { PageHeading } from "../../../../components/ui/page-heading";
import { requireActor } from "../../../../features/accounts/auth";
import { listAuditEvents, listAuditOptions } from "../../../../features/audit/admin-queries";
import { AuditFilterForm } from "../../../../features/audit/components/audit-filter-form";
import { AuditTable } from "../../../../features/audit/components/audit-table";
import { leftOut } from "../../../../features/audit/rules";
import { auditFilter } from "../../../../features/audit/schema";
import { accountPaths } from "../../../../lib/paths";
import { getTranslations } from "../../../../server/translations";
import { orNotFound } from "../../or-not-found";

type AuditProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: AuditProps) {
  const actor = await requireActor();
  const asked = await searchParams;
  const filter = auditFilter.parse(asked);
  const ignored = leftOut(asked, filter);
  const [{ lines, total, page: current, pages }, options] = await orNotFound(
    Promise.all([listAuditEvents(actor, filter), listAuditOptions(actor)]),
  );
  const t = await getTranslations("audit");
  const at = (page: number) => accountPaths.audit({ ...filter, page });
  return (
    <PlainPage width="page">
      <PageHeading title={t("title")} lead={t("lead")} />
      <AuditFilterForm action={accountPaths.audit()} filter={filter} options={options} />
      {ignored.length > 0 && (
        <Notice title={t("leftOut.title")}>
          <p>{t("leftOut.explained", { names: ignored.map((name) => t(`leftOut.names.${name}`)).join(", ") })}</p>
        </Notice>
      )}
      <AuditTable lines={lines} total={total} />
      <nav aria-label={t("pages")} className="mt-6 flex flex-wrap gap-6">
        {current > 1 && <Anchor href={at(current - 1)}>{t("previous")}</Anchor>}
        {current < pages && <Anchor href={at(current + 1)}>{t("next")}</Anchor>}
        <a href={accountPaths.auditExport({ ...filter, page: null })}>{t("export")}</a>
      </nav>
    </PlainPage>
  );
}
