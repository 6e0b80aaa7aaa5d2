import { DataTable } from "../../../components/ui/data-table";
import { formatMoment } from "../../../lib/format-date";
import { accountPaths, deskPaths } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { NamedAuditLine } from "../dto";

/** Lines of the log, the latest first. */
export async function AuditTable({ lines, total }: { lines: NamedAuditLine[]; total: number }) {
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
          t.has(`actions.${line.action}`) ? t(`actions.${line.action}`) : <code key="action">{line.action}</code>,
          <span key="subject" className="wrap-anywhere">
            {t.has(`types.${line.subjectType}`) ? t(`types.${line.subjectType}`) : line.subjectType} <SubjectOfLine line={line} />
          </span>,
          <DetailsOfLine key="details" details={line.details} />,
        ],
      }))}
    />
  );
}

/** By its name, with a link where it has a page; by its id when it is gone. */
function SubjectOfLine({ line: { subject, subjectType, subjectId } }: { line: NamedAuditLine }) {
  if (subject === null) return <code className="text-small">{subjectId}</code>;
  if (subjectType === "practice") return <a href={deskPaths.review(subjectId)}>{subject}</a>;
  return subjectType === "account" ? <a href={accountPaths.audit({ id: subjectId })}>{subject}</a> : <b>{subject}</b>;
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
