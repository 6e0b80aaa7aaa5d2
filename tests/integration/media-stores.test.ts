import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { diskMedia } from "../../src/server/media/disk-media";
import { mediaKey } from "../../src/server/media/media-key";
import type { MediaStore } from "../../src/server/media/media-store";
import { s3Media } from "../../src/server/media/s3-media";

const bytes = Buffer.from("as if it were a picture");
const key = mediaKey(bytes, "webp");
const other = mediaKey(bytes, "jpeg");

let folder: string;
let server: S3rver;
let stores: Record<string, MediaStore>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inclusion-atlas-media-"));
  server = new S3rver({
    address: "localhost",
    port: 0,
    silent: true,
    directory: join(folder, "s3"),
    configureBuckets: [{ name: "pictures", configs: [] }],
  });
  const { port } = await server.run();
  vi.stubEnv("AWS_ACCESS_KEY_ID", "S3RVER");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "S3RVER");
  stores = { disk: diskMedia(join(folder, "disk")), s3: s3Media(`http://localhost:${port}/pictures`) };
});

afterAll(async () => {
  await server.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function keysIn(store: MediaStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list()) keys.push(key);
  return keys.toSorted();
}

describe.each(["disk", "s3"])("pictures in %s", (name) => {
  const store = () => stores[name] as MediaStore;

  it("are kept under their keys, listed and taken away", async () => {
    expect(await keysIn(store())).toEqual([]);
    expect(await store().get(key)).toBeNull();
    await Promise.all([store().put(key, bytes), store().put(key, bytes), store().put(other, bytes)]);
    expect(await store().get(key)).toEqual(bytes);
    expect(await keysIn(store())).toEqual([key, other].toSorted());
    await store().remove(key);
    await store().remove(key);
    expect(await store().get(key)).toBeNull();
    expect(await keysIn(store())).toEqual([other]);
  });

  it("have no other names", async () => {
    for (const wrong of ["../secret", `../${key}`, `${key}/..`, "", key.toUpperCase(), `${key}\0`]) {
      await expect(store().get(wrong)).rejects.toThrow("no key");
      await expect(store().put(wrong, bytes)).rejects.toThrow("no key");
      await expect(store().remove(wrong)).rejects.toThrow("no key");
    }
  });
});

it("what is no picture of ours is not listed, and a store that does not answer is a fault", async () => {
  await writeFile(join(folder, "disk", "notes.txt"), "not ours");
  expect(await keysIn(stores.disk as MediaStore)).toEqual([other]);
  await expect(s3Media("http://localhost:1/pictures").get(key)).rejects.toThrow();
});
