import { Prisma } from "../../generated/prisma/client";
import type { DocumentText } from "../../lib/document-text";
import { nameKey } from "../../lib/name-key";
import { isNearName } from "../../lib/near-name";
import { type FoundPractice, findPractice, type KnownContact, type KnownTerm, type KnownTerms } from "../../lib/template/found-practice";
import { recogniseDocument } from "../../lib/template/recognise-document";
import type { FoundContact } from "../../lib/template/recognised-document";
import { type Statements, statements } from "../../server/db";
import { AppError } from "../../server/errors";
import type { Actor } from "../accounts/actor";
import { getPracticeAccess } from "../editorial/admin-queries";
import { recordId } from "../editorial/schema";
import { mayEdit, mayWrite } from "../editorial/workflow";
import { readLatestRevision } from "../practices/admin-queries";
import type { ImportEntry, ImportedDocument, ReviewView, SavedPractice, SourceOption } from "./dto";

const LIST_LIMIT = 200;

/** Of the imports `i`: those of the actor, and all of them for editors. */
const toldTo = (actor: Actor) => Prisma.sql`(${mayEdit(actor)} OR i.account_id = ${actor.accountId}::uuid)`;

const entry = (actor: Actor) => Prisma.sql`
  SELECT i.id, i.file_name AS "fileName", i.format, i.size, i.practice_count AS "practiceCount", jsonb_build_object('id', a.id, 'name', a.name) AS by,
    to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('place', m.place, 'practiceId', m.practice_id, 'isOpen', o.is_open, 'title',
        CASE WHEN o.is_open THEN coalesce(r.content->>'title', '') ELSE '' END) ORDER BY m.place), '[]')
      FROM imported_practice m JOIN practice p ON p.id = m.practice_id
        CROSS JOIN LATERAL (SELECT ${mayEdit(actor)} OR p.owner_id = ${actor.accountId}::uuid AS is_open) o
        CROSS JOIN LATERAL (SELECT content FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) r
      WHERE m.import_id = i.id) AS saved`;

/** The documents that somebody has sent, the newest first: one's own, for editors all. For everybody who is signed in. One statement. */
export async function listImports(actor: Actor): Promise<ImportEntry[]> {
  return statements.$queryRaw<ImportEntry[]>`
    ${entry(actor)} FROM document_import i JOIN account a ON a.id = i.account_id WHERE ${toldTo(actor)} ORDER BY i.id DESC LIMIT ${LIST_LIMIT}`;
}

/** The newest import of the very same file that the actor may know of; null where there is none. For everybody who is signed in. One statement. */
export async function findSameFile(actor: Actor, sha256: string): Promise<string | null> {
  const [same] = await statements.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM document_import i WHERE i.sha256 = ${sha256} AND ${toldTo(actor)} ORDER BY i.id DESC LIMIT 1`;
  return same?.id ?? null;
}

/** A document that was sent, with what is found in it now. For whoever sent it and for editors; otherwise not-found. One statement. */
export async function getImport(actor: Actor, id: string): Promise<ImportedDocument> {
  if (!recordId.safeParse(id).success) throw new AppError("not-found");
  const [row] = await statements.$queryRaw<(ImportEntry & { sha256: string; sourceId: string | null; text: DocumentText })[]>`
    ${entry(actor)}, i.sha256, i.source_id AS "sourceId", i.text
    FROM document_import i JOIN account a ON a.id = i.account_id WHERE i.id = ${id}::uuid AND ${toldTo(actor)}`;
  if (!row) throw new AppError("not-found");
  return { ...row, recognised: recogniseDocument(row.text) };
}

type TermRow = KnownTerm & { kind: "place" | "approach" | "group"; countryId: string | null };

/** What the words of a document are compared with: everything that the actor's drafts can refer to. Three statements. */
async function readKnownTerms(actor: Actor, contacts: readonly FoundContact[]): Promise<KnownTerms> {
  const rows = await statements.$queryRaw<TermRow[]>`
    SELECT 'place' AS kind, p.id, p.name, p.country_id AS "countryId",
        p.name || coalesce((SELECT array_agg(n.name) FROM place_name n WHERE n.place_id = p.id), '{}') AS names
      FROM place p WHERE p.kind <> 'country' AND (p.status = 'approved'
        OR (p.status = 'proposed' AND (${mayEdit(actor)} OR p.proposed_by_id = ${actor.accountId}::uuid)))
    UNION ALL SELECT 'approach', id, name, NULL, array_remove(ARRAY[name, source_title], NULL) || alt_names FROM approach WHERE status NOT IN ('dropped', 'archived')
    UNION ALL SELECT 'group', id, name, NULL, name || alt_names FROM target_group WHERE status NOT IN ('dropped', 'archived')`;
  const people = await statements.$queryRaw<KnownContact[]>`
    SELECT id, name, role FROM person WHERE named <> 'withdrawn' AND ${isTold(actor, "person")} AND ${contacts.length > 0} ORDER BY name, id`;
  const organisations = await statements.$queryRaw<{ id: string; name: string; names: string[] }[]>`
    SELECT id, name, array_remove(ARRAY[name, name_local], NULL) || alt_names AS names FROM organisation WHERE status = 'approved'`;
  const of = (kind: TermRow["kind"]) => rows.filter((row) => row.kind === kind);
  const organisationOf = new Map(organisations.flatMap(({ id, name, names }) => names.map((one) => [nameKey(one), { id, name }])));
  return {
    places: of("place"),
    approaches: of("approach"),
    groups: of("group"),
    people: (name) => people.filter((person) => isNearName(person.name, name)),
    organisation: (name) => organisationOf.get(nameKey(name)) ?? null,
  };
}

/** Sources or people that an import has added are told to whoever added them and to editors, until a published practice names them. */
const isTold = (actor: Actor, table: "source" | "person") =>
  table === "source"
    ? Prisma.sql`(source.added_by_id IS NULL OR ${mayEdit(actor)} OR source.added_by_id = ${actor.accountId}::uuid
        OR EXISTS (SELECT 1 FROM published_practice_source c WHERE c.source_id = source.id))`
    : Prisma.sql`(person.added_by_id IS NULL OR ${mayEdit(actor)} OR person.added_by_id = ${actor.accountId}::uuid
        OR EXISTS (SELECT 1 FROM published_practice_person c WHERE c.person_id = person.id))`;

/** The sources that the drafts of a document can cite. For everybody who is signed in. One statement. */
export async function listSourceOptions(actor: Actor): Promise<SourceOption[]> {
  return statements.$queryRaw<SourceOption[]>`
    SELECT id, title FROM source WHERE ${isTold(actor, "source")} ORDER BY lower(title), id`;
}

/** Every practice of a document with what is proposed for it, and where the document has none nothing. In the order of the document. */
export async function findPractices(actor: Actor, document: ImportedDocument): Promise<FoundPractice[]> {
  const { practices } = document.recognised;
  if (practices.length === 0) return [];
  const contacts = practices.flatMap(({ sections }) => sections.flatMap((section) => section.contacts));
  const known = await readKnownTerms(actor, contacts);
  return practices.map((_, index) => findPractice(document, index, known));
}

async function readSaved(actor: Actor, saved: SavedPractice | undefined): Promise<ReviewView["saved"]> {
  if (!saved) return null;
  if (!saved.isOpen) return { ...saved, version: 0, mayWrite: false, content: null };
  const access = await getPracticeAccess(actor, saved.practiceId);
  const { content } = await readLatestRevision(statements, saved.practiceId);
  return { ...saved, version: access.version, mayWrite: mayWrite(actor, access), content };
}

/** One practice of a document for its review. For whoever sent the document and for editors; otherwise not-found. Six statements. */
export async function getReview(actor: Actor, id: string, place: number): Promise<ReviewView> {
  const document = await getImport(actor, id);
  const found = (await findPractices(actor, document))[place - 1];
  if (!found) throw new AppError("not-found");
  return {
    document,
    place,
    found,
    saved: await readSaved(
      actor,
      document.saved.find((one) => one.place === place),
    ),
  };
}

/** The bytes of a document, in the transaction of somebody who has been let in already. */
export async function txReadBytes(tx: Statements, id: string): Promise<Buffer> {
  const [file] = await tx.$queryRaw<{ bytes: Uint8Array }[]>`SELECT bytes FROM document_import_file WHERE import_id = ${id}::uuid`;
  if (!file) throw new AppError("not-found");
  return Buffer.from(file.bytes);
}
