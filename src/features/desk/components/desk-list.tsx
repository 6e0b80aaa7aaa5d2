import { getLocale, getTranslations } from "next-intl/server";
import { formatDate, formatMoment } from "../../../lib/format-date";
import { deskPaths } from "../../../lib/paths";
import type { DeskEntry } from "../../editorial/dto";

/** Practices as their editors see them: title, state, who saved last. */
export async function DeskList({ entries, empty }: { entries: readonly DeskEntry[]; empty: string }) {
  const t = await getTranslations("editors");
  const locale = await getLocale();
  if (entries.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul className="border-rule border-b">
      {entries.map((entry) => (
        <li key={entry.id} className="border-rule border-t py-3">
          <a href={deskPaths.practice(entry.id)} className="font-semibold">
            {entry.title || t("untitled")}
          </a>
          <p className="text-muted text-small">
            {t(`states.${entry.state}`)}
            {entry.isLive && ` · ${t("live")}`}
            {entry.openComments > 0 && ` · ${t("openComments", { count: entry.openComments })}`}
            {" · "}
            {t("savedBy", {
              name: entry.savedBy.name,
              date: formatMoment(entry.savedAt, locale),
            })}
            {entry.reCheck &&
              ` · ${t("lastReCheck", {
                outcome: t(`outcomes.${entry.reCheck.outcome}`),
                date: formatDate(entry.reCheck.on, locale),
                name: entry.reCheck.by,
              })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
