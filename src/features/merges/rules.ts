import { isDeepStrictEqual } from "node:util";
import { type ReferenceAt, type Replacement, withReplacedReferences } from "../../lib/replaced-references";
import { broaderField, broaderOf, citedSources, referencesOf } from "../vocabularies/rules";
import type { TermDocument, VocabularyKind } from "../vocabularies/schema";

type Merged = { kind: VocabularyKind; id: string; by: string };

/** Who funded a source: an organisation by its id, or a name that is in no vocabulary, which no id can be taken for. */
const funders = (document: TermDocument): ReferenceAt[] =>
  "funder" in document ? document.funder.map((id, index) => ({ path: ["funder", index], kind: "organisation", id })) : [];

/** Everything that a term refers to, by its fields and by what it cites. */
export const termReferences = (kind: VocabularyKind, document: TermDocument): ReferenceAt[] => [
  ...referencesOf(kind, document),
  ...citedSources(document),
  ...funders(document),
];

/** The document of a term after another one was merged: it stands beside neither itself nor what it stands below. */
export function movedDocument(kind: VocabularyKind, document: TermDocument, merged: Merged): TermDocument {
  const moved = withReplacedReferences(document, termReferences(kind, document), [merged]);
  if (moved === document) return document;
  const above = broaderOf(kind, moved);
  return { ...moved, related: moved.related.filter((id) => id !== moved.id && id !== above) };
}

/** A document with another term above it. */
function below(kind: VocabularyKind, document: TermDocument, above: string | null): TermDocument {
  const field = broaderField[kind];
  if (!field) return document;
  return { ...document, [field]: kind !== "targetGroup" ? above : above === null ? [] : [above] };
}

/**
 * The document of the term that another one went into. Where it stood below that one, it stands where that one stood; an
 * approach takes over the phases that it lacks, since activities refer to them.
 */
export function grownDocument(kind: VocabularyKind, into: TermDocument, from: TermDocument, isBelow: boolean): TermDocument {
  const raised = isBelow ? below(kind, into, broaderOf(kind, from)) : into;
  const moved = movedDocument(kind, raised, { kind, id: from.id, by: into.id });
  if (kind !== "approach") return moved;
  const { phases } = moved as TermDocument<"approach">;
  const lacking = (from as TermDocument<"approach">).phases.filter(({ id }) => !phases.some((phase) => phase.id === id));
  return lacking.length === 0 ? moved : ({ ...moved, phases: [...phases, ...lacking] } as TermDocument);
}

/** What a term refers to by its fields, gone: nothing may list it as its own any more. */
const nothing: Record<VocabularyKind, object> = {
  approach: { broader: null },
  targetGroup: { broader: [] },
  place: { parent: null },
  organisation: { place: null, country: null },
  programme: { organisations: [] },
  exchange: { partOf: null, programme: null, hosts: [], places: [], organisations: [] },
  source: { publisher: null },
};

/** The document of a term that went into another one. What it said before is in its history, for whoever undoes that. */
export const emptiedDocument = (kind: VocabularyKind, document: TermDocument): TermDocument => ({
  ...document,
  ...nothing[kind],
  related: [],
});

/**
 * What a merge moved, without it: the text of then, where nobody has edited since what the merge made of it; otherwise what
 * refers to the one refers to the other again, and the rest stays. Where a text had named both, nobody can say which is meant now.
 */
export function undone<Content extends object>(
  content: Content,
  moved: readonly { before: Content; after: Content }[],
  { kind, id, by }: Replacement,
  referencesOf: (content: Content) => readonly ReferenceAt[],
): Content {
  const same = moved.find(({ after }) => isDeepStrictEqual(after, content));
  if (same) return same.before;
  const names = (text: Content, term: string) => referencesOf(text).some((reference) => reference.kind === kind && reference.id === term);
  if (moved.some(({ before }) => names(before, id) && names(before, by))) return content;
  return withReplacedReferences(content, referencesOf(content), [{ kind, id: by, by: id }]);
}
