import { randomUUID } from "node:crypto";
import type { Statements } from "../../server/db";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import type { Passage } from "../sources/schema";

type NewPerson = { name: string; role: string; organisation: string | null; passage: Passage };

/**
 * Somebody whom a document names, for the drafts of the actor, in the caller's transaction. The date of the role is that of the
 * source, else today's. The id tells nothing: documents keep it for good.
 */
export async function txAddPerson(tx: Statements, actor: Actor, { name, role, organisation, passage }: NewPerson): Promise<string> {
  const id = `person-${randomUUID().slice(0, 18)}`;
  await tx.$executeRaw`
    INSERT INTO person (id, name, role, organisation_id, as_of, named, passage, added_by_id)
    SELECT ${id}, ${name}, ${role}, ${organisation}, coalesce((SELECT published FROM source WHERE id = ${passage.source}),
      to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD')), 'contact', ${JSON.stringify(passage)}::jsonb, ${actor.accountId}::uuid`;
  await writeAudit(tx, actor, "person.add", { type: "person", id });
  return id;
}

type FoundChannels = { emails: readonly string[]; phones: readonly { asWritten: string; e164: string | null }[] };

/** How a document says that somebody can be reached: hidden, as nobody has asked them. What is known already is not written twice. */
export async function txAddChannels(tx: Statements, person: string, { emails, phones }: FoundChannels, source: string): Promise<void> {
  const channels = [
    ...emails.map((value) => ({ kind: "email", value, as_written: null })),
    ...phones.map(({ e164, asWritten }) => ({ kind: "phone", value: e164 ?? asWritten, as_written: asWritten })),
  ];
  await tx.$executeRaw`
    INSERT INTO person_channel (person_id, position, kind, value, as_written, visibility, basis)
    SELECT ${person}, (SELECT coalesce(max(position), -1) FROM person_channel WHERE person_id = ${person}) + row_number() OVER (),
      c.kind::channel_kind, c.value, c.as_written, 'hidden', ${`not-asked: ${source}`}
    FROM jsonb_to_recordset(${JSON.stringify(channels)}::jsonb) AS c (kind text, value text, as_written text)
    WHERE NOT EXISTS (SELECT 1 FROM person_channel k WHERE k.person_id = ${person} AND k.kind = c.kind::channel_kind AND k.value = c.value)`;
}
