import type { DocumentLine, DocumentLink } from "../../lib/document-text";
import { documentLine, hasLetters, oneLine } from "./document-line";

/** A piece of a paragraph in one style; `address` is null where it is no link. */
export type InlinePart = { text: string; isBold: boolean; address: string | null };

/** A line break that the writer meant. */
export const BREAK = "\n";

/** The parts between the breaks. */
export function splitAtBreaks<Part extends InlinePart>(parts: readonly Part[]): Part[][] {
  const lines: Part[][] = [[]];
  for (const part of parts) {
    if (part.text === BREAK) lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines;
}

export function lineOfParts(parts: readonly InlinePart[], more: Pick<DocumentLine, "kind" | "level"> & { page?: number }): DocumentLine {
  const lettered = parts.filter(({ text }) => hasLetters(text));
  const isBold = lettered.length > 0 && lettered.every((part) => part.isBold);
  return documentLine(parts.map(({ text }) => text).join(""), { ...more, isBold, links: linksIn(parts) });
}

/** Neighbours with the same address are one link: writers of documents cut them where the style changes. */
function linksIn(parts: readonly InlinePart[]): DocumentLink[] {
  const runs: InlinePart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && last.address === part.address) last.text += part.text;
    else runs.push({ ...part });
  }
  return runs.flatMap(({ text, address }) => (address === null || !oneLine(text) ? [] : [{ text: oneLine(text), address }]));
}
