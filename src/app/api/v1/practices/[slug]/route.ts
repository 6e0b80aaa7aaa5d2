import { toPracticeAnswer } from "../../../../../features/practices/dto";
import { findCurrentSlug, getPublishedPractice } from "../../../../../features/practices/queries";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { apiPaths } from "../../../../../lib/paths";
import { answerApi, apiAnswer, apiProblem } from "../../../../../server/api";

/** One published practice: its whole document, names of its terms, notes. No address or number of a person. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerApi(async () => {
    const practice = await getPublishedPractice(slug);
    if (practice) return apiAnswer(toPracticeAnswer(practice, await listEditorialNotes("practice", slug)));
    const current = await findCurrentSlug(slug);
    if (current) return new Response(null, { status: 308, headers: { Location: apiPaths.practice(current) } });
    return apiProblem({ status: 404, title: "Not Found", detail: "No published practice has this address." });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../../server/api";
