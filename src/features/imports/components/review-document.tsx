import type { DocumentBlock, NumberedLine } from "../../../lib/template/document-blocks";
import { getTranslations } from "../../../server/translations";

type ReviewDocumentProps = { blocks: readonly DocumentBlock[]; language: string | undefined };

/** The document with the numbers of its lines; below each passage the fields in which it is used. */
export async function ReviewDocument({ blocks, language }: ReviewDocumentProps) {
  const t = await getTranslations("imports");
  return (
    <ol aria-label={t("review.document")} className="border-rule border-y py-2">
      {blocks.map(({ lines, uses, skipped, page }) => (
        <li key={lines[0]?.number ?? "end"} className="px-2 py-1 has-[:target]:bg-mark">
          {skipped > 0 && (
            <p className="my-2 border-rule border-y border-dashed py-1 text-center text-muted text-small">
              {t("review.gap", { count: skipped })}
            </p>
          )}
          {page !== null && <p className="mt-2 text-muted text-small">{t("page", { page })}</p>}
          {lines.map((line) => (
            <Line key={line.number} line={line} language={language} />
          ))}
          {uses.length > 0 && (
            <p className="ml-13 flex flex-wrap gap-x-4 text-small">
              {uses.map(({ anchor, name }) => (
                <a key={anchor} href={`#${anchor}`} data-piece={anchor} className="inline-flex min-h-6 items-center">
                  {name}
                </a>
              ))}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

const looks = { heading: "font-semibold", paragraph: "", bullet: "", numbered: "" };

function Line({ line: { number, text, kind, level }, language }: { line: NumberedLine; language: string | undefined }) {
  const isEntry = kind === "bullet" || kind === "numbered";
  return (
    <div id={`L${number}`} className="grid scroll-mt-4 grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 data-marked:bg-mark">
      <a href={`#L${number}`} className="text-right font-sans text-muted text-small tabular-nums no-underline hover:underline">
        {number}
      </a>
      <p lang={language} className={`wrap-anywhere ${looks[kind]} ${isEntry ? (level > 0 ? "pl-10" : "pl-4") : ""}`}>
        {isEntry && <span aria-hidden="true">• </span>}
        {text}
      </p>
    </div>
  );
}
