import { savePracticeFormAsData } from "../../../../../../features/practice-form/actions";
import { env } from "../../../../../../server/env";
import { isSameOrigin } from "../../../../../../server/same-origin.mjs";
import { readSmallForm } from "../../../../../../server/small-form";

// Not compressed: without the text there is so little to say that it would cost more than it saves.
const headers = { "Cache-Control": "no-store, no-transform" };
const statusOf = {
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  invalid: 422,
  "not-ready": 422,
  "too-many": 429,
  "signed-out": 401,
} as const;

/** Saves the form for its script: the same as sending it, with an answer for programs. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env.SITE_URL)) return Response.json({ title: "Forbidden" }, { status: 403, headers });
  const form = await readSmallForm(request);
  if (form === "too-large") return Response.json({ title: "Content Too Large" }, { status: 413, headers });
  if (form === "unreadable") return Response.json({ title: "Bad Request" }, { status: 400, headers });
  const result = await savePracticeFormAsData(form);
  if (!result.ok) return Response.json({ code: result.code, message: result.message }, { status: statusOf[result.code], headers });
  const { outcome } = result.data;
  return Response.json(result.data, { status: outcome === "conflict" ? 409 : outcome === "not-saved" ? 422 : 200, headers });
}
