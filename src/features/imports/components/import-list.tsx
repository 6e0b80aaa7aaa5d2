import { formatMoment } from "../../../lib/format-date";
import { deskPaths } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ImportEntry } from "../dto";

/** The documents that were sent, with what became of each. */
export async function ImportList({ imports }: { imports: readonly ImportEntry[] }) {
  const t = await getTranslations("imports");
  const locale = await getLocale();
  if (imports.length === 0) return <p className="text-muted">{t("list.none")}</p>;
  return (
    <ul className="border-rule border-b">
      {imports.map(({ id, fileName, practiceCount, saved, by, at }) => (
        <li key={id} className="border-rule border-t py-3">
          <a href={deskPaths.import(id)} className="wrap-anywhere font-semibold">
            {fileName}
          </a>
          <p className="text-muted text-small">
            {t("list.found", { count: practiceCount })}
            {practiceCount > 0 && ` · ${t("list.saved", { saved: saved.length })}`}
            {` · ${t("list.by", { name: by.name, when: formatMoment(at, locale) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
