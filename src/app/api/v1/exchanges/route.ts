import { listExchanges } from "../../../../features/exchanges/queries";
import { answerList } from "../../../../server/api";

/** All exchanges with dates, hosts and the number of places that took part. */
export async function GET(request: Request) {
  return answerList(request, listExchanges);
}
