import { stringify } from "csv-stringify/sync";
import { requireActor } from "../../../../../features/accounts/auth";
import { readAuditExport } from "../../../../../features/audit/admin-queries";
import type { AuditLine } from "../../../../../features/audit/dto";
import { auditFilter } from "../../../../../features/audit/schema";
import { BYTE_ORDER_MARK } from "../../../../../server/csv-text";
import { streamedAnswer } from "../../../../../server/streamed-answer";
import { orNotFound } from "../../../or-not-found";

const COLUMNS = ["time", "who", "action", "kind", "id", "details"];

const cellsOf = (line: AuditLine) => [
  line.at.toISOString(),
  line.who ?? "",
  line.action,
  line.subjectType,
  line.subjectId,
  JSON.stringify(line.details),
];

/** The log as a table for a spreadsheet; a cell that begins like a formula is written as text. */
const rowsOf = (rows: string[][]) => stringify(rows, { escape_formulas: true });

/** The lines that the filter of the page lets through, oldest first, sent as they are read. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor();
  const filter = auditFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const parts = await orNotFound(readAuditExport(actor, filter));
  return streamedAnswer(tableOf(parts), {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="log.csv"',
    "Cache-Control": "private, no-store",
  });
}

async function* tableOf(parts: AsyncGenerator<AuditLine[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + rowsOf([COLUMNS]);
  for await (const lines of parts) yield rowsOf(lines.map(cellsOf));
}
