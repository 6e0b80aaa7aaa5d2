import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import type { PracticeForEditing } from "../../practices/dto";
import { commentedParts, partAnchor } from "../rules";

/** What reviewers said and nobody has settled yet, beside the text that it is about. */
export async function CommentsPanel({ practice }: { practice: Pick<PracticeForEditing, "id" | "comments"> }) {
  const t = await getTranslations("editors.review");
  const names = await getTranslations("practiceForm");
  const open = practice.comments.filter(({ resolved }) => resolved === null);
  if (open.length === 0) return null;
  const place = (section: string) => {
    const known = commentedParts.find((one) => one === section);
    return known && known !== "overview" ? <a href={partAnchor(known)}>{names(`sections.${known}`)}</a> : t("overview");
  };
  return (
    <section aria-labelledby="open-comments" className="mb-8 border-ink border-t-2 pt-3">
      <h2 id="open-comments" className="mb-2 text-sub">
        {t("open", { count: open.length })}
      </h2>
      <ul className="grid gap-3">
        {open.map(({ id, section, text, author, answers }) => (
          <li key={id} className="border-ink border-l-4 bg-white px-4 py-3">
            <p className="text-muted text-small">
              {author.name} · {place(section)}
            </p>
            <p className="line-clamp-6 whitespace-pre-line">{text}</p>
            <p className="text-small">
              <a href={`${deskPaths.review(practice.id)}#c-${id}`}>{t("answerOrResolve", { count: answers.length })}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
