import { formatDate, formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { Settlement } from "../dto";

/** Who decided about a warning, when, and in which words; or since when a public note says the same. */
export async function SettlementLine({ settlement: { by, at, reason, note } }: { settlement: Settlement }) {
  const t = await getTranslations("warnings");
  const locale = await getLocale();
  return (
    <>
      <p className="text-muted">
        {by
          ? t(note ? "notedBy" : "dismissedBy", { name: by.name, when: formatMoment(at, locale) })
          : t("toldAlready", { when: formatDate(at, locale) })}
      </p>
      <p className="whitespace-pre-line">{note?.text ?? reason}</p>
    </>
  );
}
