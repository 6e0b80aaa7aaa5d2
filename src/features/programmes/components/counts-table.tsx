import { DataTable } from "../../../components/ui/data-table";
import { formatNumber } from "../../../lib/format-number";
import { getLocale, getTranslations } from "../../../server/translations";
import type { Claim } from "../dto";
import { compared } from "../rules";

/** The numbers of the source, beside what its own lists come to. `events`: how many the record itself consists of. */
export async function CountsTable({ claims, events }: { claims: readonly Claim[]; events?: number }) {
  const counts = claims.map((claim) => compared(claim, events));
  const t = await getTranslations("programmes.counts");
  const locale = await getLocale();
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { key: "what", label: t("what") },
        { key: "claimed", label: t("claimed"), numeric: true },
        { key: "counted", label: t("counted") },
      ]}
      rows={counts.map(({ label, claimed, counted, difference }, index) => ({
        key: `${index} ${label}`,
        heading: <span className="block first-letter:uppercase">{label}</span>,
        cells: [
          formatNumber(claimed, locale),
          <>
            {counted !== null && formatNumber(counted, locale)}
            <span className="block text-muted text-small">
              {difference === null ? t("noList") : t(wordOf(difference), { size: Math.abs(difference) })}
            </span>
          </>,
        ],
      }))}
      emptyLabel={t("none")}
    />
  );
}

function wordOf(difference: number): "same" | "fewer" | "more" {
  if (difference === 0) return "same";
  return difference < 0 ? "fewer" : "more";
}
