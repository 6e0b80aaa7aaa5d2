import type { Origin } from "./dto";

export type CitedLines = { from: number; to: number; hash: string };
export type Citation = { source: string; headings: { heading: string | null; lines: CitedLines[] }[] };

/** The passages behind statements: each source once, each of its headings once, each range of lines once and in order. */
export function citationsOf(statements: readonly Origin[]): Citation[] {
  const bySource = new Map<string, Map<string | null, Map<string, CitedLines>>>();
  for (const { passage } of statements) {
    if (!passage) continue;
    const headings = bySource.get(passage.source) ?? new Map();
    const ranges = headings.get(passage.heading) ?? new Map();
    const { lines, hash = "" } = passage;
    if (lines) ranges.set(`${lines.from}-${lines.to}`, { from: lines.from, to: lines.to, hash });
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

const NAME_MAX = 200;

/** The name of a file as it is kept and handed out: its last part, in one line, not too long, with its ending. */
export function readableFileName(name: string): string {
  const [last = ""] = name.split(/[\\/]/).slice(-1);
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const [ending = ""] = /\.[A-Za-z0-9]{1,10}$/.exec(plain) ?? [];
  const stem = plain.slice(0, plain.length - ending.length).slice(0, NAME_MAX - ending.length);
  return `${stem.toWellFormed() || "document"}${ending}`;
}
