/**
 * Where the files of pictures are. A key is made of the bytes under it (see media-key.ts): what stands there never changes, so that
 * keeping it once more is no harm.
 */
export type MediaStore = {
  put: (key: string, bytes: Buffer) => Promise<void>;
  /** null where there is nothing under the key. */
  get: (key: string) => Promise<Buffer | null>;
  /** No fault where there is nothing. */
  remove: (key: string) => Promise<void>;
  /** The keys of all that is stored. */
  list: () => AsyncIterable<string>;
};
