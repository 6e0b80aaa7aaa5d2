import { Notice } from "../../../components/ui/notice";
import { getTranslations } from "../../../server/translations";

/** Says that what was typed finds nothing, and what was searched instead. */
export async function CorrectedNotice({ typed, corrected }: { typed: string; corrected: string | null }) {
  const t = await getTranslations("textSearch");
  if (corrected === null) return null;
  return (
    <Notice role="status">
      <p>{t.rich("corrected", { typed, corrected, b: (words) => <b>{words}</b> })}</p>
    </Notice>
  );
}
