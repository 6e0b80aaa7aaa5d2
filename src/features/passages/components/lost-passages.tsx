import { getTranslations } from "../../../server/translations";
import type { Citation, PassageWithCitations } from "../dto";
import { CitingStatements } from "./citing-statements";
import { PassageWords } from "./open-passages";

type LostPassagesProps = { passages: readonly PassageWithCitations[]; language: string; hrefOf: (citation: Citation) => string | null };

/** Passages that stand nowhere in the text any more, with their words where these are known, and what cites them. */
export async function LostPassages({ passages, language, hrefOf }: LostPassagesProps) {
  const t = await getTranslations("sourceDesk");
  return (
    <section aria-labelledby="lost" className="mt-10 border-error border-t-2 pt-3">
      <h2 id="lost" tabIndex={-1} className="mb-2 text-section">{`${t("lost.heading")} (${passages.length})`}</h2>
      <p className="mb-4 max-w-column">{t("lost.explained")}</p>
      <ul className="grid gap-6">
        {passages.map(({ cited: { from, to }, heading, exact, citations }) => {
          const range = from === to ? String(from) : t("text.range", { from: String(from), to: String(to) });
          return (
            <li key={`${from}-${to} ${exact}`} className="max-w-column wrap-anywhere">
              <h3 className="font-semibold">
                {t("lost.cited", { lines: to - from + 1, range })}
                {heading && ` – ${heading}`}
              </h3>
              {exact === null ? (
                <p className="text-muted">{t("lost.unknown")}</p>
              ) : (
                <blockquote lang={language} className="my-2 grid gap-2 border-rule border-l-2 pl-4">
                  <PassageWords exact={exact} />
                </blockquote>
              )}
              <CitingStatements citations={citations} hrefOf={hrefOf} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
