import "server-only";
import { db } from "../../server/db";
import { slug } from "../sources/schema";
import { type ProgrammeEntry, type ProgrammeView, programmeEntrySelect, programmeSelect, toProgrammeEntry, toProgrammeView } from "./dto";

/** All programmes, with how many exchanges and published practices each has. One statement. */
export async function listProgrammes(): Promise<ProgrammeEntry[]> {
  const rows = await db.programme.findMany({
    where: { status: { not: "dropped" } },
    select: programmeEntrySelect,
    orderBy: { position: "asc" },
    relationLoadStrategy: "join",
  });
  return rows.map(toProgrammeEntry);
}

/** One programme; null where there is none. One statement. */
export async function getProgramme(id: string): Promise<ProgrammeView | null> {
  if (!slug.safeParse(id).success) return null;
  const row = await db.programme.findUnique({
    where: { id, status: { not: "dropped" } },
    select: programmeSelect,
    relationLoadStrategy: "join",
  });
  return row && toProgrammeView(row);
}
