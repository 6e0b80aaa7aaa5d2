import { zipEntry, zipFile } from "../documents/zip-file";
import type { HostilePicture } from "./hostile-picture";
import { jpegSegment, saidToMeasure, withSegments } from "./jpeg-file";
import { photograph } from "./photograph";

const COMMENT = 0xfe;
const APPLICATION_1 = 0xe1;
const QUANTISATION = 0xdb;
const START_OF_SCAN = 0xda;

const jpeg = () => photograph().jpeg().toBuffer();
const followedBy = async (more: Buffer | string) => Buffer.concat([await jpeg(), Buffer.from(more as Buffer)]);
const cut = async (share: number) => {
  const whole = await jpeg();
  return whole.subarray(0, Math.floor(whole.length * share));
};

async function overwritten(marker: number, with_: Buffer): Promise<Buffer> {
  const bytes = Buffer.from(await jpeg());
  with_.copy(bytes, bytes.indexOf(Buffer.from([0xff, marker])) + 2);
  return bytes;
}

export const hostileJpegs: HostilePicture[] = [
  [
    "a JPEG with a program in its comment",
    "hidden-content",
    async () => withSegments(await jpeg(), jpegSegment(COMMENT, "<?php system($_GET['c']); ?>")),
  ],
  [
    "a JPEG with a script in its comment",
    "hidden-content",
    async () => withSegments(await jpeg(), jpegSegment(COMMENT, "<SCRIPT >alert(1)</SCRIPT>")),
  ],
  [
    "a JPEG with a page in its Exif",
    "hidden-content",
    async () => withSegments(await jpeg(), jpegSegment(APPLICATION_1, "Exif\0\0<html><body onload=alert(1)>")),
  ],
  ["a JPEG that is a PDF, too", "hidden-content", async () => withSegments(await jpeg(), jpegSegment(COMMENT, "%PDF-1.7\n1 0 obj"))],
  ["a JPEG that is a zip, too", "hidden-content", async () => followedBy(await zipFile([zipEntry("a.html", "<p>")]))],
  ["a JPEG with an archive of PHP behind it", "hidden-content", () => followedBy("<?PHP\n__HALT_COMPILER(); ?>")],
  ["a JPEG with a page behind it", "hidden-content", () => followedBy("<!DOCTYPE HTML><p>Text")],
  ["a JPEG with a RAR behind it", "hidden-content", () => followedBy("Rar!\x1a\x07\x01\x00")],
  ["half of a JPEG", "broken", () => cut(0.5)],
  ["a JPEG without its last bytes", "broken", () => cut(0.9)],
  ["the first ten bytes of a JPEG", "broken", async () => (await jpeg()).subarray(0, 10)],
  ["the mark of a JPEG and nothing else", "broken", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  [
    "the mark of a JPEG and a megabyte of nothing",
    "broken",
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(1_000_000)]),
  ],
  ["a JPEG that says it measures 65 000 by 65 000", "too-many-pixels", async () => saidToMeasure(await jpeg(), 65_000, 65_000)],
  ["a JPEG that says it measures 6 400 by 6 251", "too-many-pixels", async () => saidToMeasure(await jpeg(), 6400, 6251)],
  ["a JPEG that says it measures more than it has", "broken", async () => saidToMeasure(await jpeg(), 6000, 6000)],
  ["a JPEG that says it measures nothing", "broken", async () => saidToMeasure(await jpeg(), 0, 0)],
  ["a JPEG in the colours of print", "print-colours", () => photograph().toColourspace("cmyk").jpeg().toBuffer()],
  ["a JPEG of one pixel", "too-small", () => photograph(2, 2).jpeg().toBuffer()],
  ["a JPEG that is a line", "too-small", () => photograph(3000, 2).jpeg().toBuffer()],
  ["a JPEG with damaged tables", "broken", () => overwritten(QUANTISATION, Buffer.alloc(40, 0xff))],
  ["a JPEG whose scan is damaged", "broken", () => overwritten(START_OF_SCAN, Buffer.alloc(20, 0xff))],
  [
    "20 000 comments and no picture",
    "broken",
    () => Buffer.concat([Buffer.from([0xff, 0xd8]), ...Array(20_000).fill(jpegSegment(COMMENT, "x"))]),
  ],
];
