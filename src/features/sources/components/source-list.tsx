import { Entry, EntryList } from "../../../components/ui/entry-list";
import { formatDate } from "../../../lib/format-date";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { SourceEntry } from "../dto";

/** The documents behind the catalogue, and what was taken from each. */
export async function SourceList({ sources }: { sources: readonly SourceEntry[] }) {
  const t = await getTranslations("sources");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  if (sources.length === 0) return <p>{t("none")}</p>;
  return (
    <EntryList label={t("title")}>
      {sources.map(({ id, title, kind, publisherName, published, language, practiceCount, exchangeCount, programmeCount }) => (
        <Entry
          key={id}
          title={title}
          href={paths.source(id)}
          lang={language}
          headingLevel={2}
          meta={`${t(`kinds.${kind}`)} · ${published ? formatDate(published, locale) : t("dateNotStated")}`}
          summary={t("publishedBy", { publisher: publisherName })}
        >
          {t("taken", { practices: practiceCount, exchanges: exchangeCount, programmes: programmeCount })}
        </Entry>
      ))}
    </EntryList>
  );
}
