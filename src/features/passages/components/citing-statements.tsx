import { cutText } from "../../../lib/cut-text";
import { getTranslations } from "../../../server/translations";
import type { Citation } from "../dto";

type CitingStatementsProps = { citations: readonly Citation[]; hrefOf: (citation: Citation) => string | null };

/** The statements that cite a passage, each with a link to where it stands. */
export async function CitingStatements({ citations, hrefOf }: CitingStatementsProps) {
  const t = await getTranslations("sourceDesk.kinds");
  const untitled = (await getTranslations("editors"))("untitled");
  return (
    <ul className="grid gap-1 text-small">
      {citations.map((citation) => {
        const href = hrefOf(citation);
        const words = cutText(citation.text) || citation.name || untitled;
        return (
          <li key={`${citation.kind} ${citation.id} ${citation.path}`} className="wrap-anywhere">
            <span className="text-muted">
              {t(citation.kind)} {citation.name && `“${cutText(citation.name)}”`}
            </span>{" "}
            {href ? (
              <a href={href} className="inline-block py-0.5">
                {words}
              </a>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
