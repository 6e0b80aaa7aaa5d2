import { createHash } from "node:crypto";
import type { PictureFormat } from "../pictures/picture-size";

const EXTENSIONS: Record<PictureFormat, string> = { webp: "webp", jpeg: "jpg" };
const KEY = /^[0-9a-f]{64}\.(?:webp|jpg)$/;

/** The name of a file by what is in it; nobody can guess it who does not have the file. */
export function mediaKey(bytes: Buffer, format: PictureFormat): string {
  return `${createHash("sha256").update(bytes).digest("hex")}.${EXTENSIONS[format]}`;
}

export const isMediaKey = (key: string) => KEY.test(key);

/** No store is asked for anything else: a key may come out of an address. */
export function assertMediaKey(key: string): void {
  if (!isMediaKey(key)) throw new Error("no key of a picture");
}
