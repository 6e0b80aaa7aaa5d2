import type { PictureFault } from "../../lib/picture-fault";
import { PNG_MARK, pngChunks } from "./png-chunks";

const JPEG_MARK = Buffer.from([0xff, 0xd8, 0xff]);
const RIFF_HEAD_BYTES = 8;

/** Of other kinds of files, wherever they stand: no camera writes them, and a server that is set up badly would run them. */
const RUNS_ANYWHERE = /<\?php\s|<script[\s>/]|<!doctype\s+html|<html[\s>]|__HALT_COMPILER\(/i;
const ARCHIVES_ANYWHERE = [Buffer.from("526172211a07", "hex"), Buffer.from("377abcaf271c", "hex")];
/** Readers of PDF look for its mark here, those of zip for its directory there. */
const PDF_MARK_WITHIN = 1024;
const ZIP_END_WITHIN = 65_557;

/**
 * Looks at a file before anything decodes it: it must be one of the three kinds by its bytes, stand still, and be nothing else
 * besides. What follows the end of a JPEG is left alone, as telephones write their second picture there; nothing of it is kept.
 */
export function pictureFileFault(bytes: Buffer): PictureFault | null {
  return kindFault(bytes) ?? (isSomethingElseToo(bytes) ? "hidden-content" : null);
}

function kindFault(bytes: Buffer): PictureFault | null {
  if (bytes.subarray(0, PNG_MARK.length).equals(PNG_MARK)) return pngFault(bytes);
  if (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP") return webpFault(bytes);
  return bytes.subarray(0, JPEG_MARK.length).equals(JPEG_MARK) ? null : "not-a-picture";
}

function pngFault(bytes: Buffer): PictureFault | null {
  const chunks = pngChunks(bytes);
  const last = chunks.at(-1);
  if (chunks.some(({ kind }) => kind === "acTL")) return "animated";
  if (last?.kind !== "IEND") return "broken";
  return last.end < bytes.length ? "hidden-content" : null;
}

function webpFault(bytes: Buffer): PictureFault | null {
  const declared = bytes.readUInt32LE(4) + RIFF_HEAD_BYTES;
  if (declared > bytes.length) return "broken";
  // Some writers count the odd byte at the end, and others do not.
  return declared + 1 < bytes.length ? "hidden-content" : null;
}

function isSomethingElseToo(bytes: Buffer): boolean {
  if (bytes.toString("latin1", 0, PDF_MARK_WITHIN).includes("%PDF-")) return true;
  if (bytes.subarray(-ZIP_END_WITHIN).includes("PK\x05\x06", 0, "latin1")) return true;
  return ARCHIVES_ANYWHERE.some((mark) => bytes.includes(mark)) || RUNS_ANYWHERE.test(bytes.toString("latin1"));
}
