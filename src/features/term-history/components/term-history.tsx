import { formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { TermRevisionEntry } from "../dto";

/** The saved states of a term, the newest first. */
export async function TermHistory({ entries }: { entries: readonly TermRevisionEntry[] }) {
  const t = await getTranslations("termDesk");
  const locale = await getLocale();
  return (
    <section aria-labelledby="history" className="mb-6">
      <h2 id="history" className="mb-1 text-sub">
        {t("history")}
      </h2>
      {entries.length === 0 && <p className="text-muted">{t("noHistory")}</p>}
      <ol reversed className="border-rule border-b">
        {entries.map(({ number, by, at, message }) => (
          <li key={number} className="border-rule border-t py-3">
            <p>{t("revision", { number, name: by?.name ?? t("nobody"), when: formatMoment(at, locale) })}</p>
            {message && <p className="wrap-anywhere text-muted">{message}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
