import { Anchor } from "../../../components/ui/anchor";
import { Facts } from "../../../components/ui/facts";
import { NameList } from "../../../components/ui/name-list";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { GroupRef, GroupView } from "../dto";

/** Where the group stands among the others, and what else documents call it. */
export async function GroupFacts({ group }: { group: GroupView }) {
  const t = await getTranslations("targetGroups.fact");
  const axis = await getTranslations("practices.axis");
  const paths = pathsFor(await getLocale());
  const link = ({ id, name }: GroupRef) => ({ label: name, href: paths.targetGroup(id) });
  return (
    <Facts
      facts={[
        { label: t("axis"), value: <Anchor href={`${paths.targetGroups()}#${group.axis}`}>{axis(group.axis)}</Anchor> },
        ...(group.broader ? [{ label: t("broader"), value: <NameList names={[link(group.broader)]} /> }] : []),
        ...(group.narrower.length > 0 ? [{ label: t("narrower"), value: <NameList names={group.narrower.map(link)} /> }] : []),
        ...(group.altNames.length > 0
          ? [{ label: t("altNames"), value: <NameList names={group.altNames.map((name) => ({ label: name, lang: "en" }))} /> }]
          : []),
      ]}
    />
  );
}
