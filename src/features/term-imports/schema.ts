import { z } from "zod";
import { message, requestKey } from "../editorial/schema";
import { vocabularyKind } from "../vocabularies/schema";

export const MAX_VOCABULARY_LENGTH = 5_000_000;
/** A file that comes in: the text of it, and which vocabulary it is about. */
export const vocabularyText = z.strictObject({
  kind: vocabularyKind,
  text: z.string().min(1, "vocabularyEmpty").max(MAX_VOCABULARY_LENGTH, "vocabularyTooLong"),
  message,
  requestKey: requestKey.optional(),
});
/** The same without its text: what is done with what was read. */
export const importInput = vocabularyText.omit({ text: true });
