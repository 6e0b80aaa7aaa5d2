import { formatDate, formatMoment } from "../../../lib/format-date";
import { deskPaths } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { DeskEntry } from "../../editorial/dto";
import { asksSomebody } from "../../editorial/workflow";
import { StepLine } from "./step-line";

type DeskListProps = { entries: readonly DeskEntry[]; empty: string; isToReCheck?: boolean };

/**
 * Practices as their editors see them: title, state, who saved last, or when somebody last asked whether it still runs; and
 * why it came back, or what its author says to the reviewers.
 */
export async function DeskList({ entries, empty, isToReCheck = false }: DeskListProps) {
  const t = await getTranslations("editors");
  const locale = await getLocale();
  if (entries.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul className="border-rule border-b">
      {entries.map((entry) => (
        <li key={entry.id} className="border-rule border-t py-3">
          <a href={isToReCheck ? deskPaths.reCheck(entry.id) : deskPaths.practice(entry.id)} className="font-semibold">
            {entry.title || t("untitled")}
          </a>
          <p className="text-muted text-small">
            {t(`states.${entry.state}`)}
            {entry.isLive && ` · ${t("live")}`}
            {entry.openComments > 0 && ` · ${t("openComments", { count: entry.openComments })}`}
            {!isToReCheck && ` · ${t("savedBy", { name: entry.savedBy.name, date: formatMoment(entry.savedAt, locale) })}`}
            {isToReCheck && !entry.reCheck && ` · ${t("neverReChecked")}`}
            {entry.reCheck &&
              ` · ${t("lastReCheck", {
                outcome: t(`outcomes.${entry.reCheck.outcome}`),
                date: formatDate(entry.reCheck.on, locale),
                name: entry.reCheck.by,
              })}`}
          </p>
          {entry.step && !isToReCheck && asksSomebody(entry.step.transition) && (
            <div className="mt-1 border-ink border-l-2 pl-3">
              <StepLine step={entry.step} isShort />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
