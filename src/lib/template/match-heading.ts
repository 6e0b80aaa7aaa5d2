import { distance } from "fastest-levenshtein";
import { foldText } from "../fold-text";
import { isSameWord } from "../same-word";
import type { ReadLine } from "./read-lines";
import { sectionHeadings, type TemplateLanguage, type TemplateSection, templateLanguages, templateSections } from "./section-headings";

type Heading = { section: TemplateSection; isOfTemplate: boolean; languages: TemplateLanguage[] };
/** `rest` is what follows a heading that stands in the line of its text ("Contact: …"). */
export type HeadingMatch = Heading & { isExact: boolean; rest: string | null };

const LONGEST = 80;
const MOST_WORDS = 11;
const NUMBERING = /^(?:\d{1,2}|[ivx]{1,4}|[a-h])\s*[.):]\s*/i;

/** How many letters of a heading may be wrong; short ones are words of their own with one letter changed. */
const lettersAllowed = (heading: string) => (heading.length < 8 ? 0 : heading.length < 12 ? 1 : 2);

/** With these a question is asked; what it asks about is in its other words. */
const QUESTION_WORDS = new Set(
  (
    "what was were is are how why which who the it did do have has had in a there main most " +
    "sta je su koja koje koji kakva kakve kakav bila bilo bili bile kako zasto to se glavni glavne na " +
    "sto koi kakva bese bea se kako zosto glavnite glavnata " +
    "cila cili cilat cfare ka kane qene ishte ishin jane si u eshte pse ne e kryesore " +
    "jaka jake jaky co byla bylo byly byl jsou jak proc hlavni k"
  ).split(" "),
);
const tellingWords = (folded: string) => folded.split(" ").filter((word) => word !== "" && !QUESTION_WORDS.has(word));

const questions: { words: string[]; heading: string }[] = [];
const exact = new Map<string, Heading>();
const oneWordShort = new Map<string, Heading>();
const byLength = new Map<number, string[]>();

/** A heading without one of its words, but never without its last or longest one: these say which heading it is. */
function shortened(words: readonly string[]): string[] {
  const longest = Math.max(...words.map((word) => word.length));
  const dropped = words.map((word, index) => (index === words.length - 1 || word.length === longest ? null : words.toSpliced(index, 1)));
  return words.length < 4 ? [] : dropped.flatMap((rest) => (rest ? [rest.join(" ")] : []));
}

function addHeading(written: string, heading: Omit<Heading, "languages">, language: TemplateLanguage) {
  const folded = foldText(written);
  const known = exact.get(folded);
  if (known) known.languages = [...new Set([...known.languages, language])];
  else {
    exact.set(folded, { ...heading, languages: [language] });
    byLength.set(folded.length, [...(byLength.get(folded.length) ?? []), folded]);
  }
  for (const short of shortened(folded.split(" "))) {
    if (!oneWordShort.has(short)) oneWordShort.set(short, { ...heading, languages: [language] });
  }
}

for (const language of templateLanguages) {
  for (const section of templateSections) {
    const [ofTemplate = "", others = ""] = sectionHeadings[language][section].split(" | ");
    for (const written of ofTemplate.split("; ")) {
      addHeading(written, { section, isOfTemplate: true }, language);
      if (written.endsWith("?")) questions.push({ words: tellingWords(foldText(written)), heading: foldText(written) });
    }
    for (const written of others.split("; ")) addHeading(written, { section, isOfTemplate: false }, language);
  }
}

/** The heading that some folded words are: exactly, with a word too few or too many, or with a letter or two wrong. */
function nearestHeading(folded: string): Heading | undefined {
  const words = folded.split(" ");
  if (words.length > MOST_WORDS) return undefined;
  const short = oneWordShort.get(folded);
  if (short) return short;
  if (words.length > 4) {
    const longer = words.map((_, index) => exact.get(words.toSpliced(index, 1).join(" "))).find((found) => found?.isOfTemplate);
    if (longer) return longer;
  }
  let nearest: { heading: string; apart: number } | undefined;
  for (let length = folded.length - 2; length <= folded.length + 2; length += 1) {
    for (const heading of byLength.get(length) ?? []) {
      const apart = distance(folded, heading);
      if (apart <= lettersAllowed(heading) && apart < (nearest?.apart ?? 3)) nearest = { heading, apart };
    }
  }
  return nearest && exact.get(nearest.heading);
}

/**
 * The question of the template that asks the same in other forms of its words ("Које су биле потребе?"), or in fewer of them: every
 * word that tells something is one of its own, and these are more than half of them.
 */
function sameQuestion(folded: string): Heading | undefined {
  const own = tellingWords(folded);
  if (own.length === 0 || folded.split(" ").length > MOST_WORDS) return undefined;
  let most = 0.5;
  let found: Heading | undefined;
  for (const { words, heading } of questions) {
    const share = words.filter((word) => own.some((one) => isSameWord(one, word))).length / words.length;
    if (share > most && own.every((one) => words.some((word) => isSameWord(one, word)))) {
      most = share;
      found = exact.get(heading);
    }
  }
  return found;
}

function headingOf(text: string, folded: string): Omit<HeadingMatch, "rest"> | null {
  if (folded === "" || folded.length > LONGEST) return null;
  const own = exact.get(folded);
  if (own) return { ...own, isExact: true };
  const unnumbered = NUMBERING.test(text) ? foldText(text.replace(NUMBERING, "")) : folded;
  const found = exact.get(unnumbered) ?? nearestHeading(unnumbered) ?? (/\?[\s*]*$/.test(text) ? sameQuestion(unnumbered) : undefined);
  return found ? { ...found, isExact: false } : null;
}

/** "Contact: …", "Description: …": a heading in the line of its text, told by its colon and capital letter. */
function runInHeading(text: string): HeadingMatch | null {
  const colon = text.slice(0, LONGEST).indexOf(":");
  if (colon < 3 || !/^\p{Lu}|^\*\*|^\d/u.test(text)) return null;
  const label = text.slice(0, colon);
  const found = headingOf(label, foldText(label));
  const rest = text
    .slice(colon + 1)
    .replace(/^\*\*/, "")
    .trim();
  return found && rest !== "" ? { ...found, rest } : null;
}

/** The section whose heading a line is. An entry of a list is one only where it numbers the template's own headings. */
export function matchHeading(line: ReadLine): HeadingMatch | null {
  if (line.kind === "bullet") return null;
  const alone = /[.;,]$/.test(line.text) ? null : headingOf(line.text, line.folded);
  const found = alone ? { ...alone, rest: null } : runInHeading(line.text);
  if (!found || (line.kind === "numbered" && !found.isOfTemplate)) return null;
  return found;
}
