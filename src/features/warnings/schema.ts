import { z } from "zod";
import { MESSAGE_MAX, requestKey } from "../editorial/schema";
import { noteKinds } from "../sources/schema";

/** What there are warnings about: a practice by its id, a programme or an exchange. */
export const warningSubjects = ["practice", "programme", "exchange"] as const;

/** One warning: the kind, the place and a hash of the words. */
export const warningRef = z.strictObject({
  type: z.enum(warningSubjects),
  id: z.string().min(1).max(80),
  key: z.string().regex(/^[a-z-]+\.[A-Za-z.]*\.[0-9a-f]{16}$/),
});
export type WarningRef = z.infer<typeof warningRef>;

export const NOTE_MAX = 2000;

// The messages are keys of "problems" in the message file.

export const dismissal = z.strictObject({
  ...warningRef.shape,
  reason: z.string().trim().min(1, "reasonMissing").max(MESSAGE_MAX, "messageTooLong"),
  requestKey: requestKey.optional(),
});
export const noteOfWarning = z.strictObject({
  ...warningRef.shape,
  kind: z.enum(noteKinds, "noteKindMissing"),
  text: z.string().trim().min(1, "noteMissing").max(NOTE_MAX, "noteTooLong"),
  requestKey: requestKey.optional(),
});
