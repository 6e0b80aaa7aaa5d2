// What makes a text hard to read, found by counting. It is advice: each of them is sometimes right.

export const SENTENCE_MAX_WORDS = 35;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

export const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

export function longSentencesIn(text: string): string[] {
  return [...sentences.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => wordsIn(sentence).length > SENTENCE_MAX_WORDS);
}

const romanNumeral = /^[IVX]+$/;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Each acronym of the texts with the number of the text where it stands first, unless one of them spells it out:
 * "local self-government (LSU)" or "LSU (local self-government unit)".
 */
export function acronymsIn(texts: readonly string[]): { acronym: string; at: number }[] {
  const all = texts.join("\n");
  const first = new Map<string, number>();
  for (const [at, text] of texts.entries()) {
    for (const [, acronym = ""] of text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}]+)s?(?![\p{L}\p{N}])/gu)) {
      if (!romanNumeral.test(acronym) && !first.has(acronym)) first.set(acronym, at);
    }
  }
  const isSpeltOut = (acronym: string) =>
    new RegExp(`\\(${escaped(acronym)}s?\\)|(?<![\\p{L}\\p{N}])${escaped(acronym)}s? \\(`, "u").test(all);
  return [...first].filter(([acronym]) => !isSpeltOut(acronym)).map(([acronym, at]) => ({ acronym, at }));
}

const isYear = (digits: string) => /^(?:19|20)\d{2}$/.test(digits);

/** Numbers after which no word says what is counted. Years, percentages and sums of money say it themselves. */
export function bareNumbersIn(text: string): string[] {
  const numbers = text.matchAll(
    /(?<![\p{L}\p{N}.,/-])(?<money>(?:EUR|USD|CZK|[€$£])\s?)?(?<digits>\d[\d.,]*\d|\d)(?<after>\s*[%€$]|\s+\p{L}|-\p{L}|\p{L}|[–/-]\d)?/gu,
  );
  return [...numbers].flatMap(({ groups }) => {
    const { money, digits = "", after } = groups ?? {};
    return money || after || isYear(digits) ? [] : [digits];
  });
}
