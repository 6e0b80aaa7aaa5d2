/** For `npm start`, once it has the database: the link with which the first administrator is made, while nobody has an account. */
export async function firstAdminLink(): Promise<string | null> {
  // Loaded here and not above: on the first start the client that these modules need is not generated yet.
  const { makeFirstAdminLink } = await import("../features/one-time-links/mutations");
  const { db } = await import("../server/db");
  // The command lives as long as the site; connections of its own would only be in the way when the database restarts.
  return makeFirstAdminLink().finally(() => db.$disconnect());
}
