import { toPracticeListAnswer } from "../../../../features/search/dto";
import { findPractices } from "../../../../features/search/queries";
import { PAGE_SIZE } from "../../../../features/search/rules";
import { defaultLocale } from "../../../../lib/locales";
import { parametersOf } from "../../../../lib/search-params";
import { answerApi, apiAnswer, apiProblem } from "../../../../server/api";

/** The list of practices with the filters of its page. What the page would ignore is an error here: programs do not read notices. */
export async function GET(request: Request) {
  return answerApi(async () => {
    const { view, ...parameters } = parametersOf(new URL(request.url).searchParams);
    const found = await findPractices(parameters, defaultLocale);
    // How a page shows its list is nothing to a program.
    if (view !== undefined) found.ignored.push({ parameter: "view", value: "", reason: "unknown-parameter" });
    if (found.ignored.length > 0) {
      return apiProblem({
        status: 400,
        title: "Bad Request",
        detail:
          "Some parameters cannot be used; see invalidParameters. GET /api/v1/practices without parameters lists every value in its facets.",
        invalidParameters: found.ignored,
      });
    }
    return apiAnswer(toPracticeListAnswer(found, PAGE_SIZE));
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../server/api";
