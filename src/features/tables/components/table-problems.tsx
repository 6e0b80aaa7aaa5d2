import { DataTable } from "../../../components/ui/data-table";
import { getTranslations } from "../../../server/translations";
import type { TableComparison } from "../dto";

/** What keeps a table from being written: where, and what to do. */
export async function TableProblems({ comparison: { faulty, problems, rows } }: { comparison: TableComparison }) {
  const t = await getTranslations("tables.comparison");
  const told = await getTranslations("tables.problems");
  return (
    <section aria-labelledby="problems" className="mb-8">
      <h2 id="problems" className="mb-2 text-section">
        {t("faulty", { count: faulty })}
      </h2>
      <p className="mb-4 max-w-column">{t("faultyLead")}</p>
      <DataTable
        caption={faulty > problems.length && rows > 0 ? t("firstProblems", { count: problems.length }) : t("wrong")}
        columns={[
          { key: "where", label: t("where") },
          { key: "column", label: t("column") },
          { key: "what", label: t("what") },
        ]}
        rows={problems.map(({ place, column, problem, detail }, index) => ({
          key: String(index),
          heading: t(place.kind, { number: place.number }),
          cells: [
            <span key="column" className="wrap-anywhere">
              {column ?? t("whole")}
            </span>,
            <span key="what" className="wrap-anywhere">
              {told(problem, { detail, column: column ?? "" })}
            </span>,
          ],
        }))}
        emptyLabel=""
        isStacked
      />
    </section>
  );
}
