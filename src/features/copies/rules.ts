import { keptHashes } from "../../lib/shared-runs";
import { writtenTexts } from "../practices/rules";
import type { PracticeInput } from "../practices/schema";

/** The rows by which a live version is found by those who copy from it. */
export const runRows = (number: number, content: PracticeInput) =>
  keptHashes(writtenTexts(content).map(({ text }) => text)).map((hash) => ({ hash, number }));
