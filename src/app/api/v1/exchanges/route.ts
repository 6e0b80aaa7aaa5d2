import { listExchanges } from "../../../../features/exchanges/queries";
import { answerList } from "../../../../server/api";

/** All exchanges with dates, hosts and the number of places that took part. */
export async function GET(request: Request) {
  return answerList(request, listExchanges);
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../server/api";
