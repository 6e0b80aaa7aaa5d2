import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { asHelp } from "../lib/template-help";

export type TemplateSection = {
  heading: string;
  help: readonly string[];
  /** What is written below the heading, in this order. */
  entries: readonly ("paragraphs" | "bullets")[];
};
export type WordTemplate = {
  /** BCP 47, for the spelling check. */
  language: string;
  fileTitle: string;
  introduction: readonly string[];
  /** The lines of the title block, to be written over. */
  place: { placeholder: string; help: string };
  title: { placeholder: string; help: string };
  approach: { placeholder: string; help: string };
  sections: readonly TemplateSection[];
};

const HELP_STYLE = "Help";
// Twentieths of a point, halves of a point: so Word counts.
const SPACE_AFTER = 120;
const HELP_SIZE = 18;

/**
 * The Word template of a practice. Its headings are headings of Word, so that they are known even where somebody translates
 * them; its help stands between marks (lib/template-help.ts) and in a style of its own.
 */
export function makeWordTemplate({ language, fileTitle, introduction, place, title, approach, sections }: WordTemplate): Promise<Buffer> {
  const children = [
    ...introduction.map(help),
    new Paragraph({ text: place.placeholder, heading: HeadingLevel.TITLE }),
    help(place.help),
    new Paragraph({ text: title.placeholder, heading: HeadingLevel.HEADING_1 }),
    help(title.help),
    new Paragraph({ text: approach.placeholder }),
    help(approach.help),
    ...sections.flatMap(sectionParagraphs),
  ];
  const document = new Document({
    title: fileTitle,
    styles: {
      default: { document: { run: { language: { value: language } }, paragraph: { spacing: { after: SPACE_AFTER } } } },
      paragraphStyles: [
        {
          id: HELP_STYLE,
          name: HELP_STYLE,
          basedOn: "Normal",
          next: "Normal",
          quickFormat: true,
          run: { italics: true, color: "5A5A5A", size: HELP_SIZE },
        },
      ],
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

const help = (text: string) => new Paragraph({ text: asHelp(text), style: HELP_STYLE });

function sectionParagraphs({ heading, help: lines, entries }: TemplateSection): Paragraph[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
    ...lines.map(help),
    // Where one begins to write; an empty line is none to whoever reads the document.
    ...entries.map((one) => (one === "bullets" ? new Paragraph({ text: "", bullet: { level: 0 } }) : new Paragraph({ text: "" }))),
  ];
}
