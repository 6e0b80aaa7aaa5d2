"use server";

import { z } from "zod";
import { createGuardedAction } from "../../server/action";
import { slug } from "../sources/schema";
import { getPublishedContact } from "./queries";

export type RevealedContact = { person: string; channels: { kind: "email" | "phone"; value: string }[] } | null;

// Asks nobody who they are: a public page reaches nothing that knows of accounts.
const reveal = createGuardedAction(async () => null)(z.strictObject({ slug, person: slug }), async (_actor, input) => ({
  person: input.person,
  channels: await getPublishedContact(input.slug, input.person),
}));

/** Shows the addresses of one contact of a published practice; anything but two well-formed names shows nothing. */
export async function revealContact(_before: RevealedContact, form: FormData): Promise<RevealedContact> {
  const result = await reveal(null, form);
  return result.ok ? result.data : null;
}
