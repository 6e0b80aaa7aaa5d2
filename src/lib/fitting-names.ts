import { foldText } from "./fold-text";
import { nameKey } from "./name-key";

/** A name in the two spellings in which it is compared: made once, because every letter that is typed asks for all names. */
export type NameForms = { name: string; folded: string; key: string };

export const formsOf = (name: string): NameForms => ({ name, folded: foldText(name), key: nameKey(name) });

/** How well one spelling of a name fits: 0 it begins so, 1 it has words that begin so, null neither. */
function fitOf(own: string, typed: string): number | null {
  if (own.startsWith(typed)) return 0;
  const words = own.split(" ");
  return typed.split(" ").every((word) => words.some((other) => other.startsWith(word))) ? 1 : null;
}

const fitOfForms = (own: NameForms, typed: NameForms) => fitOf(own.folded, typed.folded) ?? fitOf(own.key, typed.key);

/** What has several names, the one that it is shown by first. */
export type Named = { forms: readonly NameForms[] };

/**
 * Those of which a name fits what was typed so far, the best first: a name that begins so before one that has the words,
 * the name that is shown before another one. `otherName` tells which other one it was.
 */
export function fittingNames<Term extends Named>(
  typed: string,
  terms: Iterable<Term>,
  most: number,
): { term: Term; otherName: string | null }[] {
  const wanted = formsOf(typed);
  if (wanted.folded === "") return [];
  const found: { term: Term; otherName: string | null; fit: number }[] = [];
  for (const term of terms) {
    let best: { otherName: string | null; fit: number } | undefined;
    for (const [index, form] of term.forms.entries()) {
      const fit = fitOfForms(form, wanted);
      if (fit === null) continue;
      const one = { otherName: index === 0 ? null : form.name, fit: index === 0 ? fit : fit + 0.5 };
      if (one.fit < (best?.fit ?? 9)) best = one;
      if (index === 0) break;
    }
    if (best) found.push({ term, ...best });
  }
  const nameOf = ({ term }: { term: Term }) => term.forms[0]?.folded ?? "";
  return found.sort((a, b) => a.fit - b.fit || (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, most);
}
