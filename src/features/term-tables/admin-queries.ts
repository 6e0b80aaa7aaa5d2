import { BYTE_ORDER_MARK, csvText } from "../../server/csv-text";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import type { Actor } from "../accounts/actor";
import { mayEdit } from "../editorial/workflow";
import { listTerms, txReadTerm } from "../vocabularies/admin-queries";
import type { VocabularyKind } from "../vocabularies/schema";
import { rowsOf } from "./rules";

/** A vocabulary as a table (CSV), with what is proposed and archived. For editors; otherwise forbidden. One or a few statements for each term. */
export async function exportTerms(actor: Actor, kind: VocabularyKind): Promise<string> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const terms = [];
  for (const { id, standing } of await listTerms(actor, { kind })) {
    const term = standing === "dropped" ? null : await txReadTerm(db, { kind, id });
    if (term) terms.push(term);
  }
  return BYTE_ORDER_MARK + csvText(rowsOf(kind, terms));
}
