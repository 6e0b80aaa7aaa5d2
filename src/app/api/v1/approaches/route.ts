import { listApproaches } from "../../../../features/approaches/queries";
import { answerList } from "../../../../server/api";

/** All approaches with their purpose and the number of their published practices. */
export async function GET(request: Request) {
  return answerList(request, listApproaches);
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../server/api";
