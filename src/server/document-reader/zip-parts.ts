import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { UnreadableDocument } from "./unreadable-document";

export type ZipPart = { name: string; packedBytes: number; declaredBytes: number; isEncrypted: boolean; read: () => Promise<Buffer> };

const MAX_ENTRIES = 5000;

/** What the directory of a zip says about its parts; nothing is unpacked yet. */
export async function zipParts(bytes: Buffer): Promise<ZipPart[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  if (zip.entryCount > MAX_ENTRIES) throw new UnreadableDocument("zip-bomb");
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    parts.push({
      name: entry.fileName,
      packedBytes: entry.compressedSize,
      declaredBytes: entry.uncompressedSize,
      isEncrypted: entry.isEncrypted(),
      read: () => unpack(zip, entry),
    });
  }
  return parts;
}

/** The directory may lie: the stream ends with a fault as soon as more comes out than was declared. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const unpacked = await buffer(stream).catch((error: Error) => {
    throw new UnreadableDocument(error.message.startsWith("too many bytes") ? "zip-bomb" : "broken");
  });
  if (crc32(unpacked) !== entry.crc32) throw new UnreadableDocument("broken");
  return unpacked;
}
