import { readPublicList } from "../../../../../features/tables/queries";
import { listFile } from "../../../../../features/tables/schema";
import { parametersOf } from "../../../../../lib/search-params";
import { nothingRuns } from "../../../../../server/answer-headers.mjs";
import { answerApi, apiProblem } from "../../../../../server/api";
import { listAsCsv, listAsJson } from "../../../../../server/list-file";
import { streamedAnswer } from "../../../../../server/streamed-answer";

/** A public list as a file, sent as it is read. What it cannot use is an error: nobody should believe that it filtered. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const file = listFile.safeParse((await params).file);
  if (!file.success) {
    return apiProblem({ status: 404, title: "Not Found", detail: "There is no such list. One that there is: /api/v1/lists/practices.csv" });
  }
  const [list, format] = file.data;
  return answerApi(async () => {
    const listing = await readPublicList(list, parametersOf(new URL(request.url).searchParams));
    if (listing.ignored.length > 0) {
      return apiProblem({
        status: 400,
        title: "Bad Request",
        detail:
          "The practices take the filters of their list, with values that it knows, and no order, view or pages; other lists take none.",
        invalidParameters: listing.ignored,
      });
    }
    return streamedAnswer(format === "csv" ? listAsCsv(listing) : listAsJson(listing), {
      "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : "application/json",
      "Content-Disposition": `attachment; filename="${list}.${format}"`,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": "no-cache",
      [nothingRuns.key]: nothingRuns.value,
    });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../../server/api";
