import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "../../../../../../components/ui/button";
import { requireActor } from "../../../../../../features/accounts/auth";
import { restorePracticeRevision } from "../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { listRevisions } from "../../../../../../features/history/admin-queries";
import { getPracticeForEditing } from "../../../../../../features/practices/admin-queries";
import { formatMoment } from "../../../../../../lib/format-date";
import { deskPaths } from "../../../../../../lib/paths";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.history") };
}

export default async function HistoryPage({ params }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const revisions = await listRevisions(actor, id);
  const t = await getTranslations("editors");
  const locale = await getLocale();
  const [newest, before] = revisions;
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="history" locale={locale} />
      <h2 className="mb-3 text-section">{t("history.title")}</h2>
      {revisions.length > 1 && (
        <form action={deskPaths.compare(id)} className="mb-6 flex flex-wrap items-end gap-3">
          {(["a", "b"] as const).map((name) => (
            <div key={name}>
              <label htmlFor={name} className="block font-semibold">
                {t(`history.${name}`)}
              </label>
              <select
                id={name}
                name={name}
                defaultValue={name === "a" ? before?.number : newest?.number}
                className="min-h-11 border border-edge bg-white px-3"
              >
                {revisions.map(({ number }) => (
                  <option key={number} value={number}>
                    {t("history.revision", { number })}
                  </option>
                ))}
              </select>
            </div>
          ))}
          <Button emphasis="quiet">{t("history.compare")}</Button>
        </form>
      )}
      <ol reversed className="border-rule border-b">
        {revisions.map(({ number, by, at, message, isAutosave, isLive }) => (
          <li key={number} className="border-rule border-t py-3">
            <p className="font-semibold">
              {t("history.revision", { number })}
              {isLive && ` · ${t("live")}`}
              {isAutosave && ` · ${t("history.autosave")}`}
            </p>
            <p className="text-muted text-small">{t("savedBy", { name: by.name, date: formatMoment(at, locale) })}</p>
            {message && <p className="max-w-column">{message}</p>}
            {practice.mayWrite && number !== newest?.number && (
              <div className="mt-2">
                <DeskForm
                  action={restorePracticeRevision}
                  hidden={{ id, version: practice.version, seen: practice.latest.number, number, requestKey: crypto.randomUUID() }}
                  submit={t("history.restore")}
                  about={t("history.revision", { number })}
                  emphasis="quiet"
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </DeskFrame>
  );
}
