import { UnreadableDocument } from "./unreadable-document";

const ZIP = Buffer.from("PK");
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Files of other kinds that would pass as text. */
const OTHER_TEXT = ["{\\rtf", "%!PS", "<!doctype", "<html", "<?xml"];
/** Some programs write a few bytes of their own before the mark of a PDF. */
const PDF_MARK_WITHIN = 1024;

/** What a file is, by its bytes. Text and Markdown are the same bytes: there alone the name decides. */
export function documentFormat(bytes: Buffer): "docx" | "pdf" | "text" {
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return "docx";
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw new UnreadableDocument(oleFault(bytes));
  const start = bytes.subarray(0, PDF_MARK_WITHIN).toString("latin1");
  if (start.includes("%PDF-")) return "pdf";
  const first = start
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart()
    .slice(0, 20)
    .toLowerCase();
  if (OTHER_TEXT.some((mark) => first.startsWith(mark.toLowerCase()))) throw new UnreadableDocument("not-a-document");
  return "text";
}

/** The container of old Office files also wraps new ones that have a password. Its parts are named in UTF-16. */
function oleFault(bytes: Buffer) {
  const has = (name: string) => bytes.includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage")) return "password-protected";
  return has("WordDocument") ? "old-word-format" : "not-a-document";
}
