import { z } from "zod";
import { slug } from "../sources/schema";

/** Words, or several words together, that mean the same to a search, in any language and script. */
export const synonymInput = z.strictObject({
  id: slug,
  words: z.array(z.string().min(2).max(80)).min(2).max(80),
});
export type SynonymInput = z.infer<typeof synonymInput>;
