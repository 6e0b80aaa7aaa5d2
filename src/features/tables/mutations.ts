import { inTransaction, type Statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import { newRowId } from "../../server/row-id";
import { readTableText, type TableText } from "../../server/table-text";
import type { UploadedFile } from "../../server/uploaded-file";
import type { Actor } from "../accounts/actor";
import { once } from "../editorial/mutations";
import { txBeginPractice, txSaveDraft } from "../practices/mutations";
import { compareRows } from "./admin-queries";
import type { TableCounts } from "./dto";
import { MAX_TABLE_BYTES, tableApplication } from "./schema";

const FILE_NAME_MAX = 200;

/**
 * Keeps a table for a day, for whoever has sent it, in the place of the one that they sent before. For everybody who is signed in. What
 * cannot be read is `invalid` with the fault of the field `table`.
 */
export async function keepTable(actor: Actor, { name, bytes }: UploadedFile): Promise<{ id: string }> {
  const table = bytes.length > MAX_TABLE_BYTES ? { fault: "too-large" } : readTableText(bytes);
  if ("fault" in table) throw new AppError("invalid", { fields: { table: [table.fault] } });
  const id = newRowId();
  const fileName = name
    .replace(/\p{Cc}/gu, " ")
    .slice(0, FILE_NAME_MAX)
    .toWellFormed();
  await inTransaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM uploaded_table WHERE account_id = ${actor.accountId}::uuid OR created_at < now() - interval '24 hours'`;
    await tx.$executeRaw`INSERT INTO uploaded_table (id, account_id, file_name, format, text)
      VALUES (${id}::uuid, ${actor.accountId}::uuid, ${fileName}, ${table.format}, ${table.text})`;
  });
  return { id };
}

/**
 * Writes what a table changes, all of it or nothing: each practice as its form would save it, new ones as drafts of the actor's. For
 * everybody who is signed in, each what they may write. Anything wrong with it, a newer version of a practice as well, is a conflict.
 */
export async function applyTable(actor: Actor, table: TableText, message: string): Promise<TableCounts> {
  return inTransaction((tx) => txApplyTable(tx, actor, table, message));
}

async function txApplyTable(tx: Statements, actor: Actor, table: TableText, message: string): Promise<TableCounts> {
  const done = { changed: 0, begun: 0 };
  for await (const row of compareRows(actor, table, tx)) {
    if (row.kind === "faulty") throw new AppError("conflict", { problems: row.problems });
    if (row.kind === "same") continue;
    const { practice, content } = row;
    if (practice) await txSaveDraft(tx, actor, { id: practice.id, version: practice.version, content, message, isAutosave: false });
    else await txBeginPractice(tx, actor, { content, message });
    done[practice ? "changed" : "begun"] += 1;
  }
  return done;
}

/** The same with a table that was sent: only for whoever has sent it; otherwise not-found. It is not kept any longer. */
export async function applyUploadedTable(actor: Actor, input: unknown): Promise<TableCounts> {
  const { id, message, requestKey } = parseInput(tableApplication, input);
  return inTransaction((tx) =>
    once(tx, actor, { name: `table ${id}`, requestKey }, async () => {
      // Taken away first: whoever sends the same table twice at once waits here, and finds nothing.
      const [table] = await tx.$queryRaw<TableText[]>`DELETE FROM uploaded_table
        WHERE id = ${id}::uuid AND account_id = ${actor.accountId}::uuid AND created_at > now() - interval '24 hours' RETURNING format, text`;
      if (!table) throw new AppError("not-found");
      return txApplyTable(tx, actor, table, message);
    }),
  );
}
