import type { ReactNode } from "react";
import { getTranslations } from "../../../server/translations";
import type { Advice } from "../../editorial/dto";
import type { Problem } from "../../practices/dto";

type QualityPanelProps = {
  advice: readonly Advice[];
  /** What sending it for review would ask for. */
  problems: readonly Problem[];
  linkOf: (path: string) => string;
  nameOf: (path: string) => string;
  /** What a reader would have found, where there is anything. */
  warnings: ReactNode;
};

type Remark = { path: string; text: string };

/** What could be better. Advice: nothing of it keeps anybody from anything. */
export async function QualityPanel({ advice, problems, linkOf, nameOf, warnings }: QualityPanelProps) {
  const t = await getTranslations("editors.quality");
  const words = await getTranslations("practiceForm.missing");
  const required = problems.map(({ path, code }) => ({ path, text: `${nameOf(path)}: ${words(code)}` }));
  // A section that has to be there is told of once, as what it is.
  const wished = of(advice, "missing").filter(({ path }) => !problems.some((problem) => problem.path === path));
  const kinds = [...new Set(advice.map(({ kind }) => kind))].filter((kind) => kind !== "missing");
  return (
    <section aria-labelledby="quality" className="border-ink border-t-2 pt-3">
      <h2 id="quality" className="text-sub">
        {t("title")}
      </h2>
      <p className="mb-3 text-muted text-small">{t("explained")}</p>
      {advice.length + problems.length === 0 && !warnings && <p>{t("nothing")}</p>}
      <Remarks title={t("required")} remarks={required} linkOf={linkOf} />
      <Remarks title={t("kinds.missing")} remarks={wished.map(({ path }) => ({ path, text: nameOf(path) }))} linkOf={linkOf} />
      {kinds.map((kind) => (
        <Remarks
          key={kind}
          title={t(`kinds.${kind}`)}
          remarks={of(advice, kind).map(({ path, excerpt }) => ({ path, text: excerpt || nameOf(path) }))}
          linkOf={linkOf}
        />
      ))}
      {warnings}
    </section>
  );
}

const of = (advice: readonly Advice[], wanted: Advice["kind"]) => advice.filter(({ kind }) => kind === wanted);

type RemarksProps = { remarks: readonly Remark[]; linkOf: QualityPanelProps["linkOf"] };

function Remarks({ title, remarks, linkOf }: RemarksProps & { title: string }) {
  if (remarks.length === 0) return null;
  return (
    <details className="border-rule border-t">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{`${title} (${remarks.length})`}</summary>
      <RemarkList remarks={remarks} linkOf={linkOf} />
    </details>
  );
}

function RemarkList({ remarks, linkOf }: RemarksProps) {
  return (
    <ul className="mb-3 grid gap-2 text-small">
      {remarks.map(({ path, text }) => (
        <li key={`${path} ${text}`}>
          <a href={linkOf(path)}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
