"use client";

import { useTranslations } from "next-intl";
import { type Destination, destinations } from "../../../lib/template/practice-pieces";
import type { FormAction } from "../../../server/action";
import type { ReviewStart, SourceStart } from "../dto";
import { TITLE_MAX } from "../schema";
import { ImportForm, sentText } from "./import-form";
import { ReviewContacts } from "./review-contacts";
import { ReviewFiling } from "./review-filing";
import { PassageLink, ReviewPieceFields } from "./review-piece";
import { SourceFields, TextField } from "./source-fields";

type ReviewFormProps = {
  start: ReviewStart;
  source: SourceStart;
  action: FormAction<unknown>;
  requestKey: string;
  problemTitle: string;
  language: string | undefined;
};

/** The draft that a practice of a document becomes: where each of its texts goes, and what is accepted of what is proposed. */
export function ReviewForm({ start, source, action, requestKey, problemTitle, language }: ReviewFormProps) {
  const t = useTranslations("imports");
  const { id, place, version, title, titleLines, pieces, proposals, chosen } = start;
  const hidden = { id, place, requestKey, ...(version === null ? {} : { version }) };
  const of = (goesTo: Destination) => pieces.filter((piece) => piece.goesTo === goesTo);
  return (
    <ImportForm
      id="review"
      action={action}
      hidden={hidden}
      problemTitle={problemTitle}
      submit={t(version === null ? "review.submit" : "review.submitUpdate")}
    >
      {(sent) => (
        <>
          <div lang={language} className="mb-4 target:bg-mark" id="title-field">
            <TextField name="title" label={t("review.titleField")} value={sentText(sent, "title", title)} max={TITLE_MAX} sent={sent} />
            {titleLines && <PassageLink lines={titleLines} />}
          </div>
          <ReviewFiling proposals={proposals} chosen={chosen} sent={sent} />
          {destinations.map((goesTo) => {
            const own = of(goesTo);
            if (own.length === 0) return null;
            return (
              <section key={goesTo} aria-labelledby={`to-${goesTo}`} className="mb-8">
                <h3 id={`to-${goesTo}`} className="border-ink border-t-2 pt-2 text-sub">
                  {t(`destinations.${goesTo}`)} <span className="font-normal text-muted">({own.length})</span>
                </h3>
                {goesTo === "unused" && <p className="text-muted text-small">{t("review.notUsedExplained")}</p>}
                {own.map((piece, index) => (
                  <ReviewPieceFields key={piece.key} piece={piece} number={index + 1} sent={sent} language={language} />
                ))}
              </section>
            );
          })}
          <ReviewContacts contacts={proposals.contacts} sent={sent} />
          <SourceFields start={source} sent={sent} />
        </>
      )}
    </ImportForm>
  );
}
