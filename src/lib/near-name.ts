import { nameKey } from "./name-key";
import { lettersApart } from "./near-words";

/** Shorter names are others with one letter changed. */
const FEWEST_LETTERS = 6;

/** Whether two names are likely of one person: the same in some spelling, or one letter apart. */
export function isNearName(left: string, right: string): boolean {
  const [one, other] = [nameKey(left), nameKey(right)];
  if (one === other) return true;
  const isComparable = Math.min(one.length, other.length) >= FEWEST_LETTERS && Math.abs(one.length - other.length) <= 1;
  return isComparable && lettersApart(one, other) <= 1;
}
