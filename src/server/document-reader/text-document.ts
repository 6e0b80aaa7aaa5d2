import type { DocumentLine, DocumentLink } from "../../lib/document-text";
import { documentLine, hasLetters, headingLevel, oneLine } from "./document-line";
import { safeAddress } from "./link-address";
import { listLevels, listMarks } from "./list-mark";

const LINK = /\[([^[\]]{1,1000})\]\(((?:[^()\s]|\([^()\s]*\))*)\)/g;
const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const BOLD = /^\*\*((?:[^*]|\*(?!\*))+)\*\*$/;
const TAB_WIDTH = 4;

/** The parts of a text file's nth line are in `lines[n - 1]`. The marks of links, headings and lists become what they mean. */
export function readTextLines(text: string): DocumentLine[] {
  const markOf = listMarks();
  const levelOf = listLevels();
  return text.split(/\r\n|\r|\n/).map((written) => {
    const links: DocumentLink[] = [];
    const shown = written.replace(LINK, (_mark, label: string, address: string) => {
      links.push({ text: oneLine(label), address: safeAddress(address) });
      return label;
    });
    const whole = oneLine(shown);
    const heading = HEADING.exec(whole);
    const entry = heading ? null : markOf(whole);
    // An empty line does not end a list.
    const level = whole ? levelOf(entry ? indentOf(written) : null) : 0;
    if (heading)
      return documentLine(withoutBold(heading[2] ?? ""), { kind: "heading", level: headingLevel(heading[1]?.length ?? 1), links });
    const content = entry?.text ?? whole;
    return documentLine(withoutBold(content), { kind: entry?.kind ?? "paragraph", level, isBold: BOLD.test(content), links });
  });
}

const withoutBold = (text: string) => {
  const [, bold = ""] = BOLD.exec(text) ?? [];
  return hasLetters(bold) ? bold : text;
};

const indentOf = (written: string) => (/^\s*/.exec(written)?.[0] ?? "").replaceAll("\t", " ".repeat(TAB_WIDTH)).length;
