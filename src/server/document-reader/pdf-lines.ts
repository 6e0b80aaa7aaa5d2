import { hasLetters, oneLine } from "./document-line";
import type { InlinePart } from "./inline-parts";
import type { PdfPiece } from "./pdf-pages";

/** What stands beside one another on a page. */
export type PdfLine = { text: string; parts: InlinePart[]; left: number; right: number; top: number; size: number; isBold: boolean };

// All in sizes of the letters.
/** Raised figures of footnotes still stand in the line. */
const SAME_LINE = 0.5;
/** A space of the line, even of one that is spread to both edges; more is the next cell of a table. */
const WIDEST_SPACE = 3;
const NARROWEST_SPACE = 0.15;
const ONLY_A_MARK = /^(?:[^\p{L}\p{N}]{1,2}|\d{1,2}[.)])$/u;

/** The lines of a page, in the order in which they were written, which is that of the columns. */
export function pdfLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === "") continue;
    const line = lines.at(-1);
    if (line && continues(line, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

const rightOf = ({ left, width }: PdfPiece) => left + width;

function continues(line: readonly PdfPiece[], piece: PdfPiece): boolean {
  const last = line.at(-1) as PdfPiece;
  const size = Math.max(last.size, piece.size);
  if (Math.abs(piece.top - last.top) > size * SAME_LINE) return false;
  const gap = piece.left - rightOf(last);
  const isMark = ONLY_A_MARK.test(line.map(({ text }) => text.trim()).join(""));
  return gap > -size && (gap < size * WIDEST_SPACE || isMark);
}

function lineOf(pieces: readonly PdfPiece[]): PdfLine {
  const parts = pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const isApart = before && piece.left - rightOf(before) > piece.size * NARROWEST_SPACE;
    return { text: `${isApart ? " " : ""}${piece.text}`, isBold: piece.isBold, address: piece.address };
  });
  const lettered = pieces.filter(({ text }) => hasLetters(text));
  // The size of most of its letters: neither of a first letter nor of a raised figure.
  const longest = pieces.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  return {
    text: oneLine(parts.map(({ text }) => text).join("")),
    parts,
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(rightOf)),
    top: longest.top,
    size: longest.size,
    isBold: lettered.length > 0 && lettered.every(({ isBold }) => isBold),
  };
}
