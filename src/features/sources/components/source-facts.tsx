import { Facts } from "../../../components/ui/facts";
import { NameList } from "../../../components/ui/name-list";
import { formatDate } from "../../../lib/format-date";
import { languageTag } from "../../../lib/locales";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { SourceView } from "../dto";

/** The bibliographic data. */
export async function SourceFacts({ source }: { source: SourceView }) {
  const t = await getTranslations("sources");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  const { kind, publisher, publisherName, published, language, funders, extent } = source;
  const languages = new Intl.DisplayNames(languageTag(locale), { type: "language" });
  return (
    <Facts
      facts={[
        { label: t("fact.kind"), value: t(`kinds.${kind}`) },
        {
          label: t("fact.publisher"),
          value: publisher ? <NameList names={[{ label: publisherName, href: paths.organisation(publisher.id) }]} /> : publisherName,
        },
        {
          label: t("fact.published"),
          value: published ? <time dateTime={published}>{formatDate(published, locale)}</time> : t("notStated"),
        },
        { label: t("fact.language"), value: languages.of(language) ?? language },
        {
          label: t("fact.funder"),
          value:
            funders.length > 0 ? (
              <NameList names={funders.map(({ id, name }) => ({ label: name, ...(id ? { href: paths.organisation(id) } : {}) }))} />
            ) : (
              t("notStated")
            ),
        },
        ...(extent ? [{ label: t("fact.extent"), value: extent }] : []),
      ]}
    />
  );
}
