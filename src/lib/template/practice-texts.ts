import type { FoundText, RecognisedPractice } from "./recognised-document";
import type { TemplateSection } from "./section-headings";

/** A text of a practice and the section in which it stands; null for its title block. */
export type PracticeText = FoundText & { section: TemplateSection | null };

/** The texts of some sections, in the order of the document. */
export function textsOf({ sections }: RecognisedPractice, wanted: readonly TemplateSection[]): PracticeText[] {
  const texts = sections
    .filter(({ section }) => wanted.includes(section))
    .flatMap(({ section, paragraphs, entries, voices }) =>
      [...paragraphs, ...entries, ...entries.flatMap(({ details }) => details), ...voices].map(({ text, lines }) => ({
        text,
        lines,
        section,
      })),
    );
  return texts.toSorted((a, b) => a.lines.from - b.lines.from);
}

/** The title as well, and the approach of the page before it. */
export function titleTextsOf({ title, approach }: RecognisedPractice): PracticeText[] {
  return [title, approach?.title].flatMap((one) => (one ? [{ text: one.text, lines: one.lines, section: null }] : []));
}
