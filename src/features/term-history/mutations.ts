import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { once } from "../editorial/mutations";
import { mayEdit } from "../editorial/workflow";
import type { SavedTerm } from "../vocabularies/dto";
import { PATIENT, parseDocument, txTakeTerm, txWriteTerm } from "../vocabularies/mutations";
import { termRestore } from "./schema";

/** Makes an earlier saved state the newest one. For editors; otherwise as `saveTerm`. */
export async function restoreTermRevision(actor: Actor, input: unknown): Promise<SavedTerm> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { number, requestKey, ...taken } = parseInput(termRestore, input);
  const { kind, id } = taken;
  return db.$transaction(
    (tx) =>
      once(tx, actor, { name: `restore ${kind} ${id}`, requestKey }, async () => {
        const term = await txTakeTerm(tx, taken);
        const where = { kind_termId_number: { kind, termId: id, number } };
        const before = await tx.termRevision.findUnique({ where, select: { content: true } });
        if (!before) throw new AppError("not-found");
        const document = parseDocument(kind, before.content);
        return txWriteTerm(tx, actor, term, { document, message: `Revision ${number} restored`, action: "restore-revision" });
      }),
    PATIENT,
  );
}
