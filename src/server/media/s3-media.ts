import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { assertMediaKey, isMediaKey } from "./media-key";
import type { MediaStore } from "./media-store";

/** As it is called where a store is asked that has no regions. */
const ANY_REGION = "us-east-1";
const TIMEOUTS = { connectionTimeout: 3000, requestTimeout: 15_000 };
const MEDIA_TYPES: Record<string, string> = { webp: "image/webp", jpg: "image/jpeg" };

/** Where the store answers, and the bucket in it: https://s3.example.org/pictures?region=eu-central-1 */
function addressOf(url: string) {
  const { origin, pathname, searchParams } = new URL(url);
  return { endpoint: origin, bucket: pathname.slice(1), region: searchParams.get("region") ?? ANY_REGION };
}

/** Pictures in a bucket of any store that speaks S3. The access key is where the SDK looks for it: AWS_ACCESS_KEY_ID and its sisters. */
export function s3Media(url: string): MediaStore {
  const { endpoint, bucket: Bucket, region } = addressOf(url);
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    requestHandler: TIMEOUTS,
    // The newer sums of the SDK are known to few stores besides Amazon's.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return {
    put: async (Key, Body) => {
      assertMediaKey(Key);
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: MEDIA_TYPES[Key.split(".")[1] ?? ""] }));
    },
    get: async (Key) => {
      assertMediaKey(Key);
      const found = await client.send(new GetObjectCommand({ Bucket, Key })).catch((error: unknown) => {
        if (error instanceof NoSuchKey) return null;
        throw error;
      });
      return found?.Body ? Buffer.from(await found.Body.transformToByteArray()) : null;
    },
    remove: async (Key) => {
      assertMediaKey(Key);
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    list: () => listBucket(client, Bucket),
  };
}

async function* listBucket(client: S3Client, Bucket: string): AsyncGenerator<string> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
    for (const { Key } of Contents) if (Key && isMediaKey(Key)) yield Key;
  }
}
