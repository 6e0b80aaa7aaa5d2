import { Facts } from "../../../components/ui/facts";
import { SectionHeading } from "../../../components/ui/section-heading";
import { getTranslations } from "../../../server/translations";
import type { PracticeInput } from "../schema";

type Condition = PracticeInput["context"]["conditions"][number];

/** What the practice built on, by kind: what another municipality would look for. */
export async function ConditionList({ conditions }: { conditions: Condition[] }) {
  const t = await getTranslations("practice");
  if (conditions.length === 0) return null;
  const kinds = [...new Set(conditions.map(({ kind }) => kind))];
  return (
    <>
      <SectionHeading id="conditions" title={t("conditions")} level={3} />
      <p className="mb-3 text-muted">{t("conditionsLead")}</p>
      <Facts
        facts={kinds.map((kind) => ({
          label: t(`conditionKinds.${kind}`),
          value: (
            <ul className="max-w-measure">
              {conditions
                .filter((condition) => condition.kind === kind)
                .map(({ text }) => (
                  <li key={text} className="py-0.5">
                    {text}
                  </li>
                ))}
            </ul>
          ),
        }))}
      />
    </>
  );
}
