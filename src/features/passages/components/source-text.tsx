import { Pagination } from "../../../components/ui/pagination";
import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import type { Citation, NumberedLine, PassageWithCitations, SourceTextView } from "../dto";
import { passageAnchor } from "../rules";
import { CitingStatements } from "./citing-statements";

type SourceTextProps = { source: string; language: string; text: SourceTextView; hrefOf: (citation: Citation) => string | null };

/** The text of a source with the numbers of its lines; what is cited is marked, and below it stands what cites it. */
export async function SourceText({ source, language, text, hrefOf }: SourceTextProps) {
  const t = await getTranslations("sourceDesk.text");
  const { lines, passages, page, pages } = text;
  const last = lines.at(-1)?.number ?? 0;
  const marked = new Set(passages.flatMap(({ now }) => (now ? numbersOf(now) : [])));
  const beginningAt = (number: number) => passages.filter(({ now }) => now?.from === number);
  // A passage that goes on on the next page is told here, too.
  const endingAt = (number: number) => passages.filter(({ now }) => now && Math.min(now.to, last) === number);
  return (
    <section aria-labelledby="text" className="mt-10 border-ink border-t-2 pt-3">
      <h2 id="text" tabIndex={-1} className="mb-2 text-section">
        {t("heading")}
      </h2>
      <p className="mb-4 max-w-column">{t("explained")}</p>
      <ol aria-label={t("label")} className="border-rule border-y py-2">
        {lines.map((line) => (
          <li key={line.number} id={`L${line.number}`} className="has-[:target]:bg-tint target:bg-tint">
            <Line line={line} language={language} isMarked={marked.has(line.number)} anchors={beginningAt(line.number)} />
            {endingAt(line.number).map((passage) => (
              <CitedHere key={passageAnchor(passage.now)} passage={passage} hrefOf={hrefOf} />
            ))}
          </li>
        ))}
      </ol>
      <Pagination
        current={page}
        total={pages}
        hrefOf={(number) => `${deskPaths.source(source, { page: number })}#text`}
        labels={{ navigation: t("pages"), previous: t("previous"), next: t("next"), page: (number) => t("page", { page: number }) }}
      />
    </section>
  );
}

const numbersOf = ({ from, to }: { from: number; to: number }) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

type LineProps = { line: NumberedLine; language: string; isMarked: boolean; anchors: readonly PassageWithCitations[] };

function Line({ line: { number, text, kind }, language, isMarked, anchors }: LineProps) {
  const Text = isMarked && text ? "mark" : "span";
  return (
    <div className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3">
      {[...new Set(anchors.map(({ now }) => passageAnchor(now)))].map((anchor) => (
        <span key={anchor} id={anchor} className="sr-only" />
      ))}
      <a href={`#L${number}`} className="text-right font-sans text-muted text-small tabular-nums no-underline hover:underline">
        {number}
      </a>
      <p lang={language} className={`min-h-6 wrap-anywhere ${kind === "heading" ? "font-semibold" : ""}`}>
        <Text className={isMarked ? "bg-mark text-ink" : ""}>{text}</Text>
      </p>
    </div>
  );
}

/** Which statements cite the passage that ends here, and what became of it since it was cited. */
async function CitedHere({ passage, hrefOf }: { passage: PassageWithCitations; hrefOf: SourceTextProps["hrefOf"] }) {
  const t = await getTranslations("sourceDesk.text");
  const { cited, now, standing, citations } = passage;
  const rangeOf = ({ from, to }: { from: number; to: number }) =>
    from === to ? String(from) : t("range", { from: String(from), to: String(to) });
  const here = now ?? cited;
  const told = [
    t("citedBy", { count: citations.length }),
    ...(standing === "moved" || standing === "changed" ? [t("moved", { lines: cited.to - cited.from + 1, range: rangeOf(cited) })] : []),
    ...(standing === "changed" ? [t("changed")] : []),
  ];
  return (
    <details className="mb-1 ml-15 font-sans text-small">
      <summary className="min-h-6 cursor-pointer">
        <b>{t("passage", { lines: here.to - here.from + 1, range: rangeOf(here) })}</b> {told.join(", ")}
      </summary>
      <div className="py-2 pl-4">
        <CitingStatements citations={citations} hrefOf={hrefOf} />
      </div>
    </details>
  );
}
