const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
/** What XML 1.0 has no way to write, not even escaped: control characters, halves of letters, two that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu; // oxlint-disable-line no-control-regex

/** A text as it may stand in an element or an attribute of XML. */
export const escapeXml = (text: string) => text.replace(IMPOSSIBLE, "").replace(/[&<>"']/g, (sign) => escaped[sign] ?? sign);
