import { foldText } from "./fold-text";

const MAX = 70;

/** The words of a title as an address: "Obiliq / Obilić: a day-care centre" → obiliq-obilic-a-day-care-centre. Empty where it has none. */
export function slugOf(title: string): string {
  const words = foldText(title)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter(Boolean);
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join("-").length > MAX) break;
    kept.push(word);
  }
  return kept.length > 0 ? kept.join("-") : (words[0] ?? "").slice(0, MAX);
}

/** The name itself, or with the first number that makes it free. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
  return name;
}
