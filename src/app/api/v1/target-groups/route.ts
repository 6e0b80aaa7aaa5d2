import { listTargetGroups } from "../../../../features/target-groups/queries";
import { answerList } from "../../../../server/api";

/** All target groups with axis, broader group, definition and the number of their published practices. */
export async function GET(request: Request) {
  return answerList(request, listTargetGroups);
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../server/api";
