/** The works of the table in the report, in its order. */
export const workNames = [
  "list",
  "practice",
  "repeated-filter",
  "filter",
  "api-filter",
  "search",
  "api-search",
  "save-form",
  "autosave-form",
  "save",
  "copies",
  "warnings",
  "publish",
  "import",
] as const;
export type WorkName = (typeof workNames)[number];
