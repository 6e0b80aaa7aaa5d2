import type { DocumentFormat } from "../document-text";
import { foldText } from "../fold-text";
import { countryAtStart, type FoundCountry } from "./countries";
import { oneLine } from "./line-range";
import { type PlaceLine, readPlace } from "./place-line";
import { isEntry, type ReadLine } from "./read-lines";
import type { FoundText } from "./recognised-document";
import { type BlockLabel, labelOfBlock } from "./template-words";

export type TitleBlock = {
  title: FoundText | null;
  municipality: FoundText | null;
  country: FoundText | null;
  countryCode: string | null;
  approach: FoundText | null;
};

const MOST_TITLE_LINES = 3;
const LONGEST_TITLE = 300;

const plain = (text: string) => text.replaceAll("**", "").trim();
const found = (text: string, line: ReadLine): FoundText => ({ text, lines: oneLine(line.number) });

/** "Municipality: Apatin" as label and value. */
export function labelled(line: ReadLine): { label: BlockLabel; value: string } | null {
  const text = plain(line.text);
  const colon = text.slice(0, 60).indexOf(":");
  const label = colon < 0 ? undefined : labelOfBlock.get(foldText(text.slice(0, colon)));
  const value = text.slice(colon + 1).trim();
  return label && value !== "" ? { label, value } : null;
}

function placed(block: TitleBlock, place: { municipality: string; country: FoundCountry | null }, line: ReadLine) {
  if (place.municipality !== "") block.municipality ??= found(place.municipality, line);
  if (!place.country) return;
  block.country ??= found(place.country.name, line);
  block.countryCode ??= place.country.code;
}

function fill(block: TitleBlock, { label, value }: { label: BlockLabel; value: string }, line: ReadLine) {
  if (label === "title" || label === "approach") block[label] ??= found(value, line);
  else if (label === "country") {
    block.country ??= found(value, line);
    block.countryCode ??= countryAtStart(value)?.code ?? null;
  } else placed(block, readPlace(value) ?? { municipality: value, country: null }, line);
}

/** The first lines as one title: those of a heading, or those that stand together as one paragraph does. */
function titleOf(lines: readonly ReadLine[], format: DocumentFormat): FoundText | null {
  const [first] = lines;
  if (!first) return null;
  const isHeading = first.kind === "heading";
  const others = lines
    .slice(1, MOST_TITLE_LINES)
    .findIndex(
      (line) =>
        line.gap > 0 || format === "docx" || line.isBold !== first.isBold || (line.kind === "heading") !== isHeading || isEntry(line),
    );
  const own = lines.slice(0, others < 0 ? MOST_TITLE_LINES : others + 1);
  const text = own.map((line) => plain(line.text)).join(" ");
  if (text.length > LONGEST_TITLE || isEntry(first)) return null;
  return { text, lines: { from: first.number, to: own.at(-1)?.number ?? first.number } };
}

/** The first line of those that stand together at the end. */
function lastParagraph(lines: readonly ReadLine[], format: DocumentFormat): ReadLine | undefined {
  let index = lines.length - 1;
  while (format !== "docx" && index > 0 && lines[index]?.gap === 0) index -= 1;
  return lines[index];
}

/**
 * The lines between the beginning of a practice and its first section, of which `placeLine` is the one with the place.
 * Without such a line the title is the heading among them, or the last of them.
 */
export function readTitleBlock(
  lines: readonly ReadLine[],
  placeLine: { line: ReadLine; place: PlaceLine } | null,
  format: DocumentFormat,
): TitleBlock {
  const block: TitleBlock = { title: null, municipality: null, country: null, countryCode: null, approach: null };
  if (placeLine) {
    placed(block, placeLine.place, placeLine.line);
    if (placeLine.place.title) block.title = found(placeLine.place.title, placeLine.line);
  }
  const others: ReadLine[] = [];
  for (const line of lines) {
    const label = labelled(line);
    if (label) fill(block, label, line);
    else if (line !== placeLine?.line) others.push(line);
  }
  if (block.title) return block;
  const after = others.filter((line) => placeLine && line.number > placeLine.line.number);
  const heading = others.find((line) => line.kind === "heading" || line.isBold);
  const start = after[0] ?? heading ?? lastParagraph(others, format);
  block.title = start ? titleOf(others.slice(others.indexOf(start)), format) : null;
  return block;
}
