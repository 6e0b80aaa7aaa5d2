import type { LineRange } from "./source-text";

/** One word for a passage as documents cite it, for good. */
export const passageKey = ({ source, lines: { from, to }, hash }: { source: string; lines: LineRange; hash: string }): string =>
  `${source} ${from}-${to} ${hash}`;
