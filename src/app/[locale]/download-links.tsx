import { type PublicList, tableFormats } from "../../features/tables/schema";
import { apiPaths } from "../../lib/paths";
import { getTranslations } from "../../server/translations";

type DownloadLinksProps = { list: PublicList; query?: Record<string, string | number | readonly string[]> };

/** The list of a page as a file, all of it. */
export async function DownloadLinks({ list, query = {} }: DownloadLinksProps) {
  const t = await getTranslations("download");
  return (
    <p className="no-print mt-8 flex flex-wrap items-center gap-x-4 text-small">
      <span>{t("list")}</span>
      {tableFormats.map((format) => (
        <a key={format} href={apiPaths.list(list, format, query)} className="inline-flex min-h-11 items-center">
          {t(format)}
        </a>
      ))}
    </p>
  );
}
