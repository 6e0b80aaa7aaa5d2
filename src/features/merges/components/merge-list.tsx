import { formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import { DeskForm } from "../../desk/components/desk-form";
import { undoTermMerge } from "../actions";
import type { MergeEntry } from "../dto";

type MergeListProps = { name: string; id: string; merges: readonly MergeEntry[] };

/** What went into what, by whom and when; and the way back, for 30 days. */
export async function MergeList({ name, id, merges }: MergeListProps) {
  const t = await getTranslations("termDesk");
  const locale = await getLocale();
  if (merges.length === 0) return null;
  return (
    <section aria-labelledby="merges" className="mb-6">
      <h2 id="merges" className="mb-1 text-sub">
        {t("merges")}
      </h2>
      <ul className="border-rule border-b">
        {merges.map(({ id: merge, from, into, by, at, undone, canUndo }) => (
          <li key={merge} className="border-rule border-t py-3">
            <p className="wrap-anywhere">
              {t("merged", { from: from.name, into: into.name, name: by.name, when: formatMoment(at, locale) })}
            </p>
            {undone && <p className="text-muted">{t("undone", { name: undone.by.name, when: formatMoment(undone.at, locale) })}</p>}
            {canUndo && (
              <DeskForm
                action={undoTermMerge}
                hidden={{ merge, name, id, requestKey: crypto.randomUUID() }}
                submit={t("undo")}
                about={from.name}
                emphasis="quiet"
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
