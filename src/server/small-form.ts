/** The forms of the desk are far below this; a route has no limit of its own. */
const MAX_BYTES = 1_000_000;

/** A form that was sent to a route, read with a cap on its bytes. */
export async function readSmallForm(request: Request): Promise<FormData | "too-large" | "unreadable"> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES) return "too-large";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader?.cancel();
      return "too-large";
    }
    chunks.push(part.value);
  }
  const type = request.headers.get("content-type") ?? "";
  return new Response(new Blob(chunks as BlobPart[]), { headers: { "Content-Type": type } }).formData().catch(() => "unreadable");
}
