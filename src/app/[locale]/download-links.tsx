import { type PublicList, tableFormats } from "../../features/tables/schema";
import { apiPaths } from "../../lib/paths";

type DownloadLinksProps = { list: PublicList; label: string; query?: Record<string, string | number | readonly string[]> };

/** The list of a page as a file, all of it. */
export function DownloadLinks({ list, label, query = {} }: DownloadLinksProps) {
  return (
    <p className="no-print mt-8 flex flex-wrap items-center gap-x-4 text-small">
      <span>{label}</span>
      {tableFormats.map((format) => (
        <a key={format} href={apiPaths.list(list, format, query)} className="inline-flex min-h-11 items-center">
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
