import { foldText } from "../fold-text";

const CODES = "RS MK AL BA CZ XK ME HR SI BG RO GR TR MD HU SK PL AT DE IT".split(" ");
const LANGUAGES = ["en", "sr", "sr-Latn", "bs", "mk", "sq", "cs"];

/** Names that the Unicode tables do not have. */
const OTHER_NAMES: Record<string, string[]> = {
  BA: ["Bosnia and Herzegovina", "BiH", "Bosnia", "Bosna i Hercegovina", "Bosnja dhe Hercegovina", "Bosnja e Hercegovina"],
  CZ: ["Czech Republic", "Česká republika", "Češka Republika", "Чешка Република", "Republika Çeke"],
  MK: ["Macedonia", "Republic of North Macedonia", "Republika Severna Makedonija", "Република Северна Македонија", "Sjeverna Makedonija"],
  RS: ["Republic of Serbia", "Republika Srbija", "Serbia"],
  AL: ["Republic of Albania", "Republika e Shqipërisë", "Shqipëria", "Albanija"],
  XK: ["Kosova", "Kosovo i Metohija"],
};

const codeOfName = new Map<string, string>();
for (const code of CODES) {
  const names = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code);
  for (const name of [...names, ...(OTHER_NAMES[code] ?? [])]) codeOfName.set(foldText(name), code);
}
const MOST_WORDS = 4;

/** Kosovo* and Kosovo¹ refer to a footnote, also with a space before the mark. */
const FOOTNOTE_MARK = /\s?[¹²³⁴*†]+\s?/gu;

export type FoundCountry = { name: string; code: string; rest: string };

/** The country with whose name a text begins, the longest one that fits, and what follows it. */
export function countryAtStart(text: string): FoundCountry | null {
  const words = text.replace(FOOTNOTE_MARK, " ").trim().split(/\s+/);
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const name = words.slice(0, count).join(" ");
    const code = codeOfName.get(foldText(name));
    if (code && /^\p{Lu}/u.test(name)) return { name, code, rest: words.slice(count).join(" ") };
  }
  return null;
}
