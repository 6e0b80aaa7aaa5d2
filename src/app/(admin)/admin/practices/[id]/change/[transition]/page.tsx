import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notice } from "../../../../../../../components/ui/notice";
import { requireActor } from "../../../../../../../features/accounts/auth";
import { changePracticeState } from "../../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../../features/desk/components/desk-frame";
import { NotPossible } from "../../../../../../../features/desk/components/not-possible";
import { PracticeNav } from "../../../../../../../features/desk/components/practice-nav";
import { MESSAGE_MAX, transitionNames } from "../../../../../../../features/editorial/schema";
import { compareRevisions } from "../../../../../../../features/history/admin-queries";
import { namesInComparison, openForm } from "../../../../../../../features/practice-form/admin-queries";
import { PublicationChanges } from "../../../../../../../features/practice-form/components/publication-changes";
import { fieldLink } from "../../../../../../../features/practice-form/rules";
import { deskPaths } from "../../../../../../../lib/paths";
import { getLocale, getTranslations } from "../../../../../../../server/translations";
import { orNotFound } from "../../../../../or-not-found";

type PageProps = { params: Promise<{ id: string; transition: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("next") };
}

/** What a step means, what it asks for, and the button that takes it. */
export default async function ChangePage({ params }: PageProps) {
  const actor = await requireActor();
  const { id, transition } = await params;
  const { practice, form } = await orNotFound(openForm(actor, id));
  const step = practice.transitions.find(({ name, blockedBy }) => name === transition && blockedBy === null);
  const known = transitionNames.find((name) => name === transition);
  if (!known) notFound();
  if (!step) return <NotPossible practice={practice} transition={known} />;
  const t = await getTranslations("editors");
  const words = await getTranslations("practiceForm");
  const nameOf = (path: string) => words(`sections.${path.split(".")[0]}`);
  const live = practice.live?.revisionNumber;
  const comparison = step.name === "publish" && live ? await compareRevisions(actor, id, live, practice.latest.number) : null;
  const isIncomplete = step.needs === "complete-content" && practice.problems.length > 0;
  return (
    <DeskFrame title={t(`transitions.${step.name}.title`)} eyebrow={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="review" locale={await getLocale()} />
      <p className="mb-6 max-w-column">{t(`transitions.${step.name}.explained`)}</p>
      {practice.live && (step.name === "withdraw" || step.name === "archive") && (
        <Notice title={t("leavesSite")}>
          <p>{t("leavesSiteExplained")}</p>
        </Notice>
      )}
      {step.needs === "complete-content" && (
        <p className="mb-6 flex flex-wrap gap-x-6">
          <a href={deskPaths.preview(id)}>{t("publication.preview")}</a>
          {live && <a href={deskPaths.compare(id, { a: live, b: practice.latest.number })}>{t("publication.compare")}</a>}
        </p>
      )}
      {step.name === "publish" && (
        <PublicationChanges
          practice={practice}
          comparison={comparison}
          names={comparison ? await namesInComparison(actor, comparison) : {}}
        />
      )}
      {isIncomplete ? (
        <div className="border-4 border-error px-5 py-4">
          <h2 className="mb-2 text-sub">{t("incomplete")}</h2>
          <ul className="grid gap-1">
            {practice.problems.map(({ path, code }) => (
              <li key={path}>
                <a href={`${deskPaths.practice(id, { check: 1 })}${fieldLink(form, path)}`} className="font-semibold text-error">
                  {nameOf(path)}: {words(`missing.${code}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <DeskForm
          action={changePracticeState}
          hidden={{ id, version: practice.version, seen: practice.latest.number, transition: step.name, requestKey: crypto.randomUUID() }}
          fields={[
            {
              kind: "long",
              name: "message",
              label: t(step.needs === "message" ? "message" : "messageOptional"),
              hint: t("messageHint"),
              max: MESSAGE_MAX,
            },
          ]}
          submit={t(`transitions.${step.name}.submit`)}
        />
      )}
    </DeskFrame>
  );
}
