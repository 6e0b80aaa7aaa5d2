import { LinkButton } from "../../../components/ui/button";
import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import type { AvailableTransition } from "../../editorial/workflow";

type TransitionLinksProps = { id: string; transitions: readonly AvailableTransition[] };

/** What may happen to a practice next, from the table of the workflow. Each leads to a page that says what it means. */
export async function TransitionLinks({ id, transitions }: TransitionLinksProps) {
  const t = await getTranslations("editors");
  if (transitions.length === 0) return <p className="text-muted">{t("noTransitions")}</p>;
  const [first] = transitions.filter(({ blockedBy }) => blockedBy === null);
  return (
    <ul className="flex flex-wrap gap-3">
      {transitions.map((transition) => (
        <li key={transition.name}>
          {transition.blockedBy ? (
            <p className="max-w-96 text-muted text-small">{t(`blocked.${transition.blockedBy}`)}</p>
          ) : (
            <LinkButton href={deskPaths.change(id, transition.name)} emphasis={transition === first ? "primary" : "quiet"}>
              {t(`transitions.${transition.name}.link`)}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
