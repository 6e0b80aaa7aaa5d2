import "server-only";
import { db } from "../../server/db";
import { slug } from "../sources/schema";
import { type OrganisationEntry, type OrganisationView, organisationEntrySelect, organisationSelect, toOrganisationView } from "./dto";

/** All organisations that the sources name, by name; what is only proposed is not among them. One statement. */
export async function listOrganisations(): Promise<OrganisationEntry[]> {
  return db.organisation.findMany({
    where: { status: { in: ["approved", "archived"] } },
    select: organisationEntrySelect,
    orderBy: { name: "asc" },
    relationLoadStrategy: "join",
  });
}

/** One organisation with its roles in published practices and in programmes; null where there is none. One statement. */
export async function getOrganisation(id: string): Promise<OrganisationView | null> {
  if (!slug.safeParse(id).success) return null;
  const row = await db.organisation.findUnique({
    where: { id, status: { in: ["approved", "archived"] } },
    select: organisationSelect,
    relationLoadStrategy: "join",
  });
  return row && toOrganisationView(row);
}
