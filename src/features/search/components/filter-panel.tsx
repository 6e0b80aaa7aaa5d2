import { Button } from "../../../components/ui/button";
import { CheckboxList, type CheckboxOption } from "../../../components/ui/checkbox-list";
import { Disclosure } from "../../../components/ui/disclosure";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { FacetCounts, FacetOption } from "../dto";
import { filterQuery } from "../rules";
import type { Facet, PracticeFilter } from "../schema";

type FilterPanelProps = { filter: PracticeFilter; options: FacetOption[]; counts: FacetCounts["counts"] };

/** All filters as one GET form: checkboxes with counts, one button. The address is the state. */
export async function FilterPanel({ filter, options, counts }: FilterPanelProps) {
  const t = await getTranslations("practices");
  const tier = await getTranslations("practice.tier");
  const paths = pathsFor(await getLocale());
  const section = (facet: Facet, choose: (option: FacetOption) => boolean = () => true) =>
    optionTree(facet, options, counts, filter, choose, ({ id, name, section: status }) => {
      if (facet === "tier") return tier(id as "profile");
      return facet === "approach" && status === "proposed" ? t("proposedApproach", { name }) : name;
    });
  const axes = [...new Set(options.filter(({ facet }) => facet === "group").map((option) => option.section ?? ""))];
  return (
    // What gets the focus scrolls clear of the bar with the button, which stays at the bottom of the window.
    <form action={paths.practices()} method="get" aria-label={t("filters")} className="grid gap-6 [&_:is(input,summary)]:scroll-mb-24">
      {hiddenParameters(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <CheckboxList legend={t("facet.approach")} name="approach" options={section("approach")} noneLabel={t("none")} />
      <CheckboxList legend={t("facet.country")} name="country" options={section("country")} noneLabel={t("none")} />
      <FoldedList facet="place" title={t("facet.place")} open={filter.place.length > 0}>
        <CheckboxList legend={t("facet.place")} name="place" options={section("place")} noneLabel={t("none")} />
      </FoldedList>
      <FoldedList facet="group" title={t("facet.group")} open>
        <div className="grid gap-4">
          {axes.map((axis) => {
            const shown = section("group", (option) => option.section === axis);
            return (
              shown.length > 0 && (
                <CheckboxList key={axis} legend={t(`axis.${axis as "gender"}`)} name="group" options={shown} noneLabel={t("none")} />
              )
            );
          })}
        </div>
      </FoldedList>
      <CheckboxList legend={t("facet.tier")} name="tier" options={section("tier")} noneLabel={t("none")} />
      <div className="sticky bottom-0 bg-paper py-3">
        <Button>{t("apply")}</Button>
      </div>
    </form>
  );
}

/** What the form keeps although it has no field here: search, order, view. */
function hiddenParameters(filter: PracticeFilter): [string, string][] {
  const query = filterQuery(filter);
  return ["q", "sort", "view"].flatMap((name) => (query[name] ? [[name, String(query[name])] as [string, string]] : []));
}

function FoldedList({ facet, title, open, children }: { facet: Facet; title: string; open: boolean; children: React.ReactNode }) {
  return (
    <Disclosure summary={title} open={open} id={`filter-${facet}`}>
      {children}
    </Disclosure>
  );
}

/** The options of one facet as a tree. A value that no practice has at all is left out, unless it is chosen. */
function optionTree(
  facet: Facet,
  options: FacetOption[],
  counts: FacetCounts["counts"],
  filter: PracticeFilter,
  choose: (option: FacetOption) => boolean,
  labelOf: (option: FacetOption) => string,
): CheckboxOption[] {
  const chosen: readonly string[] = filter[facet];
  const shown = options.filter((option) => option.facet === facet && choose(option) && (option.used || chosen.includes(option.id)));
  const ids = new Set(shown.map(({ id }) => id));
  const below = (parent: string | null): CheckboxOption[] =>
    shown
      .filter((option) => (option.parent && ids.has(option.parent) ? option.parent : null) === parent)
      .map((option) => {
        const narrower = below(option.id);
        return {
          value: option.id,
          label: labelOf(option),
          checked: chosen.includes(option.id),
          count: counts[facet][option.id] ?? 0,
          ...(narrower.length > 0 && { narrower }),
        };
      });
  return below(null);
}
