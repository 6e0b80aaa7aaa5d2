import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireActor } from "../../../../../../features/accounts/auth";
import { restorePracticeRevision } from "../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { listRevisions } from "../../../../../../features/history/admin-queries";
import { RevisionChoice } from "../../../../../../features/history/components/revision-choice";
import { choosable, pageOf } from "../../../../../../features/history/rules";
import { getPracticeForEditing } from "../../../../../../features/practices/admin-queries";
import { formatMoment } from "../../../../../../lib/format-date";
import { deskPaths } from "../../../../../../lib/paths";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.history") };
}

export default async function HistoryPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const revisions = await listRevisions(actor, id);
  const t = await getTranslations("editors");
  const locale = await getLocale();
  const [newest, before] = revisions;
  const { shown, page, pages } = pageOf(revisions, (await searchParams).page);
  const at = (to: number) => deskPaths.history(id, { page: to > 1 ? to : null });
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="history" locale={locale} />
      <h2 className="mb-3 text-section">{t("history.title")}</h2>
      {revisions.length > 1 && (
        <RevisionChoice id={id} revisions={choosable(revisions, shown)} a={(before ?? newest)?.number} b={newest?.number} locale={locale} />
      )}
      <ol reversed className="border-rule border-b">
        {shown.map(({ number, by, at, message, isAutosave, isLive }) => (
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
      {pages > 1 && (
        <nav aria-label={t("history.pages")} className="mt-4 flex gap-6">
          {page > 1 && <a href={at(page - 1)}>{t("history.newer")}</a>}
          <span>{t("history.page", { page, pages })}</span>
          {page < pages && <a href={at(page + 1)}>{t("history.older")}</a>}
        </nav>
      )}
    </DeskFrame>
  );
}
