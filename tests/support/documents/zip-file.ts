import { crc32, deflateRawSync } from "node:zlib";

/** One part of a zip. What the directory says of it can be a lie: that is what hostile ones are made of. */
export type ZipEntry = {
  name: string;
  packed: Buffer;
  declaredBytes: number;
  crc: number;
  isEncrypted?: boolean;
};

export function zipEntry(name: string, content: string | Buffer, lies: Partial<ZipEntry> = {}): ZipEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), declaredBytes: bytes.length, crc: crc32(bytes), ...lies };
}

const DEFLATED = 8;
const ENCRYPTED = 1;

/** A zip file as its format has it (APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16): by hand, since no library writes a wrong one. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const about = Buffer.alloc(24);
    about.writeUInt16LE(entry.isEncrypted ? ENCRYPTED : 0, 0);
    about.writeUInt16LE(DEFLATED, 2);
    about.writeUInt32LE(entry.crc, 8);
    about.writeUInt32LE(entry.packed.length, 12);
    about.writeUInt32LE(entry.declaredBytes, 16);
    about.writeUInt16LE(name.length, 20);
    const local = Buffer.concat([Buffer.from("PK\x03\x04\x14\x00", "latin1"), about, name, entry.packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    locals.push(local);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00\x14\x00", "latin1"), about, rest, name]));
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}
