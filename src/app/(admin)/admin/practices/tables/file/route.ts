import { currentActor } from "../../../../../../features/accounts/auth";
import { readDeskFilter } from "../../../../../../features/desk/rules";
import { exportPractices } from "../../../../../../features/tables/admin-queries";
import { keepTable } from "../../../../../../features/tables/mutations";
import { MAX_TABLE_BYTES, tableFault, tableFormat } from "../../../../../../features/tables/schema";
import { accountPaths, deskPaths } from "../../../../../../lib/paths";
import { nothingRuns } from "../../../../../../server/answer-headers.mjs";
import { env } from "../../../../../../server/env";
import { AppError } from "../../../../../../server/errors";
import { isSameOrigin } from "../../../../../../server/same-origin.mjs";
import { streamedAnswer } from "../../../../../../server/streamed-answer";
import { readUpload } from "../../../../../../server/uploaded-file";

/** On the way no one keeps it. */
const headers = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow" };
const goTo = (Location: string) => new Response(null, { status: 303, headers: { ...headers, Location } });

/** The list of practices with the filter of its page, all of it, as a file that can be sent back. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 307, headers: { ...headers, Location: accountPaths.signIn(deskPaths.practices()) } });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { q, state } = readDeskFilter(asked);
  const format = tableFormat.catch("csv").parse(asked.format);
  return streamedAnswer(exportPractices(actor, { q, format, ...(state ? { state } : {}) }), {
    ...headers,
    "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : "application/json",
    "Content-Disposition": `attachment; filename="practices.${format}"`,
    "X-Content-Type-Options": "nosniff",
    [nothingRuns.key]: nothingRuns.value,
  });
}

/** A table, from a plain form. Who sends it is asked before anything of it is read. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env.SITE_URL)) return new Response(null, { status: 403, headers });
  const actor = await currentActor();
  if (!actor) return goTo(accountPaths.signIn(deskPaths.tables()));
  const upload = await readUpload(request, "table", MAX_TABLE_BYTES);
  if (typeof upload === "string") return goTo(deskPaths.tables({ fault: upload }));
  const kept = await keepTable(actor, upload.file).catch(faultOf);
  return goTo("fault" in kept ? deskPaths.tables(kept) : deskPaths.table(kept.id));
}

/** What somebody can do something about is said beside the form. */
function faultOf(error: unknown): { fault: string } {
  if (!(error instanceof AppError)) throw error;
  const { fields } = (error.details ?? {}) as { fields?: { table?: string[] } };
  return { fault: tableFault.catch("unreadable").parse(fields?.table?.[0]) };
}
