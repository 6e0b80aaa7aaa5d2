import type { Metadata } from "next";
import { requireActor } from "../../../../../../features/accounts/auth";
import { recordPracticeReCheck } from "../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { MESSAGE_MAX, reCheckOutcomes } from "../../../../../../features/editorial/schema";
import { getPracticeForEditing } from "../../../../../../features/practices/admin-queries";
import { listReChecks } from "../../../../../../features/re-checks/admin-queries";
import { formatDate } from "../../../../../../lib/format-date";
import { getLocale, getTranslations } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.reCheck") };
}

export default async function ReCheckPage({ params }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const reChecks = await listReChecks(actor, id);
  const t = await getTranslations("editors");
  const locale = await getLocale();
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="reCheck" locale={locale} />
      <h2 className="mb-2 text-section">{t("tabs.reCheck")}</h2>
      <p className="mb-6 max-w-column">{t("reCheck.explained")}</p>
      {!practice.live && <p className="mb-6 max-w-column text-muted">{t("reCheck.notLive")}</p>}
      {practice.mayEdit ? (
        <DeskForm
          action={recordPracticeReCheck}
          hidden={{ practiceId: id, requestKey: crypto.randomUUID() }}
          fields={[
            {
              kind: "radios",
              name: "outcome",
              label: t("reCheck.outcome"),
              options: reCheckOutcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) })),
            },
            { kind: "date", name: "checkedOn", label: t("reCheck.on"), value: new Date().toISOString().slice(0, 10) },
            { kind: "long", name: "note", label: t("reCheck.note"), hint: t("reCheck.noteHint"), max: MESSAGE_MAX },
          ]}
          submit={t("reCheck.submit")}
        />
      ) : (
        <p className="text-muted">{t("reCheck.editorsOnly")}</p>
      )}
      <section aria-labelledby="earlier" className="mt-10">
        <h2 id="earlier" className="mb-3 text-section">
          {t("reCheck.earlier")}
        </h2>
        {reChecks.length === 0 && <p className="text-muted">{t("reCheck.none")}</p>}
        <ul className="border-rule border-b">
          {reChecks.map(({ id: key, outcome, on, by, note }) => (
            <li key={key} className="border-rule border-t py-3">
              {t("reCheck.entry", { date: formatDate(on, locale), name: by.name, outcome: t(`outcomes.${outcome}`) })}
              {note && <p className="max-w-column whitespace-pre-line text-muted text-small">{note}</p>}
            </li>
          ))}
        </ul>
      </section>
    </DeskFrame>
  );
}
