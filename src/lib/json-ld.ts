/**
 * A JSON-LD document as the text of a script element. `<` is escaped, so that no record can end the element, and the
 * two line separators that JSON allows and JavaScript once did not.
 */
export function jsonLd(document: object): string {
  return JSON.stringify(document)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
