import { apiProblem } from "../../../../server/api";
import { isDatabaseReady } from "../../../../server/db";

export const dynamic = "force-dynamic";

/** Ready: the database answers. */
export async function GET() {
  if (await isDatabaseReady()) return Response.json({ status: "ready" }, { headers: { "Cache-Control": "no-store" } });
  return apiProblem({ status: 503, title: "Service Unavailable", detail: "The database does not answer." }, { "Retry-After": "5" });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../server/api";
