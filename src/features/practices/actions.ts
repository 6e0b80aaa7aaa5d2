"use server";

import { z } from "zod";
import { openAction } from "../accounts/auth";
import { slug } from "../sources/schema";
import { getPublishedContact } from "./queries";

export type RevealedContact = { person: string; channels: { kind: "email" | "phone"; value: string }[] } | null;

const reveal = openAction(z.strictObject({ slug, person: slug }), async (_actor, input) => ({
  person: input.person,
  channels: await getPublishedContact(input.slug, input.person),
}));

/** Shows the addresses of one contact of a published practice; anything but two well-formed names shows nothing. */
export async function revealContact(_before: RevealedContact, form: FormData): Promise<RevealedContact> {
  const result = await reveal(null, form);
  return result.ok ? result.data : null;
}
