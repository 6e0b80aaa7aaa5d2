import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { zipEntry, zipFile } from "../documents/zip-file";
import type { HostilePicture } from "./hostile-picture";
import { photograph } from "./photograph";
import { extendedHead, webpChunk, webpFile } from "./webp-file";

const MEGABYTE = 1024 * 1024;
const ANIMATION = 0b10;

const webp = () => photograph().webp().toBuffer();

/** Two pictures one after the other. */
async function moving(format: "webp" | "gif"): Promise<Buffer> {
  const frames = [await photograph(200, 200).png().toBuffer(), await photograph(200, 200).negate().png().toBuffer()];
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

const svg = (content: string, before = "") =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">${content}</svg>`);

export const hostileWebps: HostilePicture[] = [
  ["a WebP that moves", "animated", () => moving("webp")],
  [
    "a WebP that says it moves and has no frames",
    "broken",
    () => webpFile([extendedHead(400, 400, ANIMATION), webpChunk("ANIM", Buffer.alloc(6))]),
  ],
  [
    "a WebP that says it measures 16 million by 16 million",
    "broken",
    () => webpFile([extendedHead(2 ** 24, 2 ** 24), webpChunk("VP8 ", Buffer.alloc(100))]),
  ],
  ["half of a WebP", "broken", async () => (await webp()).subarray(0, 300)],
  ["a WebP of nothing", "broken", () => webpFile([])],
  ["a WebP that says it is longer than the file", "broken", async () => webpFile([(await webp()).subarray(12)], 2 ** 32 - 2)],
  ["a WebP with something behind it", "hidden-content", async () => Buffer.concat([await webp(), Buffer.alloc(100, 7)])],
  [
    "a WebP with a script in its XMP",
    "hidden-content",
    async () => webpFile([(await webp()).subarray(12), webpChunk("XMP ", Buffer.from("<script>alert(1)</script>"))]),
  ],
  ["a WebP of one pixel", "too-small", () => photograph(2, 2).webp().toBuffer()],
];

export const otherFiles: HostilePicture[] = [
  ["nothing", "empty", () => Buffer.alloc(0)],
  ["16 MB", "too-large", () => Buffer.alloc(16 * MEGABYTE, "a ")],
  ["a drawing with a script", "not-a-picture", () => svg("<script>alert(1)</script>")],
  ["a drawing that fetches a file", "not-a-picture", () => svg('<image href="file:///etc/passwd"/>', '<?xml version="1.0"?>')],
  [
    "a drawing whose entities grow",
    "not-a-picture",
    () => svg("&c;", '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'),
  ],
  ["a drawing that is packed", "not-a-picture", () => gzipSync(svg("<script>alert(1)</script>"))],
  ["a page of the web", "not-a-picture", () => Buffer.from("<!DOCTYPE html><script>alert(1)</script>")],
  ["a GIF", "not-a-picture", () => photograph().gif().toBuffer()],
  ["a GIF that moves", "not-a-picture", () => moving("gif")],
  ["a GIF that is a script, too", "not-a-picture", () => Buffer.from("GIF89a/*\0\0*/=1;alert(1)")],
  ["a TIFF", "not-a-picture", () => photograph().tiff().toBuffer()],
  ["an AVIF", "not-a-picture", () => photograph(200, 200).avif({ effort: 0 }).toBuffer()],
  ["a bitmap", "not-a-picture", () => Buffer.concat([Buffer.from("BM"), Buffer.alloc(2000)])],
  ["a picture of a text format", "not-a-picture", () => Buffer.from(`P3 200 200 255 ${"1 2 3 ".repeat(40_000)}`)],
  ["a PostScript", "not-a-picture", () => Buffer.from("%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run")],
  ["a script of ImageMagick", "not-a-picture", () => Buffer.from("push graphic-context\nfill 'url(https://127.0.0.1/\"|id\")'")],
  ["a PDF", "not-a-picture", () => Buffer.from("%PDF-1.7\n1 0 obj")],
  ["a zip", "not-a-picture", () => zipFile([zipEntry("photo.jpg", "x")])],
  ["a program", "not-a-picture", () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(5000)])],
];
