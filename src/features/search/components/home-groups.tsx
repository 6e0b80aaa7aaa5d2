import { Anchor } from "../../../components/ui/anchor";
import { Facts } from "../../../components/ui/facts";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { FacetCounts, FacetOption } from "../dto";

/** Who it is for: the target groups that practices have, by axis. */
export async function HomeGroups({ options, counts }: { options: FacetOption[]; counts: FacetCounts["counts"] }) {
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const groups = options.filter(({ facet, used }) => facet === "group" && used);
  const axes = [...new Set(groups.map(({ section }) => section ?? ""))];
  return (
    <section aria-labelledby="groups">
      <SectionHeading id="groups" title={t("home.whoFor")} />
      <p className="mb-4 max-w-measure text-muted">{t("home.whoForLead")}</p>
      <div className="sm:columns-2 lg:columns-3 [&_dl]:block [&_dl>div]:mb-5">
        <Facts
          facts={axes.map((axis) => ({
            label: t(`practices.axis.${axis as "gender"}`),
            value: (
              <ul>
                {groups
                  .filter(({ section }) => section === axis)
                  .map(({ id, name }) => (
                    <li key={id}>
                      <Anchor href={paths.targetGroup(id)} className="inline-block py-0.5">
                        {name}
                      </Anchor>{" "}
                      <span className="text-muted text-small">{counts.group[id] ?? 0}</span>
                    </li>
                  ))}
              </ul>
            ),
          }))}
        />
      </div>
    </section>
  );
}
