import { type DocumentFault, documentLimits } from "../../lib/document-fault";
import type { FormPath } from "../../lib/form-data";
import { fieldAt } from "../../lib/form-field";
import { practiceForm } from "../practice-form/rules";
import { SUMMARY_MAX_WORDS } from "../practices/schema";

type Messages = { t: (key: string, values?: Record<string, number>) => string };

/** Why a document could not be read, in a sentence that says what to do. */
export function documentFaultText(fault: DocumentFault, { t }: Messages): string {
  return t(`documents.faults.${fault}`, documentLimits);
}

/** The sections of the template: the lists of `practiceInput` that each of them fills, and how it is written. */
const templateSections = [
  { name: "need", list: ["need"], entries: "paragraphs" },
  { name: "context", list: ["context", "paragraphs"], entries: "paragraphs" },
  { name: "implementation", list: ["implementation", "activities"], entries: "bullets" },
  { name: "results", list: ["results", "claims"], entries: "bullets" },
  { name: "tips", list: ["tips"], entries: "bullets" },
  { name: "voices", list: ["voices"], entries: "paragraphs" },
  { name: "links", list: ["links"], entries: "paragraphs" },
  { name: "contacts", list: ["contacts"], entries: "paragraphs" },
] as const;

const mostOf = (path: FormPath): number => {
  const field = fieldAt(practiceForm(), path);
  return field?.kind === "text" || field?.kind === "list" ? field.max : 0;
};

/** What stands in the Word template (server/word-template.ts), with the limits of `practiceInput`. */
export function wordTemplate(language: string, { t }: Messages) {
  const line = (name: "place" | "title" | "approach", values?: Record<string, number>) => ({
    placeholder: t(`documents.template.${name}.placeholder`),
    help: t(`documents.template.${name}.help`, values),
  });
  return {
    language,
    fileTitle: t("documents.template.fileTitle"),
    introduction: [t("documents.template.introduction", { words: SUMMARY_MAX_WORDS })],
    place: line("place"),
    title: line("title", { letters: mostOf(["title"]) }),
    approach: line("approach"),
    sections: templateSections.map(({ name, list, entries }) => ({
      heading: t(`documents.template.sections.${name}.heading`),
      help: [t(`documents.template.sections.${name}.help`, limitsOf(list))],
      entries,
    })),
  };
}

function limitsOf(list: readonly string[]): { entries: number; letters: number } {
  const [text, label] = ["text", "label"].map((name) => mostOf([...list, 0, name]));
  return { entries: mostOf([...list]), letters: text || label || 0 };
}
