/**
 * Gives a font file a name of our own. The licence of the Source typefaces reserves the name "Source"
 * for unmodified versions, and a subset is a modified version.
 */
export function renameFont(sfnt: Buffer, family: string, copyright: string): Buffer {
  const tableCount = sfnt.readUInt16BE(4);
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < tableCount; index++) {
    const entry = 12 + index * 16;
    const offset = sfnt.readUInt32BE(entry + 8);
    tables.set(sfnt.toString("latin1", entry, entry + 4), sfnt.subarray(offset, offset + sfnt.readUInt32BE(entry + 12)));
  }
  tables.set("name", nameTable(family, copyright));
  return assemble(sfnt.subarray(0, 4), tables);
}

function nameTable(family: string, copyright: string): Buffer {
  const names: [number, string][] = [
    [0, copyright],
    [1, family],
    [2, "Regular"],
    [3, family],
    [4, family],
    [6, family.replaceAll(" ", "")],
    [13, "SIL Open Font License 1.1"],
    [14, "https://openfontlicense.org"],
  ];
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts: Buffer[] = [];
  let position = 0;
  names.forEach(([id, text], index) => {
    const encoded = Buffer.from(text, "utf16le").swap16();
    [3, 1, 0x409, id, encoded.length, position].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    texts.push(encoded);
    position += encoded.length;
  });
  return Buffer.concat([head, ...texts]);
}

function assemble(flavour: Buffer, tables: Map<string, Buffer>): Buffer {
  const tags = [...tables.keys()].sort();
  const head = Buffer.alloc(12 + tags.length * 16);
  flavour.copy(head);
  const power = Math.floor(Math.log2(tags.length));
  [tags.length, 2 ** power * 16, power, (tags.length - 2 ** power) * 16].forEach((value, field) => {
    head.writeUInt16BE(value, 4 + field * 2);
  });
  const bodies: Buffer[] = [];
  let offset = head.length;
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? Buffer.alloc(0);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    const entry = 12 + index * 16;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(checksum(padded), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    bodies.push(padded);
    offset += padded.length;
  });
  return Buffer.concat([head, ...bodies]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
