import { deskSorts, practiceStates } from "../editorial/schema";
import { practiceInput } from "../practices/schema";

export type DeskQuery = { q: string; state?: (typeof practiceStates)[number]; sort: (typeof deskSorts)[number]; page: number };
type Asked = Record<string, string | string[] | undefined>;

/** The filter of the list from its address: what is none is left out. */
export function readDeskFilter({ q, state, sort, page }: Asked): DeskQuery {
  const known = practiceStates.find((one) => one === state);
  const number = typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
  // No name has a control character in it, and the database takes none; nor does it take half a character from the cut.
  const typed = (typeof q === "string" ? q : "")
    .replace(/\p{Cc}/gu, " ")
    .slice(0, 200)
    .toWellFormed();
  const order = deskSorts.find((one) => one === sort) ?? "saved";
  return { q: typed, sort: order, page: number, ...(known ? { state: known } : {}) };
}

type PracticePart = keyof typeof practiceInput.shape;

/** What a comment can be about: the whole, or any part of the form in its order. */
export const commentedParts = ["overview", ...(Object.keys(practiceInput.shape) as PracticePart[])] as const;

/** Where the form shows a part: those that are one field each stand together at its beginning. */
export const partAnchor = (part: PracticePart) => (["title", "summary", "tier"].includes(part) ? "#s-basics" : `#s-${part}`);
