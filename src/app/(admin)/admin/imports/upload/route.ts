import { currentActor } from "../../../../../features/accounts/auth";
import { faultWords } from "../../../../../features/imports/components/fault-words";
import { storeImport } from "../../../../../features/imports/mutations";
import { documentLimits } from "../../../../../lib/document-fault";
import { accountPaths, deskPaths } from "../../../../../lib/paths";
import { env } from "../../../../../server/env";
import { AppError } from "../../../../../server/errors";
import { isSameOrigin } from "../../../../../server/same-origin.mjs";
import { readUpload } from "../../../../../server/uploaded-file";

const headers = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow" };

/**
 * A document from the form of the imports. Who sends it is asked before anything of it is read. A script gets the address to go to,
 * or what is wrong in a sentence; a plain form is led there.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env.SITE_URL)) return new Response(null, { status: 403, headers });
  const isScript = request.headers.get("accept") === "application/json";
  const goTo = (href: string) =>
    isScript ? Response.json({ href }, { headers }) : new Response(null, { status: 303, headers: { ...headers, Location: href } });
  const refuse = async (fault: string) =>
    isScript ? Response.json({ problem: (await faultWords())(fault) }, { status: 422, headers }) : goTo(deskPaths.imports({ fault }));
  const actor = await currentActor();
  if (!actor) return goTo(accountPaths.signIn(deskPaths.imports()));
  const upload = await readUpload(request, "document", documentLimits.megabytes * 1024 * 1024);
  if (typeof upload === "string") return refuse(upload);
  const stored = await storeImport(actor, upload.file).catch(faultOf);
  return "fault" in stored ? refuse(stored.fault) : goTo(deskPaths.import(stored.id, stored.isNew ? {} : { again: 1 }));
}

/** What somebody can do something about is said on the page; everything else is a fault of ours. */
function faultOf(error: unknown): { fault: string } {
  if (!(error instanceof AppError)) throw error;
  const { fields } = (error.details ?? {}) as { fields?: { document?: string[] } };
  return { fault: error.code === "too-many" ? "limit" : (fields?.document?.[0] ?? "unreadable") };
}
