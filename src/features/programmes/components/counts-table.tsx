import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "../../../components/ui/data-table";
import { formatNumber } from "../../../lib/format-number";
import type { ClaimedCountView } from "../dto";

/** The numbers of the source, beside what its own lists come to. */
export async function CountsTable({ counts }: { counts: readonly ClaimedCountView[] }) {
  const t = await getTranslations("programmes.counts");
  const locale = await getLocale();
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { key: "what", label: t("what") },
        { key: "claimed", label: t("claimed"), numeric: true },
        { key: "counted", label: t("counted"), numeric: true },
        { key: "difference", label: t("difference") },
      ]}
      rows={counts.map(({ label, claimed, counted, difference }, index) => ({
        key: `${index} ${label}`,
        heading: label,
        cells: [
          formatNumber(claimed, locale),
          counted === null ? t("notCounted") : formatNumber(counted, locale),
          difference === null ? t("noList") : t("differenceIs", { difference, size: Math.abs(difference) }),
        ],
      }))}
      emptyLabel={t("none")}
    />
  );
}
