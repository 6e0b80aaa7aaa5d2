import { Facts } from "../../../components/ui/facts";
import { NameList } from "../../../components/ui/name-list";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ApproachRef, ApproachView } from "../dto";
import { otherNames } from "../rules";

/** Where the approach stands among the others, and how its source calls it. */
export async function ApproachFacts({ approach }: { approach: ApproachView }) {
  const t = await getTranslations("approaches");
  const paths = pathsFor(await getLocale());
  const link = ({ id, name }: ApproachRef) => ({ label: name, href: paths.approach(id) });
  const { status, sourceTitle, broader, narrower } = approach;
  const altNames = otherNames(approach);
  return (
    <Facts
      facts={[
        { label: t("fact.status"), value: t(`status.${status}`) },
        ...(broader ? [{ label: t("fact.broader"), value: <NameList names={[link(broader)]} /> }] : []),
        ...(narrower.length > 0 ? [{ label: t("fact.narrower"), value: <NameList names={narrower.map(link)} /> }] : []),
        { label: t("fact.sourceTitle"), value: sourceTitle ? <span lang="en">{sourceTitle}</span> : t("noSourceTitle") },
        ...(altNames.length > 0
          ? [{ label: t("fact.altNames"), value: <NameList names={altNames.map((name) => ({ label: name, lang: "en" }))} /> }]
          : []),
      ]}
    />
  );
}
