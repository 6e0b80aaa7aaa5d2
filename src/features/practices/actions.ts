"use server";

import { z } from "zod";
import { slug } from "../sources/schema";
import { getPublishedContact } from "./queries";

const contactRequest = z.object({ slug, person: slug });

export type RevealedContact = { person: string; channels: { kind: "email" | "phone"; value: string }[] } | null;

/**
 * Shows the addresses of one contact of a published practice. Changes nothing, so that it needs no same-origin guard;
 * anything but two well-formed names shows nothing.
 */
export async function revealContact(_before: RevealedContact, form: FormData): Promise<RevealedContact> {
  const request = contactRequest.safeParse({ slug: form.get("slug"), person: form.get("person") });
  if (!request.success) return null;
  return { person: request.data.person, channels: await getPublishedContact(request.data.slug, request.data.person) };
}
