import type { DocumentFormat } from "../document-text";
import type { PracticePart } from "./find-practices";
import type { LineMark } from "./mark-lines";
import type { ReadLine } from "./read-lines";
import { readSection, type SectionPart } from "./read-section";
import type { RecognisedApproach, RecognisedPractice, SetAside } from "./recognised-document";
import { type TemplateLanguage, type TemplateSection, templateLanguages } from "./section-headings";
import { readTitleBlock } from "./title-block";

/** The headings of a practice with what stands below each. What follows a heading in its own line is the first line below it. */
function sectionParts(part: PracticePart, lines: readonly ReadLine[]): SectionPart[] {
  return part.headings.flatMap(({ index, match }, at): SectionPart[] => {
    const heading = lines[index];
    if (!heading) return [];
    const body = lines.slice(index + 1, part.headings[at + 1]?.index ?? part.end);
    const headingText = match.rest === null ? heading.text : heading.text.slice(0, heading.text.indexOf(":"));
    const runIn: ReadLine[] = match.rest === null ? [] : [{ ...heading, text: match.rest, kind: "paragraph", isBold: false }];
    const isOpen = part.headings[at - 1]?.match.section === match.section;
    return [
      {
        section: match.section,
        heading,
        headingText: headingText.replaceAll("**", ""),
        isSub: isOpen && !match.isOfTemplate,
        body: [...runIn, ...body],
      },
    ];
  });
}

/** The language of most of its headings, exactly spelled ones first; null where it has none. */
function languageOf({ headings }: PracticePart): TemplateLanguage | null {
  const weights = new Map<TemplateLanguage, number>();
  for (const { match } of headings)
    for (const language of match.languages) weights.set(language, (weights.get(language) ?? 0) + (match.isExact ? 3 : 2));
  const most = Math.max(0, ...weights.values());
  return templateLanguages.find((language) => weights.get(language) === most) ?? null;
}

export function readPractice(
  part: PracticePart,
  lines: readonly ReadLine[],
  marks: readonly LineMark[],
  approach: RecognisedApproach | null,
  format: DocumentFormat,
): { practice: RecognisedPractice; setAside: SetAside[] } {
  const first = part.headings[0]?.index ?? part.end;
  const placeLine = part.place === null ? undefined : lines[part.place];
  const mark = part.place === null ? null : marks[part.place];
  const placed = placeLine && mark?.kind === "place" ? { line: placeLine, place: mark.place } : null;
  const { approach: named, ...block } = readTitleBlock(lines.slice(part.start, first), placed, format);
  const bySection = new Map<TemplateSection, SectionPart[]>();
  for (const sectionPart of sectionParts(part, lines))
    bySection.set(sectionPart.section, [...(bySection.get(sectionPart.section) ?? []), sectionPart]);
  const read = [...bySection].map(([section, parts]) => readSection(parts, section, format, block.countryCode));
  const practice: RecognisedPractice = {
    ...block,
    approach: named ? { title: named, heading: named.lines, paragraphs: [], phases: [] } : approach,
    language: languageOf(part),
    sections: read.map(({ section }) => section),
    lines: { from: lines[part.start]?.number ?? 0, to: lines[part.end - 1]?.number ?? 0 },
  };
  return { practice, setAside: read.flatMap(({ setAside }) => setAside) };
}
