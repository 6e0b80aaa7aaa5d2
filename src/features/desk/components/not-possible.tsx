import { LinkButton } from "../../../components/ui/button";
import { deskPaths } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { TransitionName } from "../../editorial/workflow";
import type { PracticeForEditing } from "../../practices/dto";
import { DeskFrame } from "./desk-frame";
import { PracticeNav } from "./practice-nav";

type NotPossibleProps = { practice: PracticeForEditing; transition: TransitionName };

/** In the place of a step that is not open now, such as one that was taken already: why not, and where to go on. */
export async function NotPossible({ practice, transition }: NotPossibleProps) {
  const t = await getTranslations("editors");
  const blockedBy = practice.transitions.find(({ name }) => name === transition)?.blockedBy;
  return (
    <DeskFrame title={t("notPossible.title")} eyebrow={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="review" locale={await getLocale()} />
      <p className="mb-6 max-w-column">
        {blockedBy
          ? t(`blocked.${blockedBy}`)
          : t("notPossible.explained", { step: t(`transitions.${transition}.link`), state: t(`states.${practice.state}`) })}
      </p>
      <LinkButton href={deskPaths.review(practice.id)}>{t("notPossible.toReview")}</LinkButton>
    </DeskFrame>
  );
}
