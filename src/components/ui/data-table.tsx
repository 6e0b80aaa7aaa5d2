import type { ReactNode } from "react";

export type TableColumn = { key: string; label: ReactNode /** Set to the right, figures of equal width. */; numeric?: boolean };
export type TableRow = { key: string; heading: ReactNode; cells: ReactNode[] };

type DataTableProps = {
  caption: string;
  /** The first column holds the row headings. */
  columns: TableColumn[];
  rows: TableRow[];
  /** Shown in the place of rows when there are none. */
  emptyLabel: string;
  /** For rows that hold forms or long texts: on a phone each row becomes a block, and each cell says its column. */
  isStacked?: boolean;
};

// A browser that draws the parts of a table as blocks forgets what they are.
const asTable = { role: "table", className: "w-full border-collapse text-left max-md:block" };
const asGroup = { role: "rowgroup" };
const asRow = { role: "row" };
const asColumnHeader = { role: "columnheader" };
const asRowHeader = { role: "rowheader" };
const asCell = { role: "cell" };

/** A table that scrolls sideways by itself, so that the page does not. */
export function DataTable({ caption, columns, rows, emptyLabel, isStacked = false }: DataTableProps) {
  const block = isStacked ? "max-md:block" : "";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section aria-label={caption} tabIndex={0} className="relative max-w-full overflow-x-auto">
      <table {...(isStacked ? asTable : { className: "w-full border-collapse text-left" })}>
        <caption className={`pb-2 text-left font-semibold ${block}`}>{caption}</caption>
        <thead {...(isStacked ? asGroup : {})} className={isStacked ? "max-md:sr-only" : undefined}>
          <tr {...(isStacked ? asRow : {})} className="border-ink border-b align-bottom">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                {...(isStacked ? asColumnHeader : {})}
                className={`py-2 pr-4 font-semibold text-small ${alignment(column)}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...(isStacked ? asGroup : {})} className={block || undefined}>
          {rows.length === 0 && (
            <tr className="border-rule border-b">
              <td colSpan={columns.length} className="py-3 text-muted">
                {emptyLabel}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr
              key={row.key}
              {...(isStacked ? asRow : {})}
              className={`border-rule border-b align-top ${isStacked ? "max-md:block max-md:py-3" : ""}`}
            >
              <th scope="row" {...(isStacked ? asRowHeader : {})} className={`min-w-36 py-2 pr-4 font-normal ${block}`}>
                {row.heading}
              </th>
              {columns.slice(1).map((column, index) => (
                <td
                  key={column.key}
                  {...(isStacked ? asCell : {})}
                  className={`py-2 pr-4 ${alignment(column)} ${isStacked ? "max-md:block max-md:py-1" : ""}`}
                >
                  {isStacked && (
                    <span aria-hidden="true" className="text-muted text-small md:hidden">
                      {column.label}:{" "}
                    </span>
                  )}
                  {row.cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function alignment(column: TableColumn): string {
  return column.numeric ? "text-right tabular-nums" : "";
}
