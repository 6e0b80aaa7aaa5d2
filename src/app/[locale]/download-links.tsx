import { type PublicList, tableFormats } from "../../features/tables/schema";
import { apiPaths } from "../../lib/paths";
import { rdfFormats } from "../../lib/rdf-formats";
import { getTranslations } from "../../server/translations";

type DownloadLinksProps = { list: PublicList; query?: Record<string, string | number | readonly string[]> };

/** The list of a page as a file, all of it; a vocabulary as SKOS, too. */
export async function DownloadLinks({ list, query = {} }: DownloadLinksProps) {
  const t = await getTranslations("download");
  const files = [
    ...tableFormats.map((format) => ({ format, href: apiPaths.list(list, format, query) })),
    ...(list === "practices" ? [] : rdfFormats.map((format) => ({ format, href: apiPaths.vocabulary(list, format) }))),
  ];
  return (
    <p className="no-print mt-8 flex flex-wrap items-center gap-x-4 text-small">
      <span>{t("list")}</span>
      {files.map(({ format, href }) => (
        <a key={format} href={href} className="inline-flex min-h-11 items-center">
          {t(format)}
        </a>
      ))}
    </p>
  );
}
