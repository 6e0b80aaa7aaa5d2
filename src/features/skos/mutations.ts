import type { Prisma } from "../../generated/prisma/client";
import { quadsOf } from "../../lib/rdf-text";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { lockNames, lockVocabularies, once } from "../editorial/mutations";
import { mayEdit } from "../editorial/workflow";
import { tableOf, txReadTerm } from "../vocabularies/admin-queries";
import { parseDocument, txCreateTerm, txWriteTerm } from "../vocabularies/mutations";
import { broaderField } from "../vocabularies/rules";
import type { VocabularyKind } from "../vocabularies/schema";
import type { ReadConcept, VocabularyRow } from "./dto";
import { changedFields, conceptsIn, documentWith } from "./rules";
import { vocabularyInput } from "./schema";

type Transaction = Prisma.TransactionClient;
const PATIENT = { timeout: 300_000, maxWait: 10_000 };

/** The concepts of a text; `invalid` for what is no RDF, or tells of no concept. */
async function readConcepts(text: string, format: "ttl" | "jsonld"): Promise<ReadConcept[]> {
  const quads = await quadsOf(text, format).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : "";
    throw new AppError("invalid", { fields: { text: ["vocabularyUnreadable"] }, detail });
  });
  const concepts = conceptsIn(quads);
  if (concepts.length === 0) throw new AppError("invalid", { fields: { text: ["vocabularyWithoutConcepts"] } });
  return concepts;
}

const nameIn = ({ id, labels }: ReadConcept) => labels.find(({ kind, lang }) => kind === "preferred" && lang === "en")?.text ?? id;
const faulty = (concept: ReadConcept, problems: VocabularyRow["problems"]): VocabularyRow => ({
  id: concept.id,
  name: nameIn(concept),
  change: "faulty",
  fields: [],
  problems,
});

/** What somebody can do something about, as problems of a row; every other fault is thrown on. */
function problemsOf(error: unknown): VocabularyRow["problems"] {
  if (!(error instanceof AppError) || error.code !== "invalid") throw error;
  const { fields = {} } = (error.details ?? {}) as { fields?: Record<string, string[]> };
  return Object.entries(fields).flatMap(([field, messages]) => messages.map((message) => ({ field, message })));
}

type Work = {
  kind: VocabularyKind;
  message: string;
  inFile: ReadonlySet<string>;
  relatedOf: ReadonlyMap<string, readonly string[]>;
  today: string;
};

/** What names a term as related itself: that relation is kept there. */
const besideOf = ({ relatedOf }: Work, id: string) =>
  new Set([...relatedOf].flatMap(([other, related]) => (related.includes(id) ? [other] : [])));

/** Adds what is not there yet, without its relations: those may be to what the file adds later. */
async function begin(tx: Transaction, actor: Actor, work: Work, concept: ReadConcept): Promise<VocabularyRow | null> {
  const { kind, message, inFile, today } = work;
  const origin = { addedBy: { editor: actor.name.slice(0, 80), on: today } };
  const texts = concept.notes.length > 0 ? concept.notes : [concept.definition ?? ""];
  const before = kind === "approach" ? { purpose: texts.filter((text) => text !== "").map((text) => ({ text, ...origin })) } : {};
  const bare = { ...concept, broader: [], related: [] };
  const content = documentWith(kind, before, bare, { inFile, beside: new Set() });
  return txCreateTerm(tx, actor, kind, { content, message }).then(
    () => null,
    (error: unknown) => faulty(concept, problemsOf(error)),
  );
}

async function writeConcept(tx: Transaction, actor: Actor, work: Work, concept: ReadConcept, isNew: boolean): Promise<VocabularyRow> {
  const { kind, message, inFile } = work;
  const term = await txReadTerm(tx, { kind, id: concept.id });
  if (!term || term.standing === "dropped") return faulty(concept, [{ field: "id", message: "termGone" }]);
  const field = broaderField[kind];
  if (field && concept.broader.length > 1) return faulty(concept, [{ field, message: "termWithTwoBroader" }]);
  const content = documentWith(kind, term.document, concept, { inFile, beside: besideOf(work, concept.id) });
  try {
    const document = parseDocument(kind, content);
    await txWriteTerm(tx, actor, term, { document, message, action: "save" });
    const fields = changedFields(term.document, document);
    return { id: term.id, name: nameIn(concept), change: isNew ? "new" : fields.length > 0 ? "changed" : "same", fields, problems: [] };
  } catch (error) {
    return faulty(concept, problemsOf(error));
  }
}

/** Writes all of a file, in the caller's transaction, and tells of each concept what became of it. */
async function writeConcepts(
  tx: Transaction,
  actor: Actor,
  { kind, message }: { kind: VocabularyKind; message: string },
  concepts: readonly ReadConcept[],
): Promise<VocabularyRow[]> {
  await lockNames(tx);
  await lockVocabularies(tx);
  const { sql } = tableOf[kind];
  const known = await tx.$queryRaw<{ id: string; related: string[] }[]>`SELECT id, related FROM ${sql}`;
  const [{ today }] = await tx.$queryRaw<[{ today: string }]>`SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today`;
  const relatedOf = new Map(known.map(({ id, related }) => [id, related]));
  const work = { kind, message, inFile: new Set(concepts.map(({ id }) => id)), relatedOf, today };
  const rows = new Map<ReadConcept, VocabularyRow>();
  const fresh = concepts.filter(({ id }) => !relatedOf.has(id));
  for (const concept of fresh) {
    const row = await begin(tx, actor, work, concept);
    if (row) rows.set(concept, row);
  }
  // Two that change places stand in each other's way until one of them has moved: whoever could not is tried again.
  let pending = concepts.filter((concept) => !rows.has(concept));
  for (let left = Number.POSITIVE_INFINITY; pending.length > 0 && pending.length < left; ) {
    left = pending.length;
    for (const concept of pending) rows.set(concept, await writeConcept(tx, actor, work, concept, fresh.includes(concept)));
    pending = pending.filter((concept) => rows.get(concept)?.change === "faulty");
  }
  return concepts.flatMap((concept) => rows.get(concept) ?? []);
}

/** Ends a transaction of which nothing stays. */
class NothingStays extends Error {
  constructor(readonly rows: VocabularyRow[]) {
    super("a dry run");
  }
}

/** What a file of SKOS would change: it is written, and taken back. For editors; otherwise forbidden, or invalid. */
export async function tryVocabulary(actor: Actor, input: unknown): Promise<VocabularyRow[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { text, format, ...about } = parseInput(vocabularyInput, input);
  const concepts = await readConcepts(text, format);
  return db
    .$transaction(async (tx): Promise<VocabularyRow[]> => {
      throw new NothingStays(await writeConcepts(tx, actor, about, concepts));
    }, PATIENT)
    .catch((error: unknown) => {
      if (error instanceof NothingStays) return error.rows;
      throw error;
    });
}

/** Writes what a file of SKOS says of a vocabulary, all of it or nothing. For editors; otherwise forbidden, or invalid (with the rows that are wrong). */
export async function applyVocabulary(actor: Actor, input: unknown): Promise<{ rows: VocabularyRow[] }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { text, format, requestKey, ...about } = parseInput(vocabularyInput, input);
  const concepts = await readConcepts(text, format);
  return db.$transaction(
    (tx) =>
      once(tx, actor, { name: `vocabulary ${about.kind}`, requestKey }, async () => {
        const rows = await writeConcepts(tx, actor, about, concepts);
        const wrong = rows.filter(({ change }) => change === "faulty");
        if (wrong.length > 0) throw new AppError("invalid", { rows: wrong });
        return { rows };
      }),
    PATIENT,
  );
}
