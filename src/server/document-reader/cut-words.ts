/** Joins what an edge has cut: a word that was divided there is whole again, with its hyphen only where it is written with one. */
export function wordJoiner(texts: readonly string[]): (before: string, after: string) => string {
  const compounds = new Set(texts.flatMap((text) => (text.match(/\p{L}+-\p{L}+/gu) ?? []).map((word) => word.toLowerCase())));
  return (before, after) => {
    const [, start] = /(\p{L}+)[-\u00ad\u2010]\s*$/u.exec(before) ?? [];
    const [end] = /^\p{Ll}+/u.exec(after) ?? [];
    if (!start || !end) return `${before.trimEnd()} `;
    return compounds.has(`${start}-${end}`.toLowerCase()) ? before.trimEnd() : before.trimEnd().slice(0, -1);
  };
}
