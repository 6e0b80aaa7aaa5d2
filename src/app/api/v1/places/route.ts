import { listPlaces } from "../../../../features/places/queries";
import { answerList } from "../../../../server/api";

/** Countries, municipalities and cities with coordinates and the numbers of their practices and exchanges. */
export async function GET(request: Request) {
  return answerList(request, () => listPlaces());
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../server/api";
