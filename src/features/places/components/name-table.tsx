import { DataTable } from "../../../components/ui/data-table";
import { SectionHeading } from "../../../components/ui/section-heading";
import { languageTag } from "../../../lib/locales";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PlaceNameView } from "../dto";
import { type NameRow, nameRows } from "../rules";

type NameTableProps = { name: string; names: readonly PlaceNameView[]; namesNotConfirmed: readonly string[] };

/** What the place is called in every language and script that is known, and how sure that is. */
export async function NameTable({ name, names, namesNotConfirmed }: NameTableProps) {
  const t = await getTranslations("places.names");
  const rows = nameRows(names, namesNotConfirmed);
  const languages = new Intl.DisplayNames(languageTag(await getLocale()), { type: "language", languageDisplay: "standard" });
  const scripts = new Intl.DisplayNames(languageTag(await getLocale()), { type: "script" });
  const languageName = (lang: string) => {
    const [language, script] = lang.split("-");
    if (language !== "und") return languages.of(lang) ?? lang;
    return script ? t("noLanguageButScript", { script: scripts.of(script) ?? script }) : t("noLanguage");
  };
  return (
    <section aria-labelledby="names">
      <SectionHeading id="names" title={t("title")} />
      <p className="mb-4 max-w-measure text-muted">{t("lead")}</p>
      <DataTable
        caption={t("caption", { name })}
        columns={[
          { key: "language", label: t("language") },
          { key: "name", label: t("name") },
          { key: "kind", label: t("kind") },
        ]}
        rows={rows.map((row) => ({
          key: `${row.lang} ${row.kind}`,
          heading: languageName(row.lang),
          cells: [
            <Names key="names" row={row} />,
            [t(`kinds.${row.kind}`), !row.isConfirmed && t("notConfirmed")].filter(Boolean).join("; "),
          ],
        }))}
        emptyLabel={t("none")}
      />
    </section>
  );
}

function Names({ row: { lang, names } }: { row: NameRow }) {
  return (
    <ul lang={lang} className="flex flex-wrap gap-x-4">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
