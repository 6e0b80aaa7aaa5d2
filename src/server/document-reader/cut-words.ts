/** Of the lines; a text that is not hyphenated has fewer that end in a hyphen by chance. */
const HYPHENATED = 0.02;

/**
 * Joins what the edge of a column has cut. Where a text is hyphenated, a hyphen there belongs to the edge, unless the same
 * word is written with one elsewhere; otherwise it belongs to the word.
 */
export function wordJoiner(lines: readonly string[]): (before: string, after: string) => string {
  const compounds = new Set(lines.flatMap((line) => (line.match(/\p{L}+-\p{L}+/gu) ?? []).map((word) => word.toLowerCase())));
  const isHyphenated = lines.filter((line) => /\p{L}[-\u2010]$/u.test(line)).length > lines.length * HYPHENATED;
  return (before, after) => {
    const start = before.trimEnd();
    const [, word, hyphen] = /(\p{L}+)([-\u00ad\u2010])$/u.exec(start) ?? [];
    const [rest] = /^\p{L}+/u.exec(after) ?? [];
    if (!word || !rest) return `${start} `;
    const isEdge = hyphen === "\u00ad" || (isHyphenated && /^\p{Ll}/u.test(rest) && !compounds.has(`${word}-${rest}`.toLowerCase()));
    return isEdge ? start.slice(0, -1) : start;
  };
}
