import { getDocumentProxy } from "unpdf";
import { documentLimits } from "../../lib/document-fault";
import { safeAddress } from "./link-address";
import { UnreadableDocument } from "./unreadable-document";

/** A run of letters on a page; `top` is where its letters stand, counted from the upper edge, in points like all else. */
export type PdfPiece = { text: string; left: number; top: number; width: number; size: number; isBold: boolean; address: string | null };

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;
type Matrix = readonly [number, number, number, number, number, number];
type Area = { address: string; left: number; right: number; top: number; bottom: number };

// Node 20 has it under no name, and pdf.js sends no font without it.
ArrayBuffer.prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  return structuredClone(this, { transfer: [this] }).slice(0, length);
};

const options = {
  // It would write its warnings to where the answer goes.
  verbosity: 0,
  // Pictures are not unpacked: each may be as large as it likes.
  maxImageSize: 1,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
};

/** What stands on each page, as letters in places. */
export async function pdfPages(bytes: Buffer): Promise<PdfPiece[][]> {
  const pdf = await open(bytes);
  if (pdf.numPages > documentLimits.pages) throw new UnreadableDocument("too-long");
  const pages: PdfPiece[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(await piecesOf(page));
    page.cleanup();
  }
  return pages;
}

async function open(bytes: Buffer): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), options);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new UnreadableDocument(isLocked ? "password-protected" : "broken");
  }
}

async function piecesOf(page: Page): Promise<PdfPiece[]> {
  // Only with the orders to draw come the real names of the fonts, and with them what is bold.
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  // The page may be turned, and counts from below: its own matrix makes it upright, counted from above.
  const upright = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const areas = await linkAreas(page, upright);
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [, , c, d, left, top] = combine(upright, item.transform as unknown as Matrix);
    const piece = {
      text: item.str,
      left,
      top,
      width: item.width,
      size: Math.hypot(c, d),
      isBold: isBold(page, item.fontName),
      address: null,
    };
    return areas.length > 0 ? withLinks(piece, areas) : [piece];
  });
}

function isBold(page: Page, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font = page.commonObjs.get(fontName) as { name?: string; bold?: boolean; black?: boolean } | null;
  return Boolean(font?.bold || font?.black || /bold|black|heavy/i.test(font?.name ?? ""));
}

async function linkAreas(page: Page, upright: Matrix): Promise<Area[]> {
  const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; unsafeUrl?: string; rect: number[] }[];
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const written = url ?? unsafeUrl;
    if (subtype !== "Link" || written === undefined) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
    const corners = [combine(upright, [1, 0, 0, 1, x1, y1]), combine(upright, [1, 0, 0, 1, x2, y2])];
    const xs = corners.map(([, , , , x]) => x);
    const ys = corners.map(([, , , , , y]) => y);
    return [
      { address: safeAddress(written), left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    ];
  });
}

/** A run may be a whole line, of which a few words are a link: it is cut into its words, which are given their addresses. */
function withLinks(piece: PdfPiece, areas: readonly Area[]): PdfPiece[] {
  const middle = piece.top - piece.size / 3;
  const near = areas.filter(({ top, bottom }) => middle > top && middle < bottom);
  if (near.length === 0) return [piece];
  const letter = piece.width / piece.text.length;
  return Array.from(piece.text.matchAll(/\s+|\S+/g), ({ 0: text, index }) => {
    const left = piece.left + index * letter;
    const width = text.length * letter;
    const center = left + width / 2;
    const area = near.find((other) => center > other.left && center < other.right);
    return { ...piece, text, left, width, address: area?.address ?? null };
  });
}

function combine([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix {
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}
