import { languageTag } from "../../../lib/locales";
import { titleOfDocument } from "../../../lib/template/document-blocks";
import { templateLanguages } from "../../../lib/template/section-headings";
import { getLocale } from "../../../server/translations";
import type { ImportedDocument, SourceOption, SourceStart } from "../dto";

/** What the source of a document begins with in a form: the one that its drafts cite already, else a new one. */
export async function sourceStartOf({ sourceId, recognised, fileName }: ImportedDocument, options: SourceOption[]): Promise<SourceStart> {
  const names = new Intl.DisplayNames([languageTag(await getLocale())], { type: "language" });
  return {
    source: sourceId,
    options,
    title: titleOfDocument(recognised, fileName),
    language: recognised.practices[0]?.language ?? "en",
    languages: templateLanguages.map((value) => ({ value, label: names.of(value) ?? value })),
  };
}
