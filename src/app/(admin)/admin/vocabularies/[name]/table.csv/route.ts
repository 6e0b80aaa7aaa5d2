import { notFound } from "next/navigation";
import { requireActor } from "../../../../../../features/accounts/auth";
import { vocabularyFiles, vocabularyName } from "../../../../../../features/skos/schema";
import { exportTerms } from "../../../../../../features/term-tables/admin-queries";
import { nothingRuns } from "../../../../../../server/answer-headers.mjs";
import { orNotFound } from "../../../../or-not-found";

/** A vocabulary as a table that can be brought back: all its terms, with what is proposed and archived. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const actor = await requireActor();
  const name = vocabularyName.safeParse((await params).name);
  if (!name.success) notFound();
  return new Response(await orNotFound(exportTerms(actor, vocabularyFiles[name.data])), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.data}.csv"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      [nothingRuns.key]: nothingRuns.value,
    },
  });
}
