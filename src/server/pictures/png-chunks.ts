export type PngChunk = { kind: string; content: Buffer; end: number };

export const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length and name before the content of a chunk, and its check sum behind. */
const HEAD_BYTES = 8;
const SUM_BYTES = 4;
/** Picture data may come in many chunks; a file of nothing but small ones is made to keep its reader busy. */
const MAX_CHUNKS = 50_000;

/** The chunks of a PNG up to its end; where they break off, the last is another one. */
export function pngChunks(bytes: Buffer): PngChunk[] {
  const chunks: PngChunk[] = [];
  let at = PNG_MARK.length;
  while (at + HEAD_BYTES + SUM_BYTES <= bytes.length && chunks.at(-1)?.kind !== "IEND" && chunks.length < MAX_CHUNKS) {
    const contentEnd = at + HEAD_BYTES + bytes.readUInt32BE(at);
    const end = contentEnd + SUM_BYTES;
    if (end > bytes.length) break;
    chunks.push({ kind: bytes.toString("latin1", at + 4, at + HEAD_BYTES), content: bytes.subarray(at + HEAD_BYTES, contentEnd), end });
    at = end;
  }
  return chunks;
}
