import { randomUUID } from "node:crypto";

/** Of one millisecond there are so many in their order. */
const IN_ONE_MOMENT = 4096;
let last = { moment: 0, count: 0 };

/**
 * The id of a row that no model of Prisma's writes: a UUID of version 7, as theirs are. What is made later by this process has
 * the higher one, and new rows stand together in their index.
 */
export function newRowId(moment = Date.now()): string {
  const next = { moment: last.moment, count: last.count + 1 };
  if (moment > last.moment) last = { moment, count: 0 };
  else last = next.count < IN_ONE_MOMENT ? next : { moment: last.moment + 1, count: 0 };
  const time = last.moment.toString(16).padStart(12, "0");
  const count = last.count.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}${randomUUID().slice(18)}`;
}
