import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { lockNames, lockVocabularies, once } from "../editorial/mutations";
import { mayEdit } from "../editorial/workflow";
import { type StoredTerm, tableOf, txReadTerm } from "../vocabularies/admin-queries";
import { PATIENT, parseDocument, txCreateTerm, txWriteTerm } from "../vocabularies/mutations";
import { broaderField, changedFields } from "../vocabularies/rules";
import type { VocabularyKind } from "../vocabularies/schema";
import type { ImportedTerm, ImportProblem, Known, TermImport } from "./dto";
import { importInput } from "./schema";

type Transaction = Prisma.TransactionClient;
type Work = { kind: VocabularyKind; message: string; known: Known };

const faulty = ({ id, name }: TermImport, problems: readonly ImportProblem[]): ImportedTerm => ({
  id,
  name,
  change: "faulty",
  fields: [],
  problems: [...problems],
});

/** What somebody can do something about, as problems of a term; every other fault is thrown on. */
function problemsOf(error: unknown): ImportProblem[] {
  if (!(error instanceof AppError) || error.code !== "invalid") throw error;
  const { fields = {} } = (error.details ?? {}) as { fields?: Record<string, string[]> };
  return Object.entries(fields).flatMap(([field, messages]) => messages.map((message) => ({ field, message })));
}

/** Adds what is not there yet, without its relations: those may be to what the file adds later. */
async function begin(tx: Transaction, actor: Actor, { kind, message, known }: Work, term: TermImport): Promise<ImportedTerm | null> {
  const field = broaderField[kind];
  const alone = { related: [], ...(field ? { [field]: kind === "targetGroup" ? [] : null } : {}) };
  return txCreateTerm(tx, actor, kind, { content: { ...term.contentOver(null, known), ...alone }, message }).then(
    () => null,
    (error: unknown) => faulty(term, problemsOf(error)),
  );
}

async function write(
  tx: Transaction,
  actor: Actor,
  { kind, message, known }: Work,
  term: TermImport,
  isNew: boolean,
): Promise<ImportedTerm> {
  const stored: StoredTerm | null = await txReadTerm(tx, { kind, id: term.id });
  if (!stored || stored.standing === "dropped") return faulty(term, [{ field: "id", message: "termGone" }]);
  try {
    const document = parseDocument(kind, term.contentOver(stored.document, known));
    const fields = changedFields(stored.document, document);
    const isOlder = !isNew && term.version !== null && term.version !== stored.version;
    if (isOlder && fields.length > 0) return faulty(term, [{ field: "version", message: "termOlder" }]);
    await txWriteTerm(tx, actor, stored, { document, message, action: "save" });
    return { id: term.id, name: term.name, change: isNew ? "new" : fields.length > 0 ? "changed" : "same", fields, problems: [] };
  } catch (error) {
    return faulty(term, problemsOf(error));
  }
}

async function writeAll(tx: Transaction, actor: Actor, about: Omit<Work, "known">, terms: readonly TermImport[]): Promise<ImportedTerm[]> {
  await lockNames(tx);
  await lockVocabularies(tx);
  const there = await tx.$queryRaw<{ id: string; related: string[] }[]>`SELECT id, related FROM ${tableOf[about.kind].sql}`;
  const [{ today }] = await tx.$queryRaw<[{ today: string }]>`SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today`;
  const relatedOf = new Map(there.map(({ id, related }) => [id, related]));
  const work = { ...about, known: { relatedOf, today } };
  const rows = new Map<TermImport, ImportedTerm>();
  const isNew = ({ id }: TermImport) => !relatedOf.has(id);
  for (const term of terms) {
    const row = term.problems.length > 0 ? faulty(term, term.problems) : isNew(term) ? await begin(tx, actor, work, term) : null;
    if (row) rows.set(term, row);
  }
  // Two that change places stand in each other's way until one of them has moved: whoever could not is tried again.
  let pending = terms.filter((term) => !rows.has(term));
  for (let left = Number.POSITIVE_INFINITY; pending.length > 0 && pending.length < left; ) {
    left = pending.length;
    for (const term of pending) rows.set(term, await write(tx, actor, work, term, isNew(term)));
    pending = pending.filter((term) => rows.get(term)?.change === "faulty");
  }
  return terms.flatMap((term) => rows.get(term) ?? []);
}

/** Ends a transaction of which nothing stays. */
class NothingStays extends Error {
  constructor(readonly rows: ImportedTerm[]) {
    super("a dry run");
  }
}

/** What terms of a file would change: they are written, and all of it is taken back. For editors; otherwise forbidden. */
export async function tryImport(actor: Actor, input: unknown, terms: readonly TermImport[]): Promise<ImportedTerm[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const about = parseInput(importInput, input);
  return db
    .$transaction(async (tx): Promise<ImportedTerm[]> => {
      throw new NothingStays(await writeAll(tx, actor, about, terms));
    }, PATIENT)
    .catch((error: unknown) => {
      if (error instanceof NothingStays) return error.rows;
      throw error;
    });
}

/** Writes terms of a file, all of them or nothing. For editors; otherwise forbidden, or invalid (with the terms that are wrong). */
export async function applyImport(actor: Actor, input: unknown, terms: readonly TermImport[]): Promise<{ rows: ImportedTerm[] }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { requestKey, ...about } = parseInput(importInput, input);
  return db.$transaction(
    (tx) =>
      once(tx, actor, { name: `import ${about.kind}`, requestKey }, async () => {
        const rows = await writeAll(tx, actor, about, terms);
        const wrong = rows.filter(({ change }) => change === "faulty");
        if (wrong.length > 0) throw new AppError("invalid", { rows: wrong });
        return { rows };
      }),
    PATIENT,
  );
}
