import { NumberedSteps } from "../../../components/ui/numbered-steps";
import { SectionHeading } from "../../../components/ui/section-heading";
import { getTranslations } from "../../../server/translations";
import type { PublishedPracticeView } from "../dto";
import type { PracticeInput } from "../schema";

type StepListProps = {
  activities: PracticeInput["implementation"]["activities"];
  approaches: PublishedPracticeView["approaches"];
};

/** The activities in order, each with the approach's phase where it can be told. */
export async function StepList({ activities, approaches }: StepListProps) {
  const t = await getTranslations("practice");
  if (activities.length === 0) return null;
  const phases = new Map(approaches.flatMap((approach) => approach.phases.map(({ id, name }) => [id, name])));
  return (
    <>
      <SectionHeading id="activities" title={t("activities")} level={3} />
      <NumberedSteps
        steps={activities.map(({ text, phase, details }, index) => ({
          key: `${index}`,
          title: text,
          body: details.length > 0 && (
            <ul className="list-disc pl-5">
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          ),
          meta: phase && t("phase", { phase: phases.get(phase) ?? phase }),
        }))}
      />
    </>
  );
}
