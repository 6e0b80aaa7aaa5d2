import type { Metadata } from "next";
import { Button } from "../../../../components/ui/button";
import { requireActor } from "../../../../features/accounts/auth";
import { DeskFrame } from "../../../../features/desk/components/desk-frame";
import { DeskList } from "../../../../features/desk/components/desk-list";
import { readDeskFilter } from "../../../../features/desk/rules";
import { listPracticesForDesk } from "../../../../features/editorial/admin-queries";
import { deskSorts, practiceStates } from "../../../../features/editorial/schema";
import { TableLinks } from "../../../../features/tables/components/table-links";
import { deskPaths } from "../../../../lib/paths";
import { getTranslations } from "../../../../server/translations";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("allPractices") };
}

export default async function DeskPracticesPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = readDeskFilter(await searchParams);
  const { practices, total, page, pages } = await listPracticesForDesk(actor, filter);
  const t = await getTranslations("editors");
  const tables = await getTranslations("tables");
  const at = (to: number) =>
    deskPaths.practices({ q: filter.q, state: filter.state, sort: filter.sort === "saved" ? null : filter.sort, page: to > 1 ? to : null });
  return (
    <DeskFrame title={t("allPractices")}>
      <form action={deskPaths.practices()} className="mb-6 grid gap-4 sm:grid-cols-[1fr_auto_auto_auto] sm:items-end">
        <div>
          <label htmlFor="q" className="block font-semibold">
            {t("filter.search")}
          </label>
          <input id="q" name="q" type="search" defaultValue={filter.q} className="block min-h-11 w-full border border-edge bg-white px-3" />
        </div>
        <div>
          <label htmlFor="state" className="block font-semibold">
            {t("filter.state")}
          </label>
          <select
            id="state"
            name="state"
            defaultValue={filter.state ?? ""}
            className="block min-h-11 w-full border border-edge bg-white px-3"
          >
            <option value="">{t("filter.anyState")}</option>
            {practiceStates.map((state) => (
              <option key={state} value={state}>
                {t(`states.${state}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="sort" className="block font-semibold">
            {t("filter.sort")}
          </label>
          <select id="sort" name="sort" defaultValue={filter.sort} className="block min-h-11 w-full border border-edge bg-white px-3">
            {deskSorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`filter.sortBy.${sort}`)}
              </option>
            ))}
          </select>
        </div>
        <Button>{t("filter.submit")}</Button>
      </form>
      <p role="status" className="mb-3 font-semibold">
        {t("filter.found", { count: total })}
      </p>
      <DeskList entries={practices} empty={t("filter.none")} />
      {total > 0 && <TableLinks count={total} filter={{ q: filter.q, state: filter.state }} />}
      <p>
        <a href={deskPaths.tables()} className="inline-flex min-h-11 items-center">
          {tables("bringIn")}
        </a>
      </p>
      {pages > 1 && (
        <nav aria-label={t("filter.pages")} className="mt-4 flex gap-6">
          {page > 1 && <a href={at(page - 1)}>{t("filter.previous")}</a>}
          <span>{t("filter.page", { page, pages })}</span>
          {page < pages && <a href={at(page + 1)}>{t("filter.next")}</a>}
        </nav>
      )}
    </DeskFrame>
  );
}
