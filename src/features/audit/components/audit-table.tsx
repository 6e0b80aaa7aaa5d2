import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "../../../components/ui/data-table";
import { formatMoment } from "../../../lib/format-date";
import type { AuditLine } from "../dto";

/** Lines of the log, the latest first. */
export async function AuditTable({ lines, total }: { lines: AuditLine[]; total: number }) {
  const t = await getTranslations("audit");
  const locale = await getLocale();
  const columns = (["at", "who", "action", "subject", "details"] as const).map((key) => ({ key, label: t(key) }));
  return (
    <DataTable
      isStacked
      caption={t("caption", { count: total })}
      columns={columns}
      emptyLabel={t("empty")}
      rows={lines.map((line) => ({
        key: line.id,
        heading: (
          <time dateTime={line.at.toISOString()} className="tabular-nums">
            {formatMoment(line.at.toISOString(), locale)}
          </time>
        ),
        cells: [
          line.who ?? t("nobody"),
          <code key="action">{line.action}</code>,
          <span key="subject" className="break-all">
            {line.subjectType} <code className="text-small">{line.subjectId}</code>
          </span>,
          <DetailsOfLine key="details" details={line.details} />,
        ],
      }))}
    />
  );
}

function DetailsOfLine({ details }: { details: Record<string, unknown> }) {
  return (
    <ul className="text-small">
      {Object.entries(details).map(([name, value]) => (
        <li key={name}>
          {name}: {typeof value === "string" ? value : JSON.stringify(value)}
        </li>
      ))}
    </ul>
  );
}
