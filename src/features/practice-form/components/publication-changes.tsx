import { getTranslations } from "../../../server/translations";
import type { Comparison } from "../../editorial/dto";
import { isFirstPublication } from "../../editorial/workflow";
import type { PracticeForEditing } from "../../practices/dto";
import { toldChanges } from "../rules";
import { ChangedFields } from "./comparison-table";

type PublicationChangesProps = {
  practice: Pick<PracticeForEditing, "steps">;
  /** The live version and the newest text; null where nothing is live. */
  comparison: Comparison | null;
  names: Readonly<Record<string, string>>;
};

/** Before something is published: where the page that visitors read will be another one. */
export async function PublicationChanges({ practice, comparison, names }: PublicationChangesProps) {
  const t = await getTranslations("editors.publication");
  return (
    <section aria-labelledby="changes" className="mb-10 border-ink border-t-2 pt-3">
      <h2 id="changes" className="mb-2 text-section">
        {t("title")}
      </h2>
      {comparison === null && <p className="max-w-column">{t(isFirstPublication(practice.steps) ? "first" : "new")}</p>}
      {comparison && toldChanges(comparison).length === 0 && <p className="max-w-column">{t("same")}</p>}
      {comparison && <ChangedFields comparison={comparison} names={names} isBrief />}
    </section>
  );
}
