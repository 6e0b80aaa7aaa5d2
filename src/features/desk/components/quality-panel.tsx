import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import type { Advice } from "../../editorial/dto";
import type { Problem } from "../../practices/dto";

type QualityPanelProps = {
  advice: readonly Advice[];
  /** What sending it for review would ask for. */
  problems: readonly Problem[];
  linkOf: (path: string) => string;
  nameOf: (path: string) => string;
};

type Remark = { path: string; text: string };

/** What could be better. Advice: nothing of it keeps anybody from anything. */
export async function QualityPanel({ advice, problems, linkOf, nameOf }: QualityPanelProps) {
  const t = await getTranslations("editors.quality");
  const words = await getTranslations("practiceForm.missing");
  const required = problems.map(({ path, code }) => ({ path, text: `${nameOf(path)}: ${words(code)}` }));
  // A section that has to be there is told of once, as what it is.
  const wished = of(advice, "missing").filter(({ path }) => !problems.some((problem) => problem.path === path));
  const kinds = [...new Set(advice.map(({ kind }) => kind))].filter((kind) => kind !== "missing" && kind !== "shared-text");
  const shared = of(advice, "shared-text");
  const others = [...new Map(shared.flatMap(({ practice }) => (practice ? [[practice.id, practice.title] as const] : [])))];
  return (
    <section aria-labelledby="quality" className="border-ink border-t-2 pt-3">
      <h2 id="quality" className="text-sub">
        {t("title")}
      </h2>
      <p className="mb-3 text-muted text-small">{t("explained")}</p>
      {advice.length + problems.length === 0 && <p>{t("nothing")}</p>}
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
      {others.length > 0 && (
        <details className="border-rule border-t">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{`${t("kinds.shared-text")} (${others.length})`}</summary>
          <ul className="mb-3 grid gap-3 text-small">
            {others.map(([id, title]) => (
              <li key={id}>
                <a href={deskPaths.practice(id)}>{t("alsoIn", { title })}</a>
                <RemarkList
                  remarks={shared.filter(({ practice }) => practice?.id === id).map(({ path, excerpt }) => ({ path, text: excerpt }))}
                  linkOf={linkOf}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
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
