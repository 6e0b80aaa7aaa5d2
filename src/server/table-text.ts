export type TableFormat = "csv" | "json";
export type TableText = { format: TableFormat; text: string };
export type TableFault = "empty" | "not-a-table" | "encoding";

const UTF_16 = { "\xFF\xFE": "utf-16le", "\xFE\xFF": "utf-16be" } as const;

/** The text of a table that somebody has sent, and what it is by its first sign: the name of a file says little. */
export function readTableText(bytes: Uint8Array): TableText | { fault: TableFault } {
  const head = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  const utf16 = UTF_16[head.slice(0, 2) as keyof typeof UTF_16];
  // A Word or Excel file is a zip.
  const isOther = head.startsWith("PK") || head === "%PDF-" || (!utf16 && bytes.includes(0));
  if (isOther) return { fault: "not-a-table" };
  const text = decoded(bytes, utf16 ?? "utf-8");
  if (text === null) return { fault: "encoding" };
  if (text.includes("\0")) return { fault: "not-a-table" };
  if (text.trim() === "") return { fault: "empty" };
  return { format: /^\s*[[{]/.test(text) ? "json" : "csv", text };
}

/** Without the mark at its beginning; null where the bytes are no text in this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
