import type { Statements } from "../../server/db";
import type { PracticeInput } from "../practices/schema";
import { runRows } from "./rules";

/**
 * Keeps some runs of a live version, so that copies of it are found; they go with its row in `published_practice`. Written by
 * publishing, in its transaction: the caller has decided that this actor may.
 */
export async function writePublishedRuns(tx: Statements, number: number, content: PracticeInput): Promise<void> {
  const hashes = runRows(number, content).map(({ hash }) => hash);
  await tx.$executeRaw`INSERT INTO published_practice_run (hash, number) SELECT hash, ${number}::int FROM unnest(${hashes}::int[]) hash`;
}
