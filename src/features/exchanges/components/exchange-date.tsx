import { formatDate, formatDateRange } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ExchangeEntry } from "../dto";
import { saysMoreThan } from "../rules";

type ExchangeDateProps = {
  exchange: Pick<ExchangeEntry, "from" | "to" | "dateText"> /** With the source's words on the date. */;
  full?: boolean;
};

/** When it took place, as exactly as the source says. */
export async function ExchangeDate({ exchange: { from, to, dateText }, full = false }: ExchangeDateProps) {
  const t = await getTranslations("exchanges");
  const locale = await getLocale();
  if (!from) return full && dateText ? dateText : t("dateNotStated");
  const formatted = to ? formatDateRange(from, to, locale) : formatDate(from, locale);
  return (
    <>
      <time dateTime={from}>{formatted}</time>
      {full && dateText && saysMoreThan(dateText, formatted) && <span className="block text-muted text-small">{dateText}</span>}
    </>
  );
}
