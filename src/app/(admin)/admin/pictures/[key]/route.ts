import { currentActor } from "../../../../../features/accounts/auth";
import { getPictureFile } from "../../../../../features/pictures/admin-queries";
import { accountPaths, deskPaths } from "../../../../../lib/paths";
import { mediaAnswer } from "../../../../../server/media/media-answer";
import { orNotFound } from "../../../or-not-found";

/** A picture at the desk, for whoever may read its practice. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  const actor = await currentActor();
  if (!actor) {
    const headers = {
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex, nofollow",
      Location: accountPaths.signIn(deskPaths.desk()),
    };
    return new Response(null, { status: 307, headers });
  }
  return mediaAnswer(request, { key, ...(await orNotFound(getPictureFile(actor, key))) }, false);
}
