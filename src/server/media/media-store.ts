import { env } from "../env";
import { diskMedia } from "./disk-media";

/**
 * Where the files of pictures are. A key is made of the bytes under it (see media-key.ts): what stands there never changes, so that
 * keeping it once more is no harm, and two instances need no lock.
 */
export type MediaStore = {
  put: (key: string, bytes: Buffer) => Promise<void>;
  /** null where there is nothing under the key. */
  get: (key: string) => Promise<Buffer | null>;
  /** No fault where there is nothing. */
  remove: (key: string) => Promise<void>;
  list: () => AsyncIterable<StoredMedium>;
};
export type StoredMedium = { key: string; storedAt: Date };

const FOLDER = ".data/media";
let opened: Promise<MediaStore> | undefined;

/** The store that the environment names: MEDIA_S3_URL, or else the disk. The SDK is loaded only by whoever uses it. */
export function mediaStore(): Promise<MediaStore> {
  opened ??= env.MEDIA_S3_URL ? openS3(env.MEDIA_S3_URL) : Promise.resolve(diskMedia(FOLDER));
  return opened;
}

async function openS3(url: string): Promise<MediaStore> {
  const { s3Media } = await import("./s3-media");
  return s3Media(url);
}
