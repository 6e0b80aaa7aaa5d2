import { CheckboxList } from "./checkbox-list";
import { SearchBox } from "./search-box";
import { Tag, TagList } from "./tag";

export function Options() {
  return (
    <CheckboxList
      legend="Social approach"
      name="approach"
      noneLabel="none"
      options={[
        { value: "awareness-raising", label: "Awareness raising", count: 3, checked: true },
        { value: "inclusive-disaster-risk-management", label: "Inclusive disaster risk management", count: 2 },
        {
          value: "minority-inclusion",
          label: "Minority inclusion",
          count: 4,
          narrower: [
            { value: "minority-commissioner", label: "Minority commissioner", count: 1 },
            { value: "social-dialogue-forum", label: "Social dialogue forum", count: 3 },
          ],
        },
        { value: "neighbour-mutual-support", label: "Neighbour mutual support", count: 0 },
      ]}
    />
  );
}

export function OptionsWithoutCounts() {
  return <CheckboxList legend="Земља" name="country" noneLabel="нема" options={[{ value: "MK", label: "Северна Македонија" }]} />;
}

export function Search() {
  return (
    <SearchBox
      action="/practices"
      label="Search the practices"
      hint="For example a town, a group or a service"
      submitLabel="Search"
      kept={[["approach", "day-care-centre"]]}
    />
  );
}

export function FiltersInUse() {
  return (
    <TagList label="Filters in use">
      <Tag label="Roma" href="/practices" removeLabel="Remove filter" />
      <Tag
        label="Persons with intellectual disabilities and their families in rural settlements"
        href="/practices"
        removeLabel="Remove filter"
      />
    </TagList>
  );
}
