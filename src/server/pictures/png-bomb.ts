import { Readable } from "node:stream";
import { createInflate } from "node:zlib";
import { type PngChunk, pngChunks } from "./png-chunks";

/** The largest profiles of colours stay below, and every description. */
const MOST_BESIDE_PIXELS = 4 * 1024 * 1024;
/** Four channels of two bytes; and the filter of each line, which an interlaced picture has up to seven times. */
const MOST_BYTES_A_PIXEL = 8;
const MOST_FILTERS_A_LINE = 7;

/** Whether something in a PNG unpacks to more than belongs there. The decoder would skip it; others that open the file might not. */
export async function isPngBomb(bytes: Buffer): Promise<boolean> {
  const chunks = pngChunks(bytes);
  const [header] = chunks;
  if (header?.kind !== "IHDR" || header.content.length < 8) return false;
  const [width, height] = [header.content.readUInt32BE(0), header.content.readUInt32BE(4)];
  const pixels = chunks.filter(({ kind }) => kind === "IDAT").map(({ content }) => content);
  if (await unpacksBeyond(pixels, height * (width * MOST_BYTES_A_PIXEL + MOST_FILTERS_A_LINE))) return true;
  for (const chunk of chunks) if (await unpacksBeyond([packedBeside(chunk)], MOST_BESIDE_PIXELS)) return true;
  return false;
}

/** What is packed in a chunk that has no pixels: behind a name, in texts of the world also behind a language and a second name. */
function packedBeside({ kind, content }: PngChunk): Buffer {
  const behindZero = (from: number) => content.indexOf(0, from) + 1;
  const behindName = behindZero(0);
  if (kind === "zTXt" || kind === "iCCP") return content.subarray(behindName + 1);
  if (kind === "iTXt" && content[behindName] === 1) return content.subarray(behindZero(behindZero(behindName + 2)));
  return Buffer.alloc(0);
}

async function unpacksBeyond(packed: readonly Buffer[], most: number): Promise<boolean> {
  if (packed.every(({ length }) => length === 0)) return false;
  let length = 0;
  try {
    for await (const piece of Readable.from(packed).pipe(createInflate())) {
      length += (piece as Buffer).length;
      if (length > most) return true;
    }
  } catch {
    // What cannot be unpacked is the decoder's to judge.
  }
  return false;
}
