import { LinkButton } from "./button";
import { EmptyResult } from "./empty-result";
import { Entry, EntryList } from "./entry-list";
import { Pagination } from "./pagination";

export function ListOfEntries() {
  return (
    <EntryList label="Practices">
      <Entry
        href="/practices/selling-what-they-make"
        title="Selling what they make: people with disabilities meet the town at a street exhibition"
        accent="awareness-raising"
        meta={
          <>
            <b>Awareness raising</b> · Apatin, Serbia
          </>
        }
        summary="64 adults with disabilities had no job and little contact with the town. Apatin taught sublimation printing and put the work on a market stall."
      />
      <Entry
        href="/practices/mobile-team"
        title="Мобилни тим који долази пред врата"
        lang="sr-Cyrl"
        accent="mobile-outreach-team"
        meta={
          <>
            <b>Mobile outreach team</b> · Trebinje, Bosnia and Herzegovina
          </>
        }
      >
        Short entry: the source says little
      </Entry>
      <Entry href="/practices/elpida" title="Elpida" />
    </EntryList>
  );
}

const labels = { navigation: "Pages", previous: "Previous", next: "Next", page: (page: number) => `Page ${page}` };
const hrefOf = (page: number) => `/practices?page=${page}`;

export function PagesInTheMiddle() {
  return <Pagination current={7} total={42} hrefOf={hrefOf} labels={labels} />;
}

export function TwoPages() {
  return <Pagination current={1} total={2} hrefOf={hrefOf} labels={{ ...labels, navigation: "Pages of the second list" }} />;
}

export function NothingFound() {
  return (
    <EmptyResult title="No practice has all of these" text="Without the last filter there are 4.">
      <LinkButton href="/practices?approach=day-care-centre">Drop “Rural residents”</LinkButton>
      <LinkButton emphasis="quiet" href="/practices">
        Start again
      </LinkButton>
    </EmptyResult>
  );
}
