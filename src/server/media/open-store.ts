import { env } from "../env";
import { diskMedia } from "./disk-media";
import type { MediaStore } from "./media-store";

let opened: Promise<MediaStore> | undefined;

/** The store that the environment names: MEDIA_S3_URL, or else MEDIA_FOLDER. The SDK is loaded only by whoever uses it. */
export function mediaStore(): Promise<MediaStore> {
  opened ??= env.MEDIA_S3_URL ? openS3(env.MEDIA_S3_URL) : Promise.resolve(diskMedia(env.MEDIA_FOLDER));
  return opened;
}

async function openS3(url: string): Promise<MediaStore> {
  const { s3Media } = await import("./s3-media");
  return s3Media(url);
}
