import { getTranslations } from "../../../server/translations";
import type { StepEntry } from "../../editorial/dto";
import { StepLine } from "./step-line";

/** What was said with the last steps, where whoever has to act on it begins to read. */
export async function ToldSteps({ steps }: { steps: readonly StepEntry[] }) {
  const t = await getTranslations("editors.review");
  if (steps.length === 0) return null;
  return (
    <section aria-label={t("told")} className="mb-8 grid max-w-column gap-3">
      {steps.map((step) => (
        <div key={step.version} className="border-ink border-l-4 bg-tint px-5 py-4">
          <StepLine step={step} />
        </div>
      ))}
    </section>
  );
}
