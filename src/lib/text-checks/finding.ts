import type { PlacedText } from "../placed-text";

/** What a reader would have found. Each group is one heading of the panel. */
export const findingKinds = {
  copies: ["copied-text"],
  contradictions: ["number-differs", "count-differs", "two-spellings", "lost-text", "unclosed-mark", "unknown-place"],
  people: ["private-address", "mobile-number", "named-person"],
} as const;
export type FindingGroup = keyof typeof findingKinds;
export type FindingKind = (typeof findingKinds)[FindingGroup][number];

/** `words`: what it is about, as it is written; `other`: what it does not agree with; `meant`: what was likely meant. */
export type Finding = { kind: FindingKind; path: string; words: string; other: PlacedText | null; meant: readonly string[] };

export const finding = (
  kind: FindingKind,
  { path }: { path: string },
  words: string,
  more: Partial<Pick<Finding, "other" | "meant">> = {},
): Finding => ({ kind, path, words: words.trim(), other: null, meant: [], ...more });
