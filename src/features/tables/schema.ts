import { z } from "zod";
import { deskFilter, message, practiceStates, recordId, requestKey, version } from "../editorial/schema";
import { slug } from "../sources/schema";

export const tableFormats = ["csv", "json"] as const;
export const tableFormat = z.enum(tableFormats);

/** What the routes and the commands take. */
export const MAX_TABLE_BYTES = 20 * 1024 * 1024;
export const MAX_TABLE_ROWS = 10_000;

/** The list of the desk, all pages of it, as a file. */
export const tableRequest = deskFilter.omit({ page: true, sort: true }).extend({ format: tableFormat });

/** An entry of a JSON file. What has no address yet is a new practice; the state is told, and nobody can change it here. */
export const tableEntry = z.strictObject({
  slug: slug.nullable().default(null),
  version: version.nullable().default(null),
  state: z.enum(practiceStates).nullable().optional(),
  content: z.record(z.string(), z.unknown()),
});

export const tableRef = z.strictObject({ id: recordId });
/** `message`: what the history says of each practice that is written. */
export const tableApplication = z.strictObject({ id: recordId, message, requestKey: requestKey.optional() });

const count = z.coerce.number().pipe(z.int().min(0).max(MAX_TABLE_ROWS));
/** What was done with a table, as the address of the next page tells it. */
export const tableCount = z.object({ changed: count, begun: count });

/** Why a file that was just sent is not even read. */
export const tableFault = z.enum(["too-large", "missing", "unreadable", "empty", "not-a-table", "encoding"]);
export type TableFault = z.infer<typeof tableFault>;

/** The public lists that can be downloaded. */
export const publicLists = [
  "practices",
  "approaches",
  "target-groups",
  "places",
  "exchanges",
  "programmes",
  "organisations",
  "sources",
] as const;
export type PublicList = (typeof publicLists)[number];

/** practices.csv */
export const listFile = z
  .templateLiteral([z.enum(publicLists), ".", tableFormat])
  .transform((name) => name.split(".") as [PublicList, (typeof tableFormats)[number]]);
