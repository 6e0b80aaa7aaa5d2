import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import { tableFormats } from "../schema";

type TableLinksProps = {
  /** How many practices the filter leaves; null for all. */
  count: number | null;
  filter?: { q: string; state?: string | undefined };
};

/** The practices of the desk's list as a file. */
export async function TableLinks({ count, filter }: TableLinksProps) {
  const t = await getTranslations("tables");
  const formats = await getTranslations("download");
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <span>{count === null ? t("downloadAll") : t("download", { count })}</span>
      {tableFormats.map((format) => (
        <a key={format} href={deskPaths.tableFile({ ...filter, format })} className="inline-flex min-h-11 items-center">
          {formats(format)}
        </a>
      ))}
    </p>
  );
}
