import { getTranslations } from "../../../server/translations";
import type { MatchReason } from "../dto";
import { MarkedSegments } from "./marked-segments";

/** Why a search found a practice, where its title and summary do not show it: the passage, and the names that it is filed under. */
export async function FoundBy({ reason: { passage, foundAs } }: { reason: MatchReason }) {
  const t = await getTranslations("textSearch");
  const sections = await getTranslations("practice.sections");
  if (!passage && foundAs.length === 0) return null;
  return (
    <div className="text-muted">
      {foundAs.map(({ kind, name, otherName }) => (
        <p key={`${kind} ${name}`}>
          {otherName ? t("foundAs", { kind: t(`kind.${kind}`), name, otherName }) : t("foundUnder", { kind: t(`kind.${kind}`), name })}
        </p>
      ))}
      {passage && (
        <p>
          {t("foundIn", { section: sections(passage.section) })} <MarkedSegments segments={passage.segments} />
        </p>
      )}
    </div>
  );
}
