import { readCapped } from "./capped-body";

export type UploadedFile = { name: string; bytes: Buffer };
export type Upload = { file: UploadedFile; fields: FormData } | "too-large" | "unreadable" | "missing";

/** What the form around a file takes. */
const FORM_BYTES = 16_384;

/**
 * The file of a form that was sent, and its other fields, read with a cap on its bytes. Nothing is written to disk, and what the
 * sender says of the file's kind is not looked at.
 */
export async function readUpload(request: Request, name: string, maxBytes: number): Promise<Upload> {
  const most = maxBytes + FORM_BYTES;
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too-large";
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return "unreadable";
  const body = await readCapped(request, most);
  if (body === null) return "too-large";
  const fields = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => null);
  if (fields === null) return "unreadable";
  const file = fields.get(name);
  // A browser sends a file without a name and without bytes where none was chosen.
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return "missing";
  if (file.size > maxBytes) return "too-large";
  return { file: { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }, fields };
}
