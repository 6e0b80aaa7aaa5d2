import { deskPaths } from "../../../lib/paths";
import { type FindingGroup, findingKinds } from "../../../lib/text-checks/finding";
import { getTranslations } from "../../../server/translations";
import type { WarningList, WarningSubject } from "../dto";
import { SettlementLine } from "./settlement-line";
import { warningWords } from "./warning-words";

type WarningGroupsProps = WarningList & {
  /** Without it the text is not saved yet, and nothing can be decided about it. */
  subject?: Pick<WarningSubject, "type" | "id">;
  /** The link to the field of a form; without it there is no form. */
  linkOf?: (path: string) => string;
};

/** Warnings in groups, folded; what was settled comes last, with who decided what and why. */
export async function WarningGroups({ open, settled, subject, linkOf }: WarningGroupsProps) {
  const t = await getTranslations("warnings");
  const { said } = await warningWords();
  const addressOf = (key: string) => subject && deskPaths.warning(subject.type, subject.id, key);
  const groups = (Object.keys(findingKinds) as FindingGroup[])
    .map((group) => ({ group, warnings: open.filter((warning) => warning.group === group) }))
    .filter(({ warnings }) => warnings.length > 0);
  return (
    <>
      {groups.map(({ group, warnings }) => (
        <details key={group} className="border-rule border-t">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{`${t(`groups.${group}`)} (${warnings.length})`}</summary>
          <ul className="mb-3 grid gap-4 text-small">
            {warnings.map((warning) => (
              <li key={warning.key} className="wrap-anywhere">
                <p>{said(warning)}</p>
                <p className="flex flex-wrap gap-x-5">
                  {linkOf && (
                    <a href={linkOf(warning.path)} className="inline-flex min-h-6 items-center">
                      {t("field")}
                      <span className="sr-only"> {t("lookAbout", { words: said(warning) })}</span>
                    </a>
                  )}
                  {subject && (
                    <a href={addressOf(warning.key)} className="inline-flex min-h-6 items-center">
                      {t("look")}
                      <span className="sr-only"> {t("lookAbout", { words: said(warning) })}</span>
                    </a>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {settled.length > 0 && (
        <details className="border-rule border-t">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{`${t("settled")} (${settled.length})`}</summary>
          <ul className="mb-3 grid gap-4 text-small">
            {settled.map((warning) => (
              <li key={warning.key} className="wrap-anywhere">
                <a href={addressOf(warning.key)}>{said(warning)}</a>
                <SettlementLine settlement={warning.settlement} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
