import { getPublishedPicture } from "../../../features/pictures/queries";
import { answerApi, apiProblem } from "../../../server/api";
import { mediaAnswer } from "../../../server/media/media-answer";

/** A picture of a published page, as long as it is shown there and everybody in it agrees. Asked of the database each time, and never kept here. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  return answerApi(async () => {
    const picture = await getPublishedPicture(key);
    if (!picture) return apiProblem({ status: 404, title: "Not Found", detail: "No published page shows this picture." });
    return mediaAnswer(request, { key, ...picture }, true);
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../server/api";
