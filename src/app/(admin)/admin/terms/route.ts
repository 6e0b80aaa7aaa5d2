import { currentActor } from "../../../../features/accounts/auth";
import { searchTerms } from "../../../../features/editorial/admin-queries";
import { AppError } from "../../../../server/errors";

const headers = { "Cache-Control": "no-store" };

/** What fits the letters that somebody types into a field of the form. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({}, { status: 401, headers });
  try {
    const found = await searchTerms(actor, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json({ found }, { headers });
  } catch (error) {
    if (error instanceof AppError) return Response.json({}, { status: 422, headers });
    throw error;
  }
}
