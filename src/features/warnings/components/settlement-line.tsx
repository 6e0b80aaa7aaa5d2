import { getTranslations } from "../../../server/translations";
import type { Settlement } from "../dto";

/** Who decided about a warning, when, and in which words. */
export async function SettlementLine({ settlement, when }: { settlement: Settlement; when: string }) {
  const t = await getTranslations("warnings");
  const { by, reason, note } = settlement;
  return (
    <>
      <p className="text-muted">{t(note ? "notedBy" : "dismissedBy", { name: by.name, when })}</p>
      <p className="whitespace-pre-line">{note?.text ?? reason}</p>
    </>
  );
}
