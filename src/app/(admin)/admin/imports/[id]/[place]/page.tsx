import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "../../../../../../components/ui/notice";
import type { Actor } from "../../../../../../features/accounts/actor";
import { requireActor } from "../../../../../../features/accounts/auth";
import { draftOf } from "../../../../../../features/documents/rules";
import { saveReviewedPractice } from "../../../../../../features/imports/actions";
import { getReview, listSourceOptions } from "../../../../../../features/imports/admin-queries";
import { PassageMarks } from "../../../../../../features/imports/components/passage-marks";
import { ReviewDocument } from "../../../../../../features/imports/components/review-document";
import { ReviewForm } from "../../../../../../features/imports/components/review-form";
import { sourceStartOf } from "../../../../../../features/imports/components/source-start";
import type { ReviewView } from "../../../../../../features/imports/dto";
import { peopleBeside, reviewStartOf, startChoices } from "../../../../../../features/imports/rules";
import { placeAsked } from "../../../../../../features/imports/schema";
import { findWarnings } from "../../../../../../features/warnings/admin-queries";
import { WarningGroups } from "../../../../../../features/warnings/components/warning-groups";
import { deskPaths } from "../../../../../../lib/paths";
import { getLocale, getTranslations, messagesOf } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string; place: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.review");
  return { title: t("title") };
}

/** One practice of a document: the draft that it becomes, and beside it the document. */
export default async function ReviewPage({ params }: PageProps) {
  const actor = await requireActor();
  const asked = await params;
  const place = placeAsked.safeParse(asked.place);
  if (!place.success) notFound();
  const review = await orNotFound(getReview(actor, asked.id, place.data));
  const { document, found, saved } = review;
  const t = await getTranslations("imports");
  const start = reviewStartOf(review, (use) => {
    if (use === "titleField") return t("review.titleField");
    return use === "contacts" ? t("review.contacts") : t(`destinations.${use}`);
  });
  const { imports, practiceForm } = messagesOf[await getLocale()];
  const language = found.practice.language ?? undefined;
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-page px-gutter pt-6 pb-16">
      <p className="mb-1 wrap-anywhere font-semibold text-small">
        <a href={deskPaths.import(document.id)}>{document.fileName}</a>
      </p>
      <h1 lang={language} className="max-w-[60rem] text-section">
        {found.practice.title?.text ?? t("practices.untitled")}
      </h1>
      <p className="mt-2 max-w-column text-muted text-small">
        {t("review.lead", { place: review.place, count: document.recognised.practices.length, name: document.fileName })}
      </p>
      <SavedNotice saved={saved} />
      <div className="mt-6 grid gap-x-10 gap-y-12 lg:grid-cols-2">
        <section aria-labelledby="draft" className="min-w-0">
          <h2 id="draft" tabIndex={-1} className="mb-3 text-section">
            {t("review.form")}
          </h2>
          <p className="mb-4 lg:hidden">
            <a href="#document">{t("review.toDocument")}</a>
          </p>
          <WarningsOfDraft actor={actor} review={review} />
          <NextIntlClientProvider messages={{ imports, practiceForm }}>
            <PassageMarks />
            {(saved === null || saved.mayWrite) && (
              <ReviewForm
                start={start}
                source={await sourceStartOf(document, await listSourceOptions(actor))}
                action={saveReviewedPractice}
                requestKey={crypto.randomUUID()}
                problemTitle={(await getTranslations("desk"))("errorSummary")}
                language={language}
              />
            )}
          </NextIntlClientProvider>
        </section>
        <section
          aria-labelledby="document"
          className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto"
        >
          <h2 id="document" tabIndex={-1} className="mb-2 text-section">
            {t("review.document")}
          </h2>
          <p className="mb-3 text-muted text-small">{t("review.documentExplained")}</p>
          <ReviewDocument blocks={start.blocks} language={language} />
          <p className="mt-4 lg:hidden">
            <a href="#draft">{t("review.toForm")}</a>
          </p>
        </section>
      </div>
    </main>
  );
}

/** What becomes of a draft that was made already. */
async function SavedNotice({ saved }: Pick<ReviewView, "saved">): Promise<ReactNode> {
  const t = await getTranslations("imports");
  if (!saved) return null;
  if (!saved.isOpen) return <Notice>{t("review.savedElsewhere")}</Notice>;
  const title = () => <a href={deskPaths.practice(saved.practiceId)}>{saved.title || t("practices.untitled")}</a>;
  return <Notice>{saved.mayWrite ? t.rich("review.saved", { title }) : t("review.closed")}</Notice>;
}

/** What is wrong with the draft as it would be saved with what is accepted so far; each leads to its text. */
async function WarningsOfDraft({ actor, review }: { actor: Actor; review: ReviewView }) {
  const { found, saved } = review;
  const made = draftOf(found, startChoices(review), { source: null, hashOf: () => "0000000000000000" });
  if (!made) return null;
  const warnings = await findWarnings(actor, made.content, saved?.isOpen ? saved.practiceId : null, peopleBeside(found, made));
  if (warnings.length === 0) return null;
  const t = await getTranslations("imports.review");
  const anchorOf = (path: string) => {
    const key = [...made.pieceAt].find(([field]) => path === field || path.startsWith(`${field}.`))?.[1];
    const contact = found.proposals.contacts[Number(/^contacts\.(\d+)/.exec(path)?.[1] ?? -1)];
    if (contact) return `#contact-${contact.key}`;
    return key ? `#piece-${key}` : path === "title" ? "#title" : "#filing";
  };
  return (
    <section aria-labelledby="warnings" className="mb-8">
      <h3 id="warnings" className="text-sub">
        {t("warnings")}
      </h3>
      <p className="mb-2 text-muted text-small">{t("warningsExplained")}</p>
      <WarningGroups open={warnings} settled={[]} linkOf={anchorOf} />
    </section>
  );
}
