import { footnoteFor } from "./api";
import { BYTE_ORDER_MARK, csvText } from "./csv-text";

type Listing = { columns: string[]; parts: () => AsyncGenerator<{ entry: object; cells: string[] }[]> };

/** A list for spreadsheets. A name with an asterisk has its footnote beside it, in a column of its own. */
export async function* listAsCsv({ columns, parts }: Listing): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvText([[...columns, "footnote"]]);
  for await (const part of parts()) yield csvText(part.map(({ cells }) => [...cells, footnoteFor(cells.join("\n")) ?? ""]));
}

/** A list for programs: `{ items, footnotes }`, the latter where a name needs one. */
export async function* listAsJson({ parts }: Listing): AsyncGenerator<string> {
  let before = '{"items":[\n';
  let footnote: string | null = null;
  for await (const part of parts()) {
    const text = part.map(({ entry }) => JSON.stringify(entry)).join(",\n");
    if (text === "") continue;
    footnote ??= footnoteFor(text);
    yield before + text;
    before = ",\n";
  }
  const start = before === ",\n" ? "" : before;
  yield `${start}\n]${footnote ? `,"footnotes":${JSON.stringify({ "Kosovo*": footnote })}` : ""}}\n`;
}
