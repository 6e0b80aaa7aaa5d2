import { foldText } from "../fold-text";

const folded = (words: string) => new Set(words.split(" ").map((word) => foldText(word)));

/** Words at which what is counted ends: verbs, prepositions and adverbs that often follow a counted noun. */
const ENDS = folded(
  "was were is are be been has have had will would can could should may do does did in on at from to by for as that who which whose where when while during per than into via " +
    "improve receive live need belong benefit use get got take took participate attend become became make made gain know learn currently now more less also however every each it they we he she lose their its his her our your this these those such came went found left saw met built sang began held said say says told tell thought think wanted want agreed agree asked ask felt feel gave spoke wrote ate " +
    "je su bio bila bilo bili bile biti će ima imaju u na iz za po kod pri koji koja koje kojih se kao da što dok " +
    "е се беа беше биле има имаат во на од за кои која кој како што додека " +
    "janë është ishin kanë ka në nga për që të cilët cilat si kur u do " +
    "jsou je byli byly bylo má mají v ve na z ze pro při kteří které která který jako že když se",
);
/** Words that join the parts of what is counted: people with disabilities. */
const JOINS = folded("of with without and or living sa bez i ili со без и или me pa dhe ose e i të së s se bez a nebo");
/** What these count is how long or how old, and no result. */
const TIMES = folded(
  "year years month months week weeks day days hour hours minute minutes times time godina godine godinu meseci meseca mjeseci mjeseca nedelja sedmica dana sati puta " +
    "години месеци недели дена часа часови пати vjet vite vjeç muaj javë ditë orë herë let roky rok měsíců měsíce týdnů dní hodin krát",
);
const MOST_WORDS = 7;
const WINDOW = 140;
const END_OF_PHRASE = /[.,;:!?()"“”„«»]|\s[–—-]\s/;

/** "-ed" and "-ly" end an English noun phrase, but for adjectives within it. */
const isEnglishEnd = (word: string, index: number, before: string) =>
  index > 0 && /(?:[^e]ed|ly)$/.test(word) && !/^(?:disabled|displaced)$/.test(word) && !before.endsWith("ly");

/** Words that end no noun phrase: it goes on after them, or it was over before. */
const isLoose = (word: string) => JOINS.has(word) || (/[^e]ed$/.test(word) && word.length > 5);

export const countsTime = (unit: string) => TIMES.has(foldText(unit).split(" ")[0] ?? "");

/** The noun phrase that follows a number, before the next one at `limit`; empty where none does. */
export function unitAfter(text: string, end: number, limit: number): string {
  const phrase = text.slice(end, Math.min(limit, end + WINDOW)).split(END_OF_PHRASE, 1)[0] ?? "";
  const words: string[] = [];
  let before = "";
  for (const [index, word] of phrase.trim().split(/\s+/).entries()) {
    const one = foldText(word);
    const isJoin = JOINS.has(one) && words.length > 0;
    if (one === "" || words.length >= MOST_WORDS || /^\d/.test(one)) break;
    if (!isJoin && (ENDS.has(one) || isEnglishEnd(one, index, before))) break;
    words.push(word);
    before = one;
  }
  while (words.length > 0 && isLoose(foldText(words.at(-1) ?? ""))) words.pop();
  return words.join(" ");
}

/** "a total population of around 4,000": what is counted stands before the number. */
export function unitBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 60), index);
  return (
    /((?:\p{L}+\s+)?\p{L}+)\s+of\s+(?:about|around|over|nearly|almost|approximately|more than|at least|some)?\s*$/iu
      .exec(before)?.[1]
      ?.replace(/^(?:a|the|an)\s+/i, "") ?? ""
  );
}

const significant = (unit: string) =>
  foldText(unit)
    .split(" ")
    .filter((word) => word.length > 3 && !JOINS.has(word));

/** How many words two units share: 15 people with disabilities may be some of 64 adults with disabilities. */
export function sharedWords(unit: string, other: string): number {
  const others = new Set(significant(other));
  return significant(unit).filter((word) => others.has(word)).length;
}
