import { formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { CommentView } from "../../editorial/dto";
import { COMMENT_MAX } from "../../editorial/schema";
import { answerReviewComment, resolveReviewComment } from "../actions";
import { DeskForm } from "./desk-form";

/** What a reviewer said, what was answered, and whether it is settled. */
export async function CommentThread({ practiceId, comment }: { practiceId: string; comment: CommentView }) {
  const t = await getTranslations("editors.review");
  const locale = await getLocale();
  const when = (at: string) => formatMoment(at, locale);
  return (
    <article id={`c-${comment.id}`} className="my-4 border-ink border-l-4 bg-white px-5 py-4">
      <p className="text-muted text-small">
        {t("by", { name: comment.author.name, date: when(comment.at), number: comment.revisionNumber })}
      </p>
      <p className="max-w-column whitespace-pre-line">{comment.text}</p>
      {comment.answers.map((answer) => (
        <div key={answer.id} className="mt-3 ml-4 border-rule border-l-2 pl-4">
          <p className="text-muted text-small">{t("answered", { name: answer.author.name, date: when(answer.at) })}</p>
          <p className="max-w-column whitespace-pre-line">{answer.text}</p>
        </div>
      ))}
      {comment.resolved ? (
        <p className="mt-3 font-semibold text-small">
          {t("resolved", { name: comment.resolved.by.name, date: when(comment.resolved.at) })}
        </p>
      ) : (
        <div className="mt-3 grid gap-4">
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("answer")}</summary>
            <DeskForm
              action={answerReviewComment}
              hidden={{ practiceId, commentId: comment.id, requestKey: crypto.randomUUID() }}
              fields={[{ kind: "long", name: "text", label: t("answerText"), max: COMMENT_MAX }]}
              submit={t("answerSubmit")}
            />
          </details>
          <DeskForm action={resolveReviewComment} hidden={{ practiceId, commentId: comment.id }} submit={t("resolve")} emphasis="quiet" />
        </div>
      )}
    </article>
  );
}
