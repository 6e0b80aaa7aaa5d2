import type { Chance } from "./random";
import { words } from "./words";

export type Subject = { place: string; town: string; name: string };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const thousands = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** Gaps that are not words of a list. */
const figures: Record<string, (chance: Chance, subject: Subject) => string> = {
  place: (_, subject) => subject.place,
  town: (_, subject) => subject.town,
  name: (_, subject) => subject.name,
  n: (chance) => thousands(chance.whole(12, 1400)),
  small: (chance) => String(chance.whole(2, 9)),
  percent: (chance) => String(chance.whole(4, 85)),
  year: (chance) => String(chance.whole(2011, 2024)),
  age: (chance) => String(chance.whole(16, 84)),
  money: (chance) => `${thousands(chance.whole(4, 190) * 500)} euro`,
};

/** A pattern with its gaps filled: frequent words often, rare ones seldom, as in a language. */
export function fill(pattern: string, chance: Chance, subject: Subject): string {
  const filled = pattern.replace(/\{([a-z]+)\}/g, (_, gap: string) => {
    const figure = figures[gap];
    if (figure) return figure(chance, subject);
    const list = (words as Record<string, readonly string[]>)[gap];
    if (!list) throw new Error(`Nothing fills the gap {${gap}}`);
    return chance.pickSkewed(list);
  });
  return capital(filled);
}

/** Some sentences of a section, each pattern at most once. */
export function paragraph(patterns: readonly string[], chance: Chance, subject: Subject): string {
  const count = chance.whole(2, 4);
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(chance.pick(patterns));
  return [...chosen].map((pattern) => fill(pattern, chance, subject)).join(" ");
}
