import { deflateSync } from "node:zlib";
import type { HostilePicture } from "./hostile-picture";
import { photograph } from "./photograph";
import { greyLines, greyPng, pngChunk, rawPng } from "./png-file";

const SIDE = 200;
const MEGABYTE = 1024 * 1024;
const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * MEGABYTE), { level: 9 });
let made: Buffer | undefined;
/** 200 MB of nothing, packed once. */
const bomb = () => {
  made ??= zeros(200);
  return made;
};
const named = (...after: (Buffer | string)[]) => Buffer.concat(["name\0", ...after].map((part) => Buffer.from(part as Buffer)));
const square = { width: SIDE, height: SIDE };

export const hostilePngs: HostilePicture[] = [
  [
    "a PNG that says it measures 2 000 million by 2 000 million",
    "broken",
    () => rawPng({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 }, greyLines(1, 1)),
  ],
  ["a PNG of 60 000 by 60 000 in a few bytes", "too-many-pixels", () => rawPng({ width: 60_000, height: 60_000, depth: 1 }, zeros(1))],
  ["a PNG of 6 400 by 6 251, which is there", "too-many-pixels", () => rawPng({ width: 6400, height: 6251 }, greyLines(6400, 6251))],
  ["a PNG that measures nothing", "broken", () => rawPng({ width: 0, height: 0 }, greyLines(1, 1))],
  ["a PNG whose data are a bomb of 200 MB", "hidden-content", () => rawPng(square, bomb())],
  ["a PNG whose text is a bomb of 200 MB", "hidden-content", () => greyPng(SIDE, [pngChunk("zTXt", named("\0", bomb()))])],
  [
    "a PNG whose text of the world is a bomb of 200 MB",
    "hidden-content",
    () => greyPng(SIDE, [pngChunk("iTXt", named("\x01\0\0\0", bomb()))]),
  ],
  ["a PNG whose profile is a bomb of 200 MB", "hidden-content", () => greyPng(SIDE, [pngChunk("iCCP", named("\0", bomb()))])],
  ["a PNG with 100 000 texts", "broken", () => greyPng(SIDE, Array(100_000).fill(pngChunk("tEXt", "a\0b")))],
  ["a PNG that moves", "animated", () => greyPng(SIDE, [pngChunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))])],
  ["a PNG without its end", "broken", () => greyPng(SIDE).subarray(0, -12)],
  ["half of a PNG", "broken", async () => (await photograph().png({ compressionLevel: 0 }).toBuffer()).subarray(0, 300_000)],
  ["a PNG with lines missing", "broken", () => rawPng(square, greyLines(SIDE, SIDE / 2))],
  ["a PNG with a wrong check sum", "broken", () => rawPng(square, Buffer.alloc(0), [pngChunk("IDAT", greyLines(SIDE, SIDE), 1)])],
  ["a PNG without data", "broken", () => rawPng(square, Buffer.alloc(0))],
  ["a PNG whose data are no data", "broken", () => rawPng(square, Buffer.alloc(5000, "Nobody is left behind. "))],
  ["a PNG of a kind that there is not", "broken", () => rawPng({ ...square, depth: 3, colour: 5 }, greyLines(SIDE, SIDE))],
  [
    "a PNG with a chunk longer than the file",
    "broken",
    () => Buffer.concat([greyPng(SIDE).subarray(0, 33), Buffer.from([0x7f, 0xff, 0xff, 0xff]), Buffer.from("IDAT")]),
  ],
  ["a PNG with a page behind it", "hidden-content", () => Buffer.concat([greyPng(SIDE), Buffer.from("<html><script>alert(1)</script>")])],
  ["a PNG with something behind it", "hidden-content", () => Buffer.concat([greyPng(SIDE), Buffer.alloc(100, 7)])],
  ["a PNG with a script in its text", "hidden-content", () => greyPng(SIDE, [pngChunk("tEXt", named("<script>alert(1)</script>"))])],
  ["a PNG that is a PDF, too", "hidden-content", () => greyPng(SIDE, [pngChunk("tEXt", named("%PDF-1.4"))])],
  ["a PNG of one pixel", "too-small", () => greyPng(1)],
];
