import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireActor } from "../../../../../../features/accounts/auth";
import { recordPracticeReCheck } from "../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { reCheckOutcomes } from "../../../../../../features/editorial/schema";
import { mayEdit } from "../../../../../../features/editorial/workflow";
import { getPracticeForEditing } from "../../../../../../features/practices/admin-queries";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.reCheck") };
}

export default async function ReCheckPage({ params }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const t = await getTranslations("editors");
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="reCheck" locale={await getLocale()} />
      <h2 className="mb-2 text-section">{t("tabs.reCheck")}</h2>
      <p className="mb-6 max-w-column">{t("reCheck.explained")}</p>
      {mayEdit(actor) ? (
        <DeskForm
          action={recordPracticeReCheck}
          hidden={{ practiceId: id, requestKey: crypto.randomUUID() }}
          fields={[
            {
              kind: "choice",
              name: "outcome",
              label: t("reCheck.outcome"),
              options: reCheckOutcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) })),
            },
            { kind: "date", name: "checkedOn", label: t("reCheck.on"), value: new Date().toISOString().slice(0, 10) },
            { kind: "long", name: "note", label: t("reCheck.note"), hint: t("reCheck.noteHint") },
          ]}
          submit={t("reCheck.submit")}
        />
      ) : (
        <p className="text-muted">{t("reCheck.editorsOnly")}</p>
      )}
    </DeskFrame>
  );
}
