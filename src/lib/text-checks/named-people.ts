import { foldText } from "../fold-text";
import type { PlacedText } from "../placed-text";
import { spellingsOf } from "../spellings";
import { type Finding, finding } from "./finding";
import { namesIn, plainWords } from "./names";
import { sentencesIn } from "./sentences";

/** Speaks for an office: what such a person says of a group is not told of the person. */
const OFFICE =
  /\b(?:mayor|deputy|director|head|chief|coordinator|adviser|advisor|councillor|councilor|president|chair(?:man|woman|person)?|expert|associate|secretary|manager|commissioner|minister|officer|clerk|psychologist|pedagogue|teacher|social worker|assistant|specialist|editor|representative|leader|member of (?:the )?(?:council|assembly|team)|gradonačelni\w*|predsjedni\w*|predsedni\w*|načelni\w*|direktor\w*|kryetar\w*|drejtor\w*|starost\w*|ředitel\w*)\b/iu;
const PERSON_TITLE = /\b(?:Mr|Mrs|Ms|Miss)\b/u;

const KIN = "son|daughter|child(?:ren)?|baby|grand(?:son|daughter|child)|brother|sister|family|husband|wife";
/** What nobody is told of together with their name, each as it is said of one person. */
const TOLD_OF_ONE = [
  // health
  /\b(?:disabled|wheelchair|autis\w+|epilep\w+|diabet\w+|cancer|cerebral palsy|down(?:'s|’s)? syndrome|schizophreni\w+|depress\w+|addict\w+|HIV|diagnos\w+|(?:chronically|seriously|mentally) ill|suffer(?:s|ed|ing)? from|(?:is|was|be)(?:came|en)? (?:ill|blind|deaf|sick)|with (?:a|an|his|her|severe|multiple|intellectual|physical|mental)\s?(?:\w+ )?(?:disabilit(?:y|ies)|impairment|illness|disease|diagnosis))\b/iu,
  /\b(?:invaliditet\w*|oboljel\w*|obolel\w*|boluje|dijagnoz\w*|dijagnostic\w*|aftësi të kufizuar\w*|sëmur\w*|postižen\w*|nemocn\w*)\b/iu,
  // ethnicity
  /\b(?:is|am|as|a|an|of) (?:a |an |the )?(?:member of the )?(?:young |old |elderly )?(?:Roma|Romani|Egyptian|Ashkali|Bosniak|Gorani|Vlach|Serb|Albanian|Croat|Turk)(?: (?:woman|man|girl|boy|mother|father|family|community|citizen|origin|minority))?\b/u,
  // income
  /\b(?:unemployed|jobless|homeless|in debt|poor|poverty|recipient of (?:social|cash|financial)|(?:receives|received|lives on|live on) (?:social|cash|financial|welfare)|social (?:assistance|welfare) (?:beneficiary|recipient)|nezaposlen\w*|siromaš\w*|papunë|nezaměstnan\w*)\b/iu,
  // a child
  new RegExp(
    `\\b(?:my|his|her) (?:(?:\\w+|\\d+-year-old) )?(?:${KIN})\\b|\\b(?:mother|father|parent|guardian)s? of (?:a|an|two|three|the)\\b|\\b(?:boy|girl|pupil|toddler)\\b|\\baged? (?:of )?\\d{1,2}\\b|\\b\\d{1,2}[- ]years?[- ]old\\b`,
    "iu",
  ),
];

/** One name is enough for a relative: my son, Petar. */
const KIN_NAMED = new RegExp(
  `\\b(?:[Mm]y|[Hh]is|[Hh]er) (?:[\\p{Ll}\\d-]+ ){0,4}(?:${KIN}),? (?:named |called )?(?<name>\\p{Lu}\\p{Ll}{2,})`,
  "gu",
);

/** Words of institutions, which have capitals as names have. */
const INSTITUTION = new Set(
  (
    "the this that these those our their his her its my in at on for of and all many some after before when while with from by to as a an each every both here there " +
    "action agency assembly association board bureau care center centre christian city civil commission committee community council country court day department " +
    "development directorate district employment european federation foundation fund government health house human institute institution labour law local " +
    "ministry mobile municipal municipality national network office organisation organization outreach plan police policy programme program project protection " +
    "public red republic roma rights safety school secretariat sector service services social society state strategy team union unit university welfare women work youth " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

/** The names of people in a sentence: two or three capitalised words in a row that name nothing else. */
function peopleIn(sentence: string, plain: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  const names = namesIn([{ path: "", text: sentence }]);
  const isOther = (word: string) => [word, word.replace(/s$/, "")].some((one) => plain.has(one) || others.has(one) || INSTITUTION.has(one));
  const isPart = (folded: string) => folded.length > 1 && !folded.split(" ").some(isOther);
  const people: string[] = [...sentence.matchAll(KIN_NAMED)].map(({ groups }) => groups?.name ?? "");
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    const isPair = next && sentence.slice(name.at + name.written.length, next.at) === " ";
    if (isPair && isPart(name.folded) && isPart(next.folded)) people.push(`${name.written} ${next.written}`);
  }
  return people;
}

/** `known`: names of people; `others`: names that are none of people; `speakers`: who says a text, by its path, with name and role. */
export type KnownNames = { known: readonly string[]; others: readonly string[]; speakers: ReadonlyMap<string, string> };

/** Somebody named in one sentence with health, ethnicity, income or a child. */
export function namedPeople(texts: readonly PlacedText[], { known, others, speakers }: KnownNames): Finding[] {
  const plain = plainWords(texts);
  const knownNames = known.map(foldText);
  const knownWords = new Set(knownNames.flatMap((name) => name.split(" ")));
  const noPeople = new Set(others.flatMap((name) => spellingsOf(name)[0].split(" ")).filter((word) => !knownWords.has(word)));
  return texts.flatMap((placed) =>
    sentencesIn(placed.text).flatMap((written) => {
      const speaker = speakers.get(placed.path);
      const sentence = speaker ? `${speaker}: ${written}` : written;
      const folded = ` ${foldText(sentence)} `;
      const people = [...knownNames.filter((name) => folded.includes(` ${name} `)), ...peopleIn(sentence, plain, noPeople)];
      const isTitled = PERSON_TITLE.test(sentence);
      if ((people.length === 0 && !isTitled) || !TOLD_OF_ONE.some((pattern) => pattern.test(sentence))) return [];
      // Of an office holder only what is said of their own family is told of them.
      if (OFFICE.test(sentence) && !new RegExp(`\\b(?:my|his|her) (?:own )?(?:${KIN})\\b`, "iu").test(sentence)) return [];
      return [finding("named-person", placed, written)];
    }),
  );
}
