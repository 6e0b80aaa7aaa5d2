import { currentActor } from "../../../../../../features/accounts/auth";
import { assertMayStore, getDocumentFile } from "../../../../../../features/sources/admin-queries";
import { storeDocument } from "../../../../../../features/sources/mutations";
import { storingFault, versionAsked } from "../../../../../../features/sources/schema";
import { accountPaths, deskPaths } from "../../../../../../lib/paths";
import { nothingRuns } from "../../../../../../server/answer-headers.mjs";
import { env } from "../../../../../../server/env";
import { AppError } from "../../../../../../server/errors";
import { isSameOrigin } from "../../../../../../server/same-origin.mjs";
import { MAX_DOCUMENT_BYTES } from "../../../../../../server/source-document";
import { readUpload } from "../../../../../../server/uploaded-file";
import { orNotFound } from "../../../../or-not-found";

type Context = { params: Promise<{ id: string }> };

/** On the way no one keeps it, and no browser opens it here. */
const headers = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow" };
const goTo = (Location: string) => new Response(null, { status: 303, headers: { ...headers, Location } });

/** The document of a source as it was uploaded, for editors. `?version=`: one that was replaced. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 307, headers: { ...headers, Location: accountPaths.signIn(deskPaths.source(id)) } });
  const version = versionAsked.parse(new URL(request.url).searchParams.get("version"));
  const { fileName, mediaType, bytes } = await orNotFound(getDocumentFile(actor, id, version));
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      "Content-Type": mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "X-Content-Type-Options": "nosniff",
      [nothingRuns.key]: nothingRuns.value,
    },
  });
}

/** Another document for a source, from a plain form. Who sends it is asked before anything of it is read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers, env.SITE_URL)) return new Response(null, { status: 403, headers });
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) return goTo(accountPaths.signIn(deskPaths.source(id)));
  await orNotFound(assertMayStore(actor, id));
  const upload = await readUpload(request, "document", MAX_DOCUMENT_BYTES);
  if (typeof upload === "string") return goTo(`${deskPaths.source(id, { fault: upload })}#document`);
  const stored = await storeDocument(actor, { source: id, version: Number(upload.fields.get("version")) }, upload.file).catch(faultOf);
  return goTo(`${deskPaths.source(id, "fault" in stored ? stored : { stored: stored.isNew ? "new" : "same" })}#document`);
}

/** What somebody can do something about is said on the page of the source. */
function faultOf(error: unknown): { fault: string } {
  if (!(error instanceof AppError)) throw error;
  const { fields } = (error.details ?? {}) as { fields?: { document?: string[] } };
  return { fault: storingFault.catch("unreadable").parse(error.code === "conflict" ? "conflict" : fields?.document?.[0]) };
}
