import sharp from "sharp";
import { expect, it } from "vitest";
import type { PictureSize } from "../../src/server/pictures/picture-size";
import { readPicture } from "../../src/server/pictures/read-picture";
import { jpegSegment, withSegments } from "../support/pictures/jpeg-file";
import { photograph } from "../support/pictures/photograph";

async function sizesOf(bytes: Buffer): Promise<PictureSize[]> {
  const reading = await readPicture(bytes);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.sizes;
}

const told = (sizes: readonly PictureSize[]) => sizes.map(({ format, width, height }) => `${format} ${width}x${height}`);
const brightness = async (bytes: Buffer, top: number, height: number) =>
  (await sharp(await sharp(bytes).extract({ left: 0, top, width: 100, height }).toBuffer()).stats()).channels[0]?.mean ?? 0;

it("a picture comes in sizes for telephones to print, as WebP and JPEG, and never larger than it was", { timeout: 60_000 }, async () => {
  expect(told(await sizesOf(await photograph(3000, 2000).jpeg().toBuffer()))).toEqual([
    ...["webp 480x320", "jpeg 480x320", "webp 960x640", "jpeg 960x640", "webp 1600x1067", "jpeg 1600x1067"],
    ...["webp 2560x1707", "jpeg 2560x1707"],
  ]);
  const small = await sizesOf(await photograph(500, 300).webp().toBuffer());
  expect(told(small)).toEqual(["webp 480x288", "jpeg 480x288", "webp 500x300", "jpeg 500x300"]);
  const formats = await Promise.all(small.map(async ({ bytes }) => (await sharp(bytes).metadata()).format));
  expect(formats).toEqual(["webp", "jpeg", "webp", "jpeg"]);
});

it("a photograph is turned upright, and tells neither where it was taken nor with what", { timeout: 60_000 }, async () => {
  // Lying on its left side, as a telephone writes what was held upright.
  const lying = sharp(await photograph(640, 480).png().toBuffer()).rotate(90);
  const exif = {
    IFD0: { Make: "Telephone", ImageDescription: "Ms Somebody" },
    IFD3: { GPSLatitude: "44/1 25/1 30/1", GPSLatitudeRef: "N" },
  };
  const sent = await lying.withMetadata({ orientation: 8 }).withExifMerge(exif).jpeg().toBuffer();
  expect((await sharp(sent).metadata()).exif?.includes("Telephone")).toBe(true);
  const sizes = await sizesOf(withSegments(sent, jpegSegment(0xed, "Photoshop 3.0\0 a caption"), jpegSegment(0xfe, "a comment")));
  expect(told(sizes)).toEqual(["webp 480x360", "jpeg 480x360", "webp 640x480", "jpeg 640x480"]);
  for (const { bytes } of sizes) {
    const { exif, xmp, iptc, icc, orientation, comments } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation, comments }).toEqual({});
    expect(await brightness(bytes, 0, 50)).toBeGreaterThan(200);
    expect(await brightness(bytes, 300, 50)).toBeLessThan(100);
  }
});

it("what telephones write behind a picture is left behind, and what is clear becomes paper in a JPEG", { timeout: 60_000 }, async () => {
  const secret = "a second picture with its own GPS";
  const sent = Buffer.concat([await photograph().jpeg().toBuffer(), await photograph(200, 200).jpeg().toBuffer(), Buffer.from(secret)]);
  const sizes = await sizesOf(sent);
  expect(sizes.some(({ bytes }) => bytes.includes(secret))).toBe(false);
  const clear = await sharp({ create: { width: 200, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();
  const [webp, jpeg] = await sizesOf(clear);
  expect((await sharp(webp?.bytes).metadata()).hasAlpha).toBe(true);
  expect(await brightness(jpeg?.bytes ?? clear, 0, 100)).toBe(255);
});
