import type { DocumentLine } from "../../lib/document-text";

const HIDDEN = /(?!\s)\p{Cc}|[\u00ad\u200b\u2060]/gu;

/** As the reader sees it: in one line, without what has no shape, each letter in one piece. */
export const oneLine = (text: string) => text.replace(HIDDEN, "").replace(/\s+/g, " ").trim().normalize("NFC");

export function documentLine(text: string, more: Partial<Omit<DocumentLine, "text">> = {}): DocumentLine {
  return { text: oneLine(text), kind: "paragraph", level: 0, isBold: false, page: null, links: [], ...more };
}

export const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);

const HEADING_LEVELS = 6;
export const headingLevel = (level: number) => Math.min(Math.max(Math.trunc(level), 1), HEADING_LEVELS);
