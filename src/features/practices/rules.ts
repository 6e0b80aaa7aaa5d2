import type { KeyFigure } from "./dto";
import type { PracticeInput } from "./schema";

/** A term with its broader one, for every term of a vocabulary. */
export type Broader = ReadonlyMap<string, string | null>;

/** The ids themselves, then everything broader than them, each once. */
export function withBroader(ids: readonly string[], broader: Broader): string[] {
  const found = new Set(ids);
  for (const id of ids) {
    for (let next = broader.get(id) ?? null; next !== null && !found.has(next); next = broader.get(next) ?? null) found.add(next);
  }
  return [...found];
}

/** The figures that stand on top: those marked as key, in the order of the results. */
export function keyFiguresOf(content: PracticeInput): KeyFigure[] {
  return content.results.claims.flatMap(({ key, value, unit, precision, denominator }) =>
    key && value !== null && unit !== null ? [{ value, unit, precision, denominator }] : [],
  );
}

/** Every text of a practice that a visitor may read and search, without people: their names come and go by consent. */
export function searchableTexts(content: PracticeInput): string[] {
  return [
    content.title,
    content.summary,
    ...content.need.map(({ text }) => text),
    ...content.context.paragraphs.map(({ text }) => text),
    ...content.context.conditions.map(({ text }) => text),
    ...content.implementation.paragraphs.map(({ text }) => text),
    ...content.implementation.activities.flatMap(({ text, details }) => [text, ...details]),
    ...content.results.paragraphs.map(({ text }) => text),
    ...content.results.claims.map(({ text }) => text),
    ...content.tips.map(({ text }) => text),
    ...content.voices.map(({ text }) => text),
    ...content.links.map(({ label }) => label),
  ];
}

/** The sources that the document cites, each once, in the order in which they are cited first. */
export function sourcesOf(content: PracticeInput): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      const passage = (node as { passage?: { source: string } }).passage;
      if (passage) found.add(passage.source);
      Object.values(node).forEach(visit);
    }
  };
  visit(content);
  return [...found];
}

/** Everybody whom the document names, as contact or as speaker. */
export function peopleOf(content: PracticeInput): string[] {
  return [
    ...new Set([
      ...content.contacts.map(({ person }) => person),
      ...content.voices.flatMap(({ speaker }) => (speaker.person ? [speaker.person] : [])),
    ]),
  ];
}
