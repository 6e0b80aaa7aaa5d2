import { SectionHeading } from "../../../components/ui/section-heading";
import { getTranslations } from "../../../server/translations";
import type { EditorialNoteView } from "../dto";
import { EditorialNotes } from "./editorial-notes";

/** The editorial notes on a record as the section `#notes` of its page; nothing where there are none. */
export async function NotesSection({ notes }: { notes: readonly EditorialNoteView[] }) {
  if (notes.length === 0) return null;
  const t = await getTranslations("sources.notes");
  return (
    <section aria-labelledby="notes">
      <SectionHeading id="notes" title={t("heading")} />
      <p className="max-w-measure text-muted">{t("lead")}</p>
      <div className="mt-4 [&>*+*]:border-t-0 [&>*]:my-0">
        <EditorialNotes notes={notes} />
      </div>
    </section>
  );
}
