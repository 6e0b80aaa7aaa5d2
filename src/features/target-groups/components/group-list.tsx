import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import type { Nested } from "../../../lib/nest-terms";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { GroupEntry, GroupRef } from "../dto";
import type { GroupsOfAxis } from "../rules";

/** All target groups, one section for each axis. */
export async function GroupList({ sections }: { sections: GroupsOfAxis[] }) {
  const t = await getTranslations();
  return sections.map(({ axis, groups }) => (
    <section key={axis} aria-labelledby={axis}>
      <SectionHeading id={axis} title={t(`practices.axis.${axis}`)} />
      <p className="mb-4 max-w-measure text-muted">{t(`targetGroups.axisExplained.${axis}`)}</p>
      <ul className="border-rule border-t">
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} broaderElsewhere={group.broaderElsewhere} />
        ))}
      </ul>
    </section>
  ));
}

type GroupRowProps = { group: Nested<GroupEntry>; broaderElsewhere?: GroupRef | null };

async function GroupRow({ group, broaderElsewhere }: GroupRowProps) {
  const t = await getTranslations("targetGroups");
  const paths = pathsFor(await getLocale());
  return (
    <li className="break-inside-avoid border-rule border-b py-3 last:[ul_ul_&]:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Anchor href={paths.targetGroup(group.id)} className="inline-block py-0.5 font-semibold font-serif text-sub">
          {group.name}
        </Anchor>
        <span className="text-muted">{t("practices", { count: group.practices })}</span>
      </p>
      <p className="max-w-measure">{group.definition}</p>
      {broaderElsewhere && (
        <p className="text-muted text-small">
          {t.rich("broaderElsewhere", {
            name: broaderElsewhere.name,
            group: (chunks) => <Anchor href={paths.targetGroup(broaderElsewhere.id)}>{chunks}</Anchor>,
          })}
        </p>
      )}
      {group.narrower.length > 0 && (
        <ul aria-label={t("narrowerOf", { name: group.name })} className="mt-3 border-rule border-t pl-6">
          {group.narrower.map((narrower) => (
            <GroupRow key={narrower.id} group={narrower} />
          ))}
        </ul>
      )}
    </li>
  );
}
