export const dynamic = "force-dynamic";

/** Alive: the process answers. Says nothing of the database, so that a database fault restarts no server. */
export function GET() {
  return Response.json({ status: "alive" }, { headers: { "Cache-Control": "no-store" } });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../server/api";
