import { z } from "zod";
import { deskFilter, message, practiceStates, recordId, requestKey, version } from "../editorial/schema";
import { practiceDraft } from "../practices/schema";
import { slug } from "../sources/schema";

export const tableFormats = ["csv", "json"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** What the routes and the commands take. */
export const MAX_TABLE_BYTES = 20 * 1024 * 1024;
export const MAX_TABLE_ROWS = 10_000;

/** The list of the desk, all pages of it, as a file. */
export const tableRequest = deskFilter.omit({ page: true }).extend({ format: z.enum(tableFormats) });

/** An entry of a JSON file. What has no address yet is a new practice; the state is told, and nobody can change it here. */
export const tableEntry = z.strictObject({
  slug: slug.nullable().default(null),
  version: version.nullable().default(null),
  state: z.enum(practiceStates).nullable().optional(),
  content: practiceDraft,
});

export const tableRef = z.strictObject({ id: recordId });
/** `message`: what the history says of each practice that is written. */
export const tableApplication = z.strictObject({ id: recordId, message, requestKey: requestKey.optional() });
