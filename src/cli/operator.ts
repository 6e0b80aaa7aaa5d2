import type { Actor } from "../features/accounts/actor";

/** Whoever runs commands on the server acts as the system account. For after the database is known. */
export async function operator(): Promise<Actor> {
  const { db } = await import("../server/db");
  const { systemActor } = await import("../features/accounts/actor");
  const found = await db.account.findFirst({ where: { kind: "system" }, select: { id: true } });
  return systemActor((found ?? (await db.account.create({ data: { kind: "system", name: "Inclusion Atlas" }, select: { id: true } }))).id);
}
