import type { Block } from "./read-blocks";
import type { FoundEntry, FoundParagraph, FoundText } from "./recognised-document";
import type { TemplateSection } from "./section-headings";

export type Statements = { paragraphs: FoundParagraph[]; entries: FoundEntry[]; subHeadings: FoundText[] };

/** Sections that hold a list, with or without an introduction. */
const WITH_LISTS: readonly TemplateSection[] = ["implementation", "results", "tips"];
const FEWEST_LOST = 3;
const LONGEST_LEAD_IN = 160;
const LETTERED = /^\(?[a-zа-ш]\)\s+/u;
/** "Regular meetings: …", as other layouts begin their entries. */
const LABEL = /^\p{Lu}[^:.;!?]{2,60}:\s+\p{L}/u;

const announces = ({ text }: Block) => text.endsWith(":");
const isLeadIn = (block: Block) => announces(block) && block.text.length <= LONGEST_LEAD_IN && !/[.!?]\s/.test(block.text);
const foundText = ({ text, lines }: Block): FoundText => ({ text, lines });

/** The paragraphs that are entries of a list that lost its marks. */
function lostEntries(blocks: readonly Block[], section: TemplateSection): Set<Block> {
  if (!WITH_LISTS.includes(section)) return new Set();
  const plain = blocks.filter((block) => !block.isEntry && !block.isHeading && !announces(block));
  const hasMarks = blocks.some((block) => block.isEntry);
  const isList = section === "tips" || (section === "results" && !hasMarks && plain.length >= FEWEST_LOST);
  if (isList) return new Set(plain);
  const labelled = plain.filter(({ text }) => LABEL.test(text));
  return new Set([...plain.filter(({ text }) => text.endsWith(";")), ...(labelled.length > 1 ? labelled : []), ...announced(blocks)]);
}

/** At least two paragraphs after one that announces a list, up to the next that is no such paragraph. */
function announced(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let run: Block[] | null = null;
  const close = () => {
    if (run && run.length > 1) found.push(...run);
    run = null;
  };
  for (const block of blocks) {
    if (block.isEntry || block.isHeading || announces(block)) close();
    else run?.push(block);
    if (!block.isEntry && announces(block)) run = [];
  }
  close();
  return found;
}

/** Paragraphs and entries of a section of prose; an entry below another one is a detail of it. */
export function readStatements(blocks: readonly Block[], section: TemplateSection): Statements {
  const statements: Statements = { paragraphs: [], entries: [], subHeadings: [] };
  const lost = lostEntries(blocks, section);
  let before: Block | undefined;
  let entryLevel = 0;
  for (const block of blocks) {
    const last = statements.entries.at(-1);
    const goesOn = before !== undefined && (before.isEntry || lost.has(before));
    if (block.isHeading && !block.isEntry) statements.subHeadings.push(foundText(block));
    else if (!block.isEntry && !lost.has(block)) statements.paragraphs.push({ ...foundText(block), isLeadIn: isLeadIn(block) });
    else if (last && goesOn && isBelow(block, last, entryLevel)) last.details.push(foundText(block));
    else {
      statements.entries.push({ ...foundText(block), details: [], isMarkLost: lost.has(block) });
      entryLevel = block.level;
    }
    before = block;
  }
  return statements;
}

/** Deeper than the entry, or lettered after an entry that announces such a list. */
const isBelow = (block: Block, last: FoundEntry, level: number) =>
  block.level > level || (LETTERED.test(block.text) && !LETTERED.test(last.text) && (last.text.endsWith(":") || last.details.length > 0));
