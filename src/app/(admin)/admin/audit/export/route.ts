import { stringify } from "csv-stringify/sync";
import { requireActor } from "../../../../../features/accounts/auth";
import { readAuditExport } from "../../../../../features/audit/admin-queries";
import type { AuditLine } from "../../../../../features/audit/dto";
import { auditFilter } from "../../../../../features/audit/schema";
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
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    // The mark at the beginning tells spreadsheets that the letters are UTF-8.
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${rowsOf([COLUMNS])}`)),
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(rowsOf(value.map(cellsOf))));
    },
    cancel: () => void parts.return(undefined),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="log.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}
