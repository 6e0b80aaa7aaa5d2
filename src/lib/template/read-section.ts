import type { DocumentFormat } from "../document-text";
import { oneLine } from "./line-range";
import { readBlocks } from "./read-blocks";
import { readContacts } from "./read-contacts";
import type { ReadLine } from "./read-lines";
import { readLinks } from "./read-links";
import { readStatements } from "./read-statements";
import { readVoices } from "./read-voices";
import type { FoundText, RecognisedSection, SetAside } from "./recognised-document";
import type { TemplateSection } from "./section-headings";

/** A heading with the lines below it; `isSub`: a second heading of the section that is open already. */
export type SectionPart = { section: TemplateSection; heading: ReadLine; headingText: string; isSub: boolean; body: ReadLine[] };

const emptySection = (section: TemplateSection): RecognisedSection => ({
  section,
  headings: [],
  subHeadings: [],
  paragraphs: [],
  entries: [],
  voices: [],
  links: [],
  contacts: [],
});

/** All parts of one section: one, or several where its heading stands there again. */
export function readSection(
  parts: readonly SectionPart[],
  section: TemplateSection,
  format: DocumentFormat,
  countryCode: string | null,
): { section: RecognisedSection; setAside: SetAside[] } {
  const read = emptySection(section);
  const setAside: SetAside[] = [];
  for (const { heading, headingText, isSub, body } of parts) {
    const found: FoundText = { text: headingText, lines: oneLine(heading.number) };
    (isSub ? read.subHeadings : read.headings).push(found);
    if (section === "links") read.links.push(...readLinks(body));
    else if (section === "contacts") {
      const { contacts, setAside: others } = readContacts(body, heading, countryCode);
      read.contacts.push(...contacts);
      setAside.push(...others);
    } else if (section === "voices") read.voices.push(...readVoices(readBlocks(body, format)));
    else {
      const statements = readStatements(readBlocks(body, format), section);
      read.paragraphs.push(...statements.paragraphs);
      read.entries.push(...statements.entries);
      read.subHeadings.push(...statements.subHeadings);
    }
  }
  return { section: read, setAside };
}
