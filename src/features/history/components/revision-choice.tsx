import { Button } from "../../../components/ui/button";
import { formatMoment } from "../../../lib/format-date";
import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import type { RevisionEntry } from "../../editorial/dto";

type RevisionChoiceProps = {
  id: string;
  revisions: readonly RevisionEntry[];
  a: number | undefined;
  b: number | undefined;
  locale: string;
};

/** Which two revisions to compare, each with its writer and its time. */
export async function RevisionChoice({ id, revisions, a, b, locale }: RevisionChoiceProps) {
  const t = await getTranslations("editors");
  return (
    <form action={deskPaths.compare(id)} className="mb-6 flex flex-wrap items-end gap-3">
      {[["a", a] as const, ["b", b] as const].map(([name, chosen]) => (
        <div key={name} className="min-w-0">
          <label htmlFor={name} className="block font-semibold">
            {t(`history.${name}`)}
          </label>
          <select id={name} name={name} defaultValue={chosen} className="min-h-11 max-w-full border border-edge bg-white px-3">
            {revisions.map(({ number, by, at }) => (
              <option key={number} value={number}>
                {t("history.option", { number, name: by.name, date: formatMoment(at, locale) })}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button emphasis="quiet">{t("history.compare")}</Button>
    </form>
  );
}
