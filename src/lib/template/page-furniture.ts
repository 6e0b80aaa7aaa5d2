import { foldText } from "../fold-text";
import { withoutHelp } from "../template-help";
import { oneLine } from "./line-range";
import { isEntry, type ReadLine } from "./read-lines";
import type { SetAside, SetAsideReason } from "./recognised-document";
import { captionStart, contentsHeadings, pageFurniture } from "./template-words";

const PAGES_WITH_RUNNING_HEAD = 3;
const LONGEST_RUNNING_HEAD = 120;
const CONTENTS_IN_A_ROW = 3;

const PAGE_NUMBER =
  /^(?:[-–—|]\s*)?(?:(?:page|p\.|strana|str\.|страна|стр\.|faqe|stránka)\s*)?\d{1,4}(?:\s*(?:\/|of|od|од|nga|z)\s*\d{1,4})?(?:\s*[-–—|])?$/iu;
/** A line of a contents list ends with the number of a page, after a tab or dots. */
const CONTENTS_LINE = /(?:\t|\.{3,}|…|\s{3,})\s*\d{1,4}$/;
const FOOTNOTE =
  /^[¹²³⁴⁵†]\s*\p{L}|(?:UNSCR|UNSC|Rezolucij\p{L}+|Резолуциј\p{L}+|Rezolut\p{L}+|Rezoluc\p{L}+)\s+1244|1244\s+(?:UNSC|Rady)/iu;

/** What stands at the top or the bottom of several pages, but for its numbers. */
function runningHeads(lines: readonly ReadLine[]): Set<ReadLine> {
  const pagesOf = new Map<string, Set<number>>();
  const edges: { line: ReadLine; key: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const isEdge = line.page !== lines[index - 1]?.page || line.page !== lines[index + 1]?.page;
    if (line.page === null || !isEdge || line.text.length > LONGEST_RUNNING_HEAD || isEntry(line)) continue;
    const key = foldText(line.text).replace(/\d+/g, "#");
    edges.push({ line, key });
    const pages = pagesOf.get(key) ?? new Set();
    pagesOf.set(key, pages.add(line.page));
  }
  return new Set(edges.filter(({ key }) => (pagesOf.get(key)?.size ?? 0) >= PAGES_WITH_RUNNING_HEAD).map(({ line }) => line));
}

/** Lines of a contents list: under its heading, or several in a row that end with the number of a page. */
function contentsLines(lines: readonly ReadLine[]): Set<ReadLine> {
  const found = new Set<ReadLine>();
  let run: ReadLine[] = [];
  const close = () => {
    const hasHeading = contentsHeadings.has(run[0]?.folded ?? "");
    if (run.length >= CONTENTS_IN_A_ROW || (hasHeading && run.length > 1)) for (const line of run) found.add(line);
    run = [];
  };
  for (const line of lines) {
    if (contentsHeadings.has(line.folded)) {
      close();
      run = [line];
    } else if (CONTENTS_LINE.test(line.text.slice(-40)) && line.text.length < 250) run.push(line);
    else close();
  }
  close();
  return found;
}

/** Lines that belong to the page and not to what is told on it, and the help of the template where it was left standing. */
export function pageFurnitureOf(lines: readonly ReadLine[]): SetAside[] {
  const heads = runningHeads(lines);
  const contents = contentsLines(lines);
  const reasonOf = (line: ReadLine): SetAsideReason | null => {
    if (withoutHelp(line.text) === "") return "template-help";
    if (contents.has(line)) return "contents-list";
    if (PAGE_NUMBER.test(line.text)) return "page-number";
    if (heads.has(line)) return "running-head";
    if (pageFurniture.has(line.folded)) return "page-furniture";
    if (line.text.length <= 400 && FOOTNOTE.test(line.text)) return "footnote";
    if (line.kind === "paragraph" && line.text.length <= 300 && captionStart.test(line.text)) return "caption";
    return null;
  };
  return lines.flatMap((line) => {
    const why = reasonOf(line);
    return why ? [{ lines: oneLine(line.number), why }] : [];
  });
}
