import type { Origin } from "./dto";

export type CitedLines = { from: number; to: number };
export type Citation = { source: string; headings: { heading: string | null; lines: CitedLines[] }[] };

/** The passages behind statements: each source once, each of its headings once, each range of lines once and in order. */
export function citationsOf(statements: readonly Origin[]): Citation[] {
  const bySource = new Map<string, Map<string | null, Map<string, CitedLines>>>();
  for (const { passage } of statements) {
    if (!passage) continue;
    const headings = bySource.get(passage.source) ?? new Map();
    const ranges = headings.get(passage.heading) ?? new Map();
    if (passage.lines) ranges.set(`${passage.lines.from}-${passage.lines.to}`, { from: passage.lines.from, to: passage.lines.to });
    bySource.set(passage.source, headings.set(passage.heading, ranges));
  }
  return [...bySource].map(([source, headings]) => ({
    source,
    headings: [...headings].map(([heading, ranges]) => ({ heading, lines: inOrder([...ranges.values()]) })),
  }));
}

const inOrder = (lines: CitedLines[]) => lines.toSorted((a, b) => a.from - b.from || a.to - b.to);

/** Who added what no source says, each editor once for each day. */
export function editorsOf(statements: readonly Origin[]): { editor: string; on: string }[] {
  const added = statements.flatMap(({ addedBy }) => (addedBy ? [addedBy] : []));
  return [...new Map(added.map((by) => [`${by.editor} ${by.on}`, by])).values()];
}

/** Each note once, at its first section. */
export function distinctNotes<Note extends { id: string }>(notes: readonly Note[]): Note[] {
  return notes.filter(({ id }, index) => notes.findIndex((other) => other.id === id) === index);
}
