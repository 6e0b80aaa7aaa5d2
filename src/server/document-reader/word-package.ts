import { UnreadableDocument } from "./unreadable-document";
import { type ZipPart, zipParts } from "./zip-parts";

/** The parts of a Word file, read one by one; what mammoth calls a file. */
export type WordPackage = {
  exists: (name: string) => boolean;
  read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
};

const MEGABYTE = 1024 * 1024;
/** Pictures count here; they are never unpacked. */
const MAX_DECLARED = 500 * MEGABYTE;
/** A book of a thousand pages stays below. */
const MAX_XML = 16 * MEGABYTE;
/** Even a document of one sentence, repeated, is packed to no less than a hundredth. */
const MAX_RATIO = 100;
const RATIO_COUNTS_FROM = MEGABYTE;

const CONTENT_TYPES = "[Content_Types].xml";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const isXml = ({ name }: ZipPart) => /\.(?:xml|rels)$/i.test(name);
const declared = (parts: readonly ZipPart[]) => parts.reduce((sum, { declaredBytes }) => sum + declaredBytes, 0);

/** Looks at the directory of the zip before anything in it is unpacked. */
export async function openWordPackage(bytes: Buffer): Promise<WordPackage> {
  const parts = await zipParts(bytes);
  if (parts.some(({ isEncrypted }) => isEncrypted)) throw new UnreadableDocument("password-protected");
  const isBlownUp = ({ packedBytes, declaredBytes }: ZipPart) =>
    declaredBytes > RATIO_COUNTS_FROM && declaredBytes > packedBytes * MAX_RATIO;
  const xml = parts.filter(isXml);
  if (xml.some(isBlownUp) || declared(parts) > MAX_DECLARED) throw new UnreadableDocument("zip-bomb");
  if (declared(xml) > MAX_XML) throw new UnreadableDocument("too-long");

  const partOf = new Map(parts.map((part) => [part.name, part]));
  const types = (await partOf.get(CONTENT_TYPES)?.read())?.toString("utf8") ?? "";
  if (parts.some(({ name }) => /vbaproject/i.test(name)) || /macroEnabled/i.test(types)) throw new UnreadableDocument("macros");
  if (!types.includes(`${WORD_TYPE}document.main+xml`) && !types.includes(`${WORD_TYPE}template.main+xml`)) {
    throw new UnreadableDocument("not-a-document");
  }
  return {
    exists: (name) => partOf.has(name),
    read: async (name, encoding) => {
      const bytes = await partOf.get(name)?.read();
      if (!bytes) throw new UnreadableDocument("broken");
      return encoding ? withoutBallast(new TextDecoder(encoding).decode(bytes)) : bytes;
    },
  };
}

// When each run was edited and in which language, size and colour it stands: half of the XML that Word writes, and with it
// half of the memory that its tree takes. Nothing of it is read.
const BALLAST =
  / w:rsid\w*="\w*"| w14:(?:paraId|textId)="\w*"|<w:(?:lang|rFonts|color|sz|szCs|bCs|iCs|spacing|kern|proofErr|lastRenderedPageBreak|noProof)(?: [^<>]*)?\/>/g;
const withoutBallast = (xml: string) => xml.replace(BALLAST, "");
