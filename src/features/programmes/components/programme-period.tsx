import { formatDate, formatDateRange } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";

/** From when to when, as exactly as the source says. */
export async function ProgrammePeriod({ period: { from, to } }: { period: { from: string | null; to: string | null } }) {
  const t = await getTranslations("programmes.period");
  const locale = await getLocale();
  if (from && to) return formatDateRange(from, to, locale);
  if (from) return t("from", { from: formatDate(from, locale) });
  return to ? t("to", { to: formatDate(to, locale) }) : t("notStated");
}
