import { passageKey } from "../../../lib/passage-key";
import { getTranslations } from "../../../server/translations";
import type { CitedKey, OpenPassage } from "../dto";

type OpenPassagesProps = {
  source: string;
  lines: readonly (CitedKey["lines"] & { hash: string })[];
  open: ReadonlyMap<string, OpenPassage>;
};

/** The passages that visitors may open, each unfolding by itself, in the language of the source. */
export async function OpenPassages({ source, lines, open }: OpenPassagesProps) {
  const found = lines.flatMap(({ from, to, hash }) => {
    const passage = open.get(passageKey({ source, lines: { from, to }, hash }));
    return passage ? [{ from, to, ...passage }] : [];
  });
  if (found.length === 0) return null;
  const t = await getTranslations("sources.provenance");
  return (
    <div className="mb-2">
      {found.map(({ from, to, language, exact }) => (
        <details key={`${from}-${to}`}>
          <summary className="min-h-6 cursor-pointer text-link underline">
            {t("read", { lines: from === to ? String(from) : t("range", { from: String(from), to: String(to) }), count: to - from + 1 })}
          </summary>
          <blockquote lang={language} className="my-2 grid gap-2 border-rule border-l-2 pl-4 text-ink wrap-anywhere">
            <PassageWords exact={exact} />
          </blockquote>
        </details>
      ))}
    </div>
  );
}

/** The lines of a passage as they stand in the source; empty ones only part the others. */
export function PassageWords({ exact }: { exact: string }) {
  return exact
    .split("\n")
    .map((text, at) => ({ text, at }))
    .filter(({ text }) => text.trim())
    .map(({ text, at }) => <p key={at}>{text}</p>);
}
