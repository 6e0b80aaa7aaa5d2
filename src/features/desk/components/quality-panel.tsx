import { getTranslations } from "next-intl/server";
import { deskPaths } from "../../../lib/paths";
import type { Advice } from "../../editorial/dto";

type QualityPanelProps = { advice: readonly Advice[]; linkOf: (path: string) => string };

/** What could be better. Advice: nothing of it keeps anybody from anything. */
export async function QualityPanel({ advice, linkOf }: QualityPanelProps) {
  const t = await getTranslations("editors.quality");
  const kinds = [...new Set(advice.map(({ kind }) => kind))];
  return (
    <section aria-labelledby="quality" className="border-ink border-t-2 pt-3">
      <h2 id="quality" className="text-sub">
        {t("title")}
      </h2>
      <p className="mb-3 text-muted text-small">{t("explained")}</p>
      {advice.length === 0 && <p>{t("nothing")}</p>}
      {kinds.map((kind) => (
        <details key={kind} className="border-rule border-t">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {t(`kinds.${kind}`)} ({advice.filter((one) => one.kind === kind).length})
          </summary>
          <ul className="mb-3 grid gap-2 text-small">
            {advice
              .filter((one) => one.kind === kind)
              .map(({ path, excerpt, practice }) => (
                <li key={`${path} ${excerpt} ${practice?.id ?? ""}`}>
                  <a href={linkOf(path)}>{excerpt || path}</a>
                  {practice && (
                    <>
                      {" – "}
                      <a href={deskPaths.practice(practice.id)}>{t("alsoIn", { title: practice.title })}</a>
                    </>
                  )}
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
