import type { Metadata } from "next";
import { requireActor } from "../../../../../../features/accounts/auth";
import { restorePracticeRevision } from "../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { StepLine } from "../../../../../../features/desk/components/step-line";
import type { RevisionEntry } from "../../../../../../features/editorial/dto";
import { listComparable, listHistory } from "../../../../../../features/history/admin-queries";
import { RevisionChoice } from "../../../../../../features/history/components/revision-choice";
import { placeIn } from "../../../../../../features/history/rules";
import { getPracticeForEditing } from "../../../../../../features/practices/admin-queries";
import type { PracticeForEditing } from "../../../../../../features/practices/dto";
import { formatMoment } from "../../../../../../lib/format-date";
import { deskPaths } from "../../../../../../lib/paths";
import { getLocale, getTranslations } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.history") };
}

export default async function HistoryPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const before = placeIn((await searchParams).before);
  const { entries, older } = await listHistory(actor, id, before);
  const offered = await listComparable(
    actor,
    id,
    entries.flatMap((entry) => (entry.kind === "revision" ? [entry.number] : [])),
  );
  const t = await getTranslations("editors");
  const locale = await getLocale();
  const [newest, previous] = offered;
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="history" locale={locale} />
      <h2 className="mb-1 text-section">{t("history.title")}</h2>
      <p className="mb-3 max-w-column">{t("history.lead")}</p>
      {offered.length > 1 && <RevisionChoice id={id} revisions={offered} a={previous?.number} b={newest?.number} locale={locale} />}
      {entries.length === 0 && <p className="mb-4">{t("history.nothing")}</p>}
      <ol className="border-rule border-b">
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.kind === "step" ? entry.version : entry.number}`} className="border-rule border-t py-3">
            {entry.kind === "step" ? (
              <div className="border-ink border-l-4 bg-tint px-4 py-2">
                <StepLine step={entry}> · {t("history.stepOf", { number: entry.revisionNumber })}</StepLine>
              </div>
            ) : (
              <SavedState practice={practice} revision={entry} locale={locale} />
            )}
          </li>
        ))}
      </ol>
      {(before || older) && (
        <nav aria-label={t("history.title")} className="mt-4 flex flex-wrap gap-x-6">
          {before && <a href={deskPaths.history(id)}>{t("history.newest")}</a>}
          {older && <a href={deskPaths.history(id, { before: older })}>{t("history.older")}</a>}
        </nav>
      )}
    </DeskFrame>
  );
}

async function SavedState({ practice, revision, locale }: { practice: PracticeForEditing; revision: RevisionEntry; locale: string }) {
  const t = await getTranslations("editors");
  const { number, by, at, message, isAutosave, isLive } = revision;
  const { id, version, latest, mayWrite } = practice;
  return (
    <>
      <p className="font-semibold">
        {t("history.revision", { number })}
        {isLive && ` · ${t("live")}`}
        {isAutosave && ` · ${t("history.autosave")}`}
      </p>
      <p className="text-muted text-small">{t("savedBy", { name: by.name, date: formatMoment(at, locale) })}</p>
      {message && <p className="max-w-column">{message}</p>}
      {mayWrite && number !== latest.number && (
        <div className="mt-2">
          <DeskForm
            action={restorePracticeRevision}
            hidden={{ id, version, seen: latest.number, number, requestKey: crypto.randomUUID() }}
            submit={t("history.restore")}
            about={t("history.revision", { number })}
            emphasis="quiet"
          />
        </div>
      )}
    </>
  );
}
