import type { PictureFault } from "../../lib/picture-fault";

export type PictureFormat = "webp" | "jpeg";
/** A picture in one of its sizes, as it is stored and served. */
export type PictureSize = { format: PictureFormat; width: number; height: number; bytes: Buffer };
/** The sizes from small to large, each in both formats. */
export type PictureReading = { ok: true; sizes: PictureSize[] } | { ok: false; fault: PictureFault };
