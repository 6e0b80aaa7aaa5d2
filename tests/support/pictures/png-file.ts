import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export type PngHeader = { width: number; height: number; depth?: number; colour?: number; interlace?: number };

export function pngChunk(kind: string, content: Buffer | string, sum?: number): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), Buffer.from(content as Buffer)]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length - 4, 0);
  frame.writeUInt32BE(sum ?? crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Grey, eight bits a pixel, unless the header says otherwise. */
function header({ width, height, depth = 8, colour = 0, interlace = 0 }: PngHeader): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([depth, colour, 0, 0, interlace], 8);
  return pngChunk("IHDR", content);
}

/** A PNG as it is said to be, whatever its data are; between header and data stands what is handed in. */
export function rawPng(said: PngHeader, data: Buffer, between: readonly Buffer[] = [], behind: readonly Buffer[] = []): Buffer {
  return Buffer.concat([SIGNATURE, header(said), ...between, pngChunk("IDAT", data), ...behind, pngChunk("IEND", "")]);
}

/** The data of a picture all of one grey, with the byte before each line that names its filter. */
export const greyLines = (width: number, height: number) => deflateSync(Buffer.alloc((width + 1) * height), { level: 9 });

export const greyPng = (side: number, between: readonly Buffer[] = [], behind: readonly Buffer[] = []) =>
  rawPng({ width: side, height: side }, greyLines(side, side), between, behind);
