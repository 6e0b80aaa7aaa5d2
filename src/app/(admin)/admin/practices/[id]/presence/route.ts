import { currentActor } from "../../../../../../features/accounts/auth";
import { leavePractice, notePresence } from "../../../../../../features/editorial/mutations";
import { env } from "../../../../../../server/env";
import { AppError } from "../../../../../../server/errors";
import { isSameOrigin } from "../../../../../../server/same-origin.mjs";

const headers = { "Cache-Control": "no-store" };

/** A sign of life of an open form, or its last one; the answer names who else has it open. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isSameOrigin(request.headers, env.SITE_URL)) return Response.json({}, { status: 403, headers });
  const actor = await currentActor();
  if (!actor) return Response.json({}, { status: 401, headers });
  try {
    const { id } = await params;
    if (new URL(request.url).searchParams.has("leaving")) return Response.json(await leavePractice(actor, id), { headers });
    const { others } = await notePresence(actor, id);
    return Response.json({ others: others.map(({ name }) => name) }, { headers });
  } catch (error) {
    if (error instanceof AppError) return Response.json({}, { status: 404, headers });
    throw error;
  }
}
