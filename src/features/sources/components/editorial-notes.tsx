import { Note } from "../../../components/ui/note";
import { formatDate } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { EditorialNoteView } from "../dto";
import { distinctNotes } from "../rules";

/** Remarks of the editors on a record. Nothing where there are none. */
export async function EditorialNotes({ notes }: { notes: readonly EditorialNoteView[] }) {
  const t = await getTranslations("sources.notes");
  const locale = await getLocale();
  return distinctNotes(notes).map((note) => (
    <Note
      key={note.id}
      id={["note", note.id, note.section].filter(Boolean).join("-")}
      label={t("label", { kind: t(`kinds.${note.kind}`) })}
      date={{ iso: note.date, text: formatDate(note.date, locale) }}
    >
      <p>{note.text}</p>
    </Note>
  ));
}
