import { Note } from "../../../components/ui/note";
import { getTranslations } from "../../../server/translations";
import { EditorialNotes } from "../../sources/components/editorial-notes";
import type { EditorialNoteView } from "../../sources/dto";

/** What the editors found out about the place, and their dated notes on what is wrong in the sources. */
export async function PlaceRemarks({ remark, notes }: { remark: string | null; notes: readonly EditorialNoteView[] }) {
  const t = await getTranslations("places");
  return (
    <>
      {remark !== null && (
        <Note label={t("editorsRemark")}>
          <p>{remark}</p>
        </Note>
      )}
      <EditorialNotes notes={notes} />
    </>
  );
}
