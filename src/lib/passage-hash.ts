import { createHash } from "node:crypto";

/**
 * The first 16 hex digits of the SHA-256 of some lines of a source's text file.
 * Lines are joined by a line feed, trimmed, with white space folded: a re-flowed copy keeps its hash.
 */
export function passageHash(fileLines: readonly string[], from: number, to: number): string {
  const text = fileLines
    .slice(from - 1, to)
    .join("\n")
    .replace(/\s+/g, " ")
    .trim();
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}
