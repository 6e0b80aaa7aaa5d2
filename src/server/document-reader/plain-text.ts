import { UnreadableDocument } from "./unreadable-document";

const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];
const SAMPLE = 64 * 1024;

/** The text of a file in any of the encodings that the region writes. */
export function plainText(bytes: Buffer): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (isBinary(text)) throw new UnreadableDocument("not-a-document");
  return text;
}

const ESCAPE = 0x1b;

/** Has control characters that no text has; tab, line breaks and form feed are none of them. */
function isBinary(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && (code < 0x09 || code > 0x0d) && code !== ESCAPE) return true;
  }
  return false;
}

function encodingOf(bytes: Buffer): string {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked.encoding;
  const sample = bytes.subarray(0, SAMPLE);
  return unmarkedUtf16(sample) ?? (isUtf8(bytes) ? "utf-8" : oldEncoding(sample));
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Spaces and line breaks alone give a zero in every few pairs of bytes, always on the same side. */
function unmarkedUtf16(sample: Buffer): string | null {
  const zeros = [0, 0] as [number, number];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[(index % 2) as 0 | 1] += 1;
  const [even, odd] = zeros;
  if (even + odd < sample.length / 40) return null;
  if (even === 0) return "utf-16le";
  return odd === 0 ? "utf-16be" : null;
}

/**
 * Both have the letters of a language in the upper half: the Cyrillic ones all of them, side by side, the Latin ones only
 * those with marks, one by one. (Packages that guess encodings know neither Serbian nor Bosnian, and take it for Russian.)
 */
function oldEncoding(sample: Buffer): "windows-1250" | "windows-1251" {
  const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0x80;
  const high = [...sample.keys()].filter((index) => isHigh(sample[index]));
  const beside = high.filter((index) => isHigh(sample[index - 1]) || isHigh(sample[index + 1]));
  return beside.length > high.length / 2 ? "windows-1251" : "windows-1250";
}
