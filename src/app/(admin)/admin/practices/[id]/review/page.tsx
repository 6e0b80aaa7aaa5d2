import type { Metadata } from "next";
import { requireActor } from "../../../../../../features/accounts/auth";
import { commentOnPractice } from "../../../../../../features/desk/actions";
import { CommentThread } from "../../../../../../features/desk/components/comment-thread";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { ToldSteps } from "../../../../../../features/desk/components/told-steps";
import { TransitionLinks } from "../../../../../../features/desk/components/transition-links";
import { commentedParts } from "../../../../../../features/desk/rules";
import { COMMENT_MAX } from "../../../../../../features/editorial/schema";
import { stepsToTell } from "../../../../../../features/editorial/workflow";
import { listPassagePlaces } from "../../../../../../features/passages/admin-queries";
import { PracticeOrigins } from "../../../../../../features/passages/components/practice-origins";
import { citingEntries } from "../../../../../../features/passages/rules";
import { getPracticeForEditing } from "../../../../../../features/practices/admin-queries";
import { listSourcesForDesk } from "../../../../../../features/sources/admin-queries";
import { deskPaths } from "../../../../../../lib/paths";
import { getLocale, getTranslations } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.review") };
}

export default async function ReviewPage({ params }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const cited = citingEntries(practice.latest.content);
  const sources = await listSourcesForDesk(actor);
  const places = await listPassagePlaces(
    actor,
    cited.map(({ passage }) => passage),
  );
  const t = await getTranslations("editors");
  const names = await getTranslations("practiceForm");
  const nameOf = (section: (typeof commentedParts)[number]) =>
    section === "overview" ? t("review.overview") : names(`sections.${section}`);
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="review" locale={await getLocale()} />
      <ToldSteps steps={stepsToTell(practice.steps)} />
      <section aria-labelledby="next">
        <h2 id="next" className="mb-3 text-section">
          {t("next")}
        </h2>
        {practice.problems.length > 0 && (
          <p className="mb-3 max-w-column">
            {t("review.missing", { count: practice.problems.length })}{" "}
            <a href={deskPaths.practice(id, { check: 1 })}>{t("review.toForm")}</a>
          </p>
        )}
        <TransitionLinks id={id} transitions={practice.transitions} />
      </section>
      <section aria-labelledby="comments" className="mt-10">
        <h2 id="comments" className="mb-3 text-section">
          {t("review.comments")}
        </h2>
        {practice.comments.length === 0 && <p className="text-muted">{t("review.none")}</p>}
        {commentedParts.map((section) => {
          const comments = practice.comments.filter((comment) => comment.section === section);
          return (
            comments.length > 0 && (
              <section key={section} aria-labelledby={section} className="mt-6">
                <h3 id={section} tabIndex={-1} className="mb-2 text-sub">
                  {nameOf(section)}
                </h3>
                {comments.map((comment) => (
                  <CommentThread key={comment.id} practiceId={id} comment={comment} />
                ))}
              </section>
            )
          );
        })}
      </section>
      <section aria-labelledby="new-comment" className="mt-10 border-rule border-t pt-4">
        <h2 id="new-comment" className="mb-3 text-section">
          {t("review.new")}
        </h2>
        <DeskForm
          action={commentOnPractice}
          hidden={{ practiceId: id, revisionNumber: practice.latest.number, requestKey: crypto.randomUUID() }}
          fields={[
            {
              kind: "choice",
              name: "section",
              label: t("review.section"),
              options: commentedParts.map((section) => ({ value: section, label: nameOf(section) })),
            },
            { kind: "long", name: "text", label: t("review.text"), max: COMMENT_MAX },
          ]}
          submit={t("review.submit")}
        />
      </section>
      <PracticeOrigins entries={cited} places={places} sources={new Map(sources.map((source) => [source.id, source]))} />
    </DeskFrame>
  );
}
