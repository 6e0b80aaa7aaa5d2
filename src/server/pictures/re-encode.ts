import sharp, { type Sharp } from "sharp";
import { pictureLimits } from "../../lib/picture-fault";
import type { PictureFormat, PictureReading, PictureSize } from "./picture-size";
import { isPngBomb } from "./png-bomb";
import { PNG_MARK } from "./png-chunks";
import { UnreadablePicture } from "./unreadable-picture";

// Only these three can be opened, whatever a file calls itself: the library knows forty more.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"] });
// One picture is all that happens in this process.
sharp.cache(false);
sharp.concurrency(1);

/** From a telephone to a page of A4 at 300 dots an inch. */
const WIDTHS = [480, 960, 1600];
const LONGEST_SIDE = 2560;
const PAPER = "#ffffff";

/** Reads a picture in this very process, which a hostile one can bring down: for the process that is there for it. */
export async function reEncode(bytes: Buffer): Promise<PictureReading> {
  try {
    await assertHeader(bytes);
    if (bytes.subarray(0, PNG_MARK.length).equals(PNG_MARK) && (await isPngBomb(bytes))) throw new UnreadablePicture("hidden-content");
    return { ok: true, sizes: await sizesOf(bytes) };
  } catch (error) {
    return { ok: false, fault: error instanceof UnreadablePicture ? error.fault : "broken" };
  }
}

// A warning of the decoder is a fault: a picture that ends in the middle is otherwise filled with grey.
const open = (bytes: Buffer) => sharp(bytes, { failOn: "warning", limitInputPixels: false });

async function assertHeader(bytes: Buffer): Promise<void> {
  const { width, height, pages = 1, space } = await open(bytes).metadata();
  if (width * height > pictureLimits.megapixels * 1_000_000) throw new UnreadablePicture("too-many-pixels");
  if (pages > 1) throw new UnreadablePicture("animated");
  if (space === "cmyk") throw new UnreadablePicture("print-colours");
  if (Math.min(width, height) < pictureLimits.shortestSide) throw new UnreadablePicture("too-small");
}

/** Upright and in the colours of screens; nothing that is no pixel is carried over. */
async function sizesOf(bytes: Buffer): Promise<PictureSize[]> {
  const { data, info } = await open(bytes)
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const sizes: PictureSize[] = [];
  // One after the other: each takes its own memory.
  for (const width of [...WIDTHS.filter((width) => width < info.width), info.width]) {
    for (const format of ["webp", "jpeg"] as const) sizes.push(await encode(pixels.clone().resize({ width }), format));
  }
  return sizes;
}

async function encode(pixels: Sharp, format: PictureFormat): Promise<PictureSize> {
  const encoded =
    format === "webp" ? pixels.webp({ quality: 80 }) : pixels.flatten({ background: PAPER }).jpeg({ quality: 80, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { format, width: info.width, height: info.height, bytes: data };
}
