import type { z } from "zod";
import { AppError } from "./errors";

const MAX_PROBLEMS = 50;

/** False for what PostgreSQL cannot keep in a text: NUL, and half of a character. It would be a fault of ours otherwise. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  return typeof value !== "object" || value === null || Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
}

/**
 * What came in, as the schema reads it; otherwise `invalid` with the problems of each field. The data layer asks here
 * itself, so that no door can forget to.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    if (isStorable(parsed.data)) return parsed.data;
    throw new AppError("invalid");
  }
  const fields: Record<string, string[]> = {};
  for (const { path, message } of parsed.error.issues.slice(0, MAX_PROBLEMS)) {
    const name = path.map(String).join(".");
    fields[name] = [...(fields[name] ?? []), message];
  }
  throw new AppError("invalid", { fields });
}
