import type { DocumentText } from "../document-text";
import { foldText } from "../fold-text";
import type { LineRange } from "./line-range";
import { recogniseDocument } from "./recognise-document";
import type { NoPracticeReason, RecognisedDocument, RecognisedPractice, RecognisedSection } from "./recognised-document";
import type { TemplateSection } from "./section-headings";

/** What is known of a practice in a document from elsewhere: from its record, and from the document's own lines. */
export type ExpectedPractice = {
  /** The line of its place. */
  line: number;
  title: string;
  municipalities: readonly string[];
  countryCode: string;
  approach: string;
  sections: readonly TemplateSection[];
  /** Lines with the mark of a list, and the section in which they stand. */
  entries: readonly { section: TemplateSection; line: number }[];
  /** Where the statements of the record come from. */
  statements: readonly { section: TemplateSection; lines: LineRange }[];
  emails: readonly string[];
  /** Their digits. */
  phones: readonly string[];
};
export type ReportedDocument = { name: string; text: DocumentText; expected: readonly ExpectedPractice[] };

/** How many of those expected were found; `wrong` says what was not. */
export type Share = { right: number; of: number; wrong: string[] };
export type DocumentReport = {
  name: string;
  /** Lines that are not empty. */
  lines: number;
  practices: number;
  whyNoPractice: NoPracticeReason | null;
  exchanges: number;
  programmes: number;
  shares: Record<"title" | "municipality" | "country" | "approach" | "sections" | "entries" | "statements" | "emails" | "phones", Share>;
  invented: string[];
  /** Numbers of lines: of the practices with their approaches, set aside, left over, and in another section than the one expected. */
  setAside: number;
  leftOver: number[];
  misplaced: number[];
};

const numbersOf = ({ from, to }: LineRange) => Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
const filled = ({ lines }: DocumentText, numbers: readonly number[]) =>
  numbers.filter((number) => (lines[number - 1]?.text ?? "").trim() !== "");

function share(checks: readonly { isRight: boolean; what: string }[]): Share {
  return {
    right: checks.filter(({ isRight }) => isRight).length,
    of: checks.length,
    wrong: checks.filter(({ isRight }) => !isRight).map(({ what }) => what),
  };
}

const linesOfValues = ({ paragraphs, entries, voices, links, contacts, subHeadings }: RecognisedSection) =>
  [
    paragraphs,
    entries,
    entries.flatMap(({ details }) => details),
    voices,
    voices.flatMap(({ speaker }) => speaker ?? []),
    links,
    contacts,
    subHeadings,
  ].flatMap((values) => values.flatMap(({ lines }) => numbersOf(lines)));
const linesOfEntries = ({ entries }: RecognisedSection) =>
  entries.flatMap((entry) => [entry, ...entry.details].map(({ lines }) => lines.from));

type Checks = Record<keyof DocumentReport["shares"], { isRight: boolean; what: string }[]>;

/** Compares one practice with what is expected of it. `wrongLines` are those that stand in another section or in none. */
function comparePractice(
  expected: ExpectedPractice,
  practice: RecognisedPractice | undefined,
  text: DocumentText,
): { checks: Checks; invented: string[]; wrongLines: number[] } {
  const sections = new Map(practice?.sections.map((one) => [one.section, one]));
  const valueLines = new Map([...sections].map(([section, one]) => [section, new Set(linesOfValues(one))]));
  const entryLines = new Map([...sections].map(([section, one]) => [section, new Set(linesOfEntries(one))]));
  const contacts = practice?.sections.flatMap((section) => section.contacts) ?? [];
  const emails = new Set(contacts.flatMap((contact) => contact.emails));
  const phones = new Set(contacts.flatMap((contact) => contact.phones.map(({ asWritten }) => asWritten.replace(/\D/g, ""))));
  const what = (value: string | number) => `line ${expected.line}: ${value}`;
  const isSame = (found: string | undefined, wanted: string) => foldText(found ?? "") === foldText(wanted);
  const municipality = practice?.municipality?.text ?? "";
  const missing = (section: TemplateSection, lines: LineRange) =>
    filled(text, numbersOf(lines)).filter((number) => !valueLines.get(section)?.has(number));
  const statements = expected.statements.map(({ section, lines }) => ({ section, lines, missing: missing(section, lines) }));
  const entries = expected.entries.map(({ section, line }) => ({ section, line, isRight: entryLines.get(section)?.has(line) ?? false }));
  return {
    checks: {
      title: [{ isRight: isSame(practice?.title?.text, expected.title), what: what(practice?.title?.text ?? "no title") }],
      municipality: [
        {
          isRight: expected.municipalities.some((name) => municipality.split(" / ").some((one) => isSame(one, name))),
          what: what(municipality),
        },
      ],
      country: [{ isRight: practice?.countryCode === expected.countryCode, what: what(practice?.country?.text ?? "no country") }],
      approach: [
        { isRight: isSame(practice?.approach?.title.text, expected.approach), what: what(practice?.approach?.title.text ?? "no approach") },
      ],
      sections: expected.sections.map((section) => ({ isRight: sections.has(section), what: what(section) })),
      entries: entries.map(({ section, line, isRight }) => ({ isRight, what: `line ${line} in ${section}` })),
      statements: statements.map(({ section, lines, missing: lost }) => ({
        isRight: lost.length === 0,
        what: `lines ${lines.from}-${lines.to} in ${section}`,
      })),
      emails: expected.emails.map((email) => ({ isRight: emails.has(email), what: what(email) })),
      phones: expected.phones.map((digits) => ({ isRight: phones.has(digits), what: what(digits) })),
    },
    invented: [...sections.keys()].filter((section) => !expected.sections.includes(section)).map(what),
    wrongLines: [...statements.flatMap((one) => one.missing), ...entries.flatMap(({ line, isRight }) => (isRight ? [] : [line]))],
  };
}

function reportOver({ name, text, expected }: ReportedDocument): DocumentReport {
  const recognised: RecognisedDocument = recogniseDocument(text);
  const compared = expected.map((one) =>
    comparePractice(
      one,
      recognised.practices.find(({ lines }) => lines.from <= one.line && one.line <= lines.to),
      text,
    ),
  );
  const shareOf = (field: keyof Checks) => share(compared.flatMap(({ checks }) => checks[field]));
  const isExpected = ({ lines }: RecognisedPractice) => expected.some(({ line }) => lines.from <= line && line <= lines.to);
  const invented =
    expected.length === 0
      ? []
      : recognised.practices.filter((practice) => !isExpected(practice)).map(({ lines }) => `a practice in line ${lines.from}`);
  return {
    name,
    lines: text.lines.filter((line) => line.text.trim() !== "").length,
    practices: recognised.practices.length,
    whyNoPractice: recognised.whyNoPractice,
    exchanges: recognised.exchanges.length,
    programmes: recognised.programmes.length,
    shares: {
      title: shareOf("title"),
      municipality: shareOf("municipality"),
      country: shareOf("country"),
      approach: shareOf("approach"),
      sections: shareOf("sections"),
      entries: shareOf("entries"),
      statements: shareOf("statements"),
      emails: shareOf("emails"),
      phones: shareOf("phones"),
    },
    invented: [...invented, ...compared.flatMap((one) => one.invented)],
    setAside: filled(
      text,
      recognised.setAside.flatMap(({ lines }) => numbersOf(lines)),
    ).length,
    leftOver: filled(
      text,
      recognised.leftOver.flatMap(({ lines }) => numbersOf(lines)),
    ),
    misplaced: [...new Set(compared.flatMap(({ wrongLines }) => wrongLines))],
  };
}

/** What the recogniser makes of documents, measured against what is known of them. */
export const reportOverDocuments = (documents: readonly ReportedDocument[]): DocumentReport[] => documents.map(reportOver);
