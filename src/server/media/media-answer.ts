import { nothingRuns } from "../answer-headers.mjs";

type Medium = { key: string; mediaType: string; bytes: Buffer };

/**
 * A picture as it is sent. A browser may keep it, and has to ask each time whether it still may be shown: what is under the key never
 * changes, so that the answer is then mostly empty.
 */
export function mediaAnswer(request: Request, { key, mediaType, bytes }: Medium, isPublic: boolean): Response {
  const etag = `"${key}"`;
  const headers = {
    "Content-Type": mediaType,
    "Cache-Control": isPublic ? "private, no-cache" : "private, no-store",
    "X-Content-Type-Options": "nosniff",
    [nothingRuns.key]: nothingRuns.value,
    ...(isPublic ? { ETag: etag } : { "X-Robots-Tag": "noindex, nofollow" }),
  };
  if (isPublic && request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, "Content-Length": String(bytes.length) } });
}
