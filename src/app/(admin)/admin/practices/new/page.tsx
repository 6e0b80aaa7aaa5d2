import type { Metadata } from "next";
import { requireActor } from "../../../../../features/accounts/auth";
import { beginPractice } from "../../../../../features/desk/actions";
import { DeskForm } from "../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../features/desk/components/desk-frame";
import { TITLE_MAX } from "../../../../../features/desk/schema";
import { tiers } from "../../../../../features/practices/schema";
import { getTranslations } from "../../../../../server/translations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("begin") };
}

export default async function NewPracticePage() {
  await requireActor();
  const t = await getTranslations("editors");
  const practice = await getTranslations("practice");
  return (
    <DeskFrame title={t("begin")} lead={<p>{t("new.lead")}</p>}>
      <DeskForm
        action={beginPractice}
        hidden={{ requestKey: crypto.randomUUID() }}
        fields={[
          { kind: "text", name: "title", label: t("new.title"), hint: t("new.titleHint"), max: TITLE_MAX },
          {
            kind: "choice",
            name: "tier",
            label: t("new.tier"),
            hint: t("new.tierHint"),
            options: tiers.map((tier) => ({ value: tier, label: practice(`tier.${tier}`) })),
          },
        ]}
        submit={t("new.submit")}
      />
    </DeskFrame>
  );
}
