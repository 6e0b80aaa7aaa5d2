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
};

/** A table that scrolls sideways by itself, so that the page does not. */
export function DataTable({ caption, columns, rows, emptyLabel }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section aria-label={caption} tabIndex={0} className="max-w-full overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <caption className="pb-2 text-left font-semibold">{caption}</caption>
        <thead>
          <tr className="border-ink border-b align-bottom">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={`py-2 pr-4 font-semibold text-small ${alignment(column)}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr className="border-rule border-b">
              <td colSpan={columns.length} className="py-3 text-muted">
                {emptyLabel}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={row.key} className="border-rule border-b align-top">
              <th scope="row" className="min-w-36 py-2 pr-4 font-normal">
                {row.heading}
              </th>
              {columns.slice(1).map((column, index) => (
                <td key={column.key} className={`py-2 pr-4 ${alignment(column)}`}>
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
