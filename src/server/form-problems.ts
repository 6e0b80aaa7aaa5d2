import type { z } from "zod";

/** Words of the validator begin with a capital and have spaces; a key of "problems" in the message file is one word. */
const KEY = /^[a-z]+(?:[A-Z][a-z]*)*$/;

/** The key under which the message file says what is wrong with a field: never the validator's own words. */
export function problemKey({ code, message }: Pick<z.core.$ZodIssue, "code" | "message">): string {
  if (KEY.test(message)) return message;
  if (code === "too_small" || code === "invalid_type") return "fieldMissing";
  return code === "too_big" ? "fieldTooLong" : "notUsable";
}
