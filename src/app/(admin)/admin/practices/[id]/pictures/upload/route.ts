import { currentActor } from "../../../../../../../features/accounts/auth";
import { assertMayAddPicture } from "../../../../../../../features/pictures/admin-queries";
import { addPicture } from "../../../../../../../features/pictures/mutations";
import { addingFault } from "../../../../../../../features/pictures/schema";
import { accountPaths, deskPaths } from "../../../../../../../lib/paths";
import { pictureLimits } from "../../../../../../../lib/picture-fault";
import { env } from "../../../../../../../server/env";
import { AppError } from "../../../../../../../server/errors";
import { isSameOrigin } from "../../../../../../../server/same-origin.mjs";
import { readUpload } from "../../../../../../../server/uploaded-file";
import { orNotFound } from "../../../../../or-not-found";

const headers = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow" };
const goTo = (Location: string) => new Response(null, { status: 303, headers: { ...headers, Location } });

/** A picture for a practice, from a plain form. Who sends it is asked before anything of it is read; the name of the file is not looked at. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isSameOrigin(request.headers, env.SITE_URL)) return new Response(null, { status: 403, headers });
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) return goTo(accountPaths.signIn(deskPaths.pictures(id)));
  await orNotFound(assertMayAddPicture(actor, id));
  const upload = await readUpload(request, "picture", pictureLimits.megabytes * 1024 * 1024);
  if (typeof upload === "string") return goTo(`${deskPaths.pictures(id, { fault: upload })}#add`);
  const requestKey = upload.fields.get("requestKey") ?? undefined;
  const added = await addPicture(actor, { practice: id, requestKey }, upload.file.bytes).catch(faultOf);
  return goTo("fault" in added ? `${deskPaths.pictures(id, added)}#add` : `${deskPaths.pictures(id)}#picture-${added.id}`);
}

/** What somebody can do something about is said on the page; everything else is a fault of ours. */
function faultOf(error: unknown): { fault: string } {
  if (!(error instanceof AppError)) throw error;
  const { fields } = (error.details ?? {}) as { fields?: { picture?: string[] } };
  return { fault: addingFault.catch("unreadable").parse(error.code === "too-many" ? "limit" : fields?.picture?.[0]) };
}
