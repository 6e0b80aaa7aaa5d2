import type { Metadata } from "next";
import { Notice } from "../../../../../components/ui/notice";
import { requireActor } from "../../../../../features/accounts/auth";
import { DeskFrame } from "../../../../../features/desk/components/desk-frame";
import { TableLinks } from "../../../../../features/tables/components/table-links";
import { TableUpload } from "../../../../../features/tables/components/table-upload";
import { tableCount, tableFault } from "../../../../../features/tables/schema";
import { deskPaths } from "../../../../../lib/paths";
import { getTranslations } from "../../../../../server/translations";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tables"))("title") };
}

/** Where a table is sent; and after it was written, what was done. */
export default async function TablesPage({ searchParams }: PageProps) {
  await requireActor();
  const { fault, changed, begun } = await searchParams;
  const t = await getTranslations("tables");
  const done = tableCount.safeParse({ changed, begun });
  return (
    <DeskFrame title={t("title")} eyebrow={<a href={deskPaths.practices()}>{t("back")}</a>} lead={<p>{t("lead")}</p>}>
      {done.success && <Notice role="status">{t("done", done.data)}</Notice>}
      <TableUpload
        fault={tableFault
          .nullable()
          .catch(null)
          .parse(fault ?? null)}
      />
      <p className="mt-8 max-w-column">{t("steps")}</p>
      <TableLinks count={null} />
    </DeskFrame>
  );
}
