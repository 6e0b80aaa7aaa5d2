import { ListOfEntries, PagesInTheMiddle } from "../ui/entry-list.examples";
import { FiltersInUse, Options, Search } from "../ui/filters.examples";
import { PageHeading } from "../ui/page-heading";
import { ListPage } from "./list-page";

export function ListWithFilters() {
  return (
    <ListPage
      heading={<PageHeading title="Practices" lead="What municipalities did, told so that another one can try it." />}
      filtersLabel="Search and filter"
      filters={
        <>
          <Search />
          <div className="mt-6">
            <Options />
          </div>
        </>
      }
    >
      <FiltersInUse />
      <div className="mt-4">
        <h2 className="mb-3 text-sub">14 practices</h2>
        <ListOfEntries />
      </div>
      <PagesInTheMiddle />
    </ListPage>
  );
}
