/** What a document that is read may have at most. */
export const documentLimits = { megabytes: 20, pages: 1000, lines: 20_000, letters: 3_000_000 } as const;

/** Why a document cannot be read; the sentence for each is `documents.faults.<code>` of the messages. */
export const documentFaults = [
  "too-large",
  "empty",
  "not-a-document",
  "old-word-format",
  "password-protected",
  "macros",
  "broken",
  "zip-bomb",
  "no-text",
  "too-long",
  "too-slow",
  "too-much-memory",
  "too-many",
] as const;
export type DocumentFault = (typeof documentFaults)[number];
