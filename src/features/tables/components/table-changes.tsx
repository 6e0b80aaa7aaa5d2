import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import { ChangedFields } from "../../practice-form/components/comparison-table";
import { toldChanges } from "../../practice-form/rules";
import type { RowChange, TableComparison } from "../dto";

/** So few are shown unfolded. */
const UNFOLDED = 3;

type TableChangesProps = {
  comparison: TableComparison;
  /** The names of the terms of each change, by kind and id. */
  names: readonly Record<string, string>[];
};

/** What a table would change, practice by practice, as the history compares two revisions. */
export async function TableChanges({ comparison: { changes, changed, begun }, names }: TableChangesProps) {
  const t = await getTranslations("tables.comparison");
  const total = changed + begun;
  return (
    <section aria-labelledby="changes" className="mt-10">
      <h2 id="changes" className="mb-2 text-section">
        {t("changes")}
      </h2>
      {total > changes.length && <p className="mb-3">{t("firstChanges", { count: changes.length, total })}</p>}
      {changes.map((change, index) => (
        <details key={`${change.place.number}`} open={changes.length <= UNFOLDED} className="border-ink border-t-2">
          <summary className="min-h-11 cursor-pointer py-2">
            <span className="font-semibold wrap-anywhere">{change.title}</span>{" "}
            <span className="text-muted text-small">
              {t(change.place.kind, { number: change.place.number })}
              {change.practice === null && ` · ${t("new")}`}
            </span>
          </summary>
          <Change change={change} names={names[index] ?? {}} />
        </details>
      ))}
    </section>
  );
}

async function Change({ change, names }: { change: RowChange; names: Record<string, string> }) {
  const t = await getTranslations("tables.comparison");

  return (
    <div className="pb-6">
      {change.practice && (
        <p className="mb-2">
          <a href={deskPaths.practice(change.practice.id)} className="inline-flex min-h-6 items-center">
            {t("openForm")}
          </a>
        </p>
      )}
      {toldChanges(change).length === 0 && <p>{t("onlyOrigins")}</p>}
      <ChangedFields comparison={change} names={names} isBrief />
    </div>
  );
}
