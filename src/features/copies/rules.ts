import { foldText } from "../../lib/fold-text";
import { type ComparedDocument, keptHashes } from "../../lib/shared-runs";
import { writtenTexts } from "../practices/rules";
import type { PracticeDraft, PracticeInput } from "../practices/schema";

/** The rows by which a live version is found by those who copy from it. */
export const runRows = (number: number, content: PracticeInput) =>
  keptHashes(writtenTexts(content).map(({ text }) => text)).map((hash) => ({ hash, number }));

/** A practice to compare with. Several of the same places are one work: mostly one text that was brought in again. */
export const comparedPractice = (content: Pick<PracticeDraft, "title" | "places">): ComparedDocument => ({
  work: content.places.length > 0 ? JSON.stringify(content.places.map(({ place }) => place)) : foldText(content.title),
  texts: writtenTexts(content),
});
