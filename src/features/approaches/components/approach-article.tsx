import { Notice } from "../../../components/ui/notice";
import { NumberedSteps } from "../../../components/ui/numbered-steps";
import { SectionHeading } from "../../../components/ui/section-heading";
import { getTranslations } from "../../../server/translations";
import { Provenance } from "../../sources/components/provenance";
import type { ApproachView } from "../dto";

/** What the approach is for and in which phases it goes, as the source tells it. */
export async function ApproachArticle({ approach }: { approach: ApproachView }) {
  const t = await getTranslations("approaches");
  const { status, purpose, phases } = approach;
  return (
    <>
      {status === "proposed" && <Notice title={t("status.proposed")}>{t("proposedExplained")}</Notice>}
      <section aria-labelledby="purpose">
        <SectionHeading id="purpose" title={t("purpose")} />
        <div className="reading">
          {purpose.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <Provenance statements={purpose} />
      </section>
      <section aria-labelledby="phases">
        <SectionHeading id="phases" title={t("phases")} />
        {phases.length > 0 ? <NumberedSteps steps={phases.map(({ id, name }) => ({ key: id, title: name }))} /> : <p>{t("noPhases")}</p>}
        <Provenance statements={phases} />
      </section>
    </>
  );
}
