const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
/** What XML 1.0 has no way to write, not even escaped: control characters, halves of letters, two that are none. */
const IMPOSSIBLE = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** A text as it may stand in an element or an attribute of XML. */
export const escapeXml = (text: string) => text.replace(IMPOSSIBLE, "").replace(/[&<>"']/g, (sign) => escaped[sign] ?? sign);
