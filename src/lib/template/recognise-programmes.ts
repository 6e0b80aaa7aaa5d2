import type { DocumentFormat } from "../document-text";
import { countryAtStart } from "./countries";
import { findDates } from "./find-dates";
import type { LineRange } from "./line-range";
import { periodsIn } from "./propose-dates";
import { figuresIn } from "./propose-figures";
import { type Block, readBlocks } from "./read-blocks";
import type { ReadLine } from "./read-lines";
import type { ClaimedCount, ExchangeProposal, FoundText, ProgrammeProposal } from "./recognised-document";
import { fundingWords } from "./template-words";

const KINDS: [ExchangeProposal["kind"], RegExp][] = [
  [
    "training-of-trainers",
    /\b(?:training of trainers|ToTs?)\b|obuka (?:za )?trenera|обука за обучувачи|trajnim i trajnerëve|školení školitelů/iu,
  ],
  [
    "exchange-of-experience",
    /\bexchang(?:e|ing)(?: of)? experiences?\b|razmen\p{L}+ iskustava|razmjen\p{L}+ iskustava|размен\p{L}+ (?:на )?искуства|shkëmbim\p{L}* (?:i )?përvoj|výměn\p{L}+ zkušeností/iu,
  ],
  [
    "study-visit",
    /\bstudy (?:visit|tour|trip)\b|\bsimilar visit\b|studijsk\p{L}+ (?:poset|posjet|putovanj)|студиск\p{L}+ посет|vizit\p{L}* studimor|studijní (?:cest|návštěv)/iu,
  ],
  [
    "training",
    /\btraining (?:sessions?|events?|courses?)\b|\btrainings?\s+(?:was|were|took)\b|\bobuk[aeu]\b|(?<!\p{L})обук[аи](?!\p{L})|\btrajnim|školení/iu,
  ],
  [
    "presentation",
    /\bpresentations?\s+(?:was|were|took)\b|\b(?:regional|final) presentation|prezentacij\p{L}+ (?:je|su)|презентаци\p{L}+/iu,
  ],
];
const HAPPENED =
  /\b(?:was|were|took place|came|gathered|attended|participat\w*|visited|will)\b|održan|održal|одржа|mbajt|zhvillua|konal|uskutečnil/iu;
const HOST = /(?:held in|\bin|visited|održan\p{L}* u|одржан\p{L}* во)\s+(\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)/gu;
const VISITED_TOO = /visited\s+\p{Lu}\p{L}+\s+and\s+(\p{Lu}\p{L}+)/u;
/** Names after a bracket or a colon, with commas between them. */
const NAME_LIST =
  /[(:]\s*((?:\p{Lu}[\p{L}’-]*(?:\s\p{Lu}[\p{L}’-]*){0,2})(?:(?:,\s*|\s+(?:and|i|и|dhe|a)\s+)(?:\p{Lu}[\p{L}’-]*(?:\s\p{Lu}[\p{L}’-]*){0,2})){1,60})\s*(?:\)|\.|$)/gu;
const PROJECT =
  /[“„"«]([^“”„"«»]{8,160})[”“"»]\s*(?:\([A-Z]{2,10}\)\s*)?(?:project|programme|program|projek|пројект|проект|projekt)|(?:project|programme|projekat|projekta|проект\p{L}*|projekti|projekt\p{L}*)\s*[“„"«]([^“”„"«»]{8,160})[”“"»]/giu;
const LONGEST_BLOCK = 6000;

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=[\p{Lu}“„"])/u);
const kindOf = (text: string) => KINDS.find(([, words]) => words.test(text))?.[0];
const unique = (found: readonly FoundText[]) => [...new Map(found.map((one) => [one.text, one])).values()];

function countsIn(block: Block): ClaimedCount[] {
  return figuresIn(block, "en").map(({ value, unit, words, lines }) => ({ value, unit, words, lines }));
}

/** An event is told by a sentence that names its kind, says that it was, and gives a date, a place or a number of people. */
function exchangeOf(block: Block): ExchangeProposal | null {
  if (block.text.length > LONGEST_BLOCK) return null;
  const telling = sentencesOf(block.text).find((sentence) => {
    const own = { ...block, text: sentence };
    return (
      kindOf(sentence) !== undefined &&
      HAPPENED.test(sentence) &&
      (findDates(sentence).length > 0 || countsIn(own).length > 0 || /held in \p{Lu}/u.test(sentence))
    );
  });
  const kind = telling && kindOf(telling);
  if (!kind) return null;
  const found = (text: string): FoundText => ({ text, lines: block.lines });
  const hosts = [...block.text.matchAll(HOST), ...[VISITED_TOO.exec(block.text)].flatMap((match) => (match ? [match] : []))].flatMap(
    ([, name]) => (name ? [name] : []),
  );
  const isPlace = (name: string) =>
    countryAtStart(name) === null && findDates(`1 ${name} 2000`).every(({ words }) => !words.startsWith("1 "));
  const lists = [...block.text.matchAll(NAME_LIST)].flatMap(([, names = ""]) => names.split(/,\s*|\s+(?:and|i|и|dhe|a)\s+/));
  const exchange: ExchangeProposal = {
    text: block.text,
    kind,
    dates: findDates(block.text).map(({ words }) => found(words)),
    hostPlaces: unique(hosts.filter(isPlace).map(found)),
    participatingPlaces: unique(lists.filter(Boolean).map(found)),
    counts: countsIn(block),
    lines: block.lines,
  };
  // Without a day or a place it is a sum of events ("15 organisations took part in exchanges"), but for a visit.
  const isOneEvent = [exchange.dates, exchange.hostPlaces, exchange.participatingPlaces].some((told) => told.length > 0);
  return isOneEvent || kind === "study-visit" ? exchange : null;
}

/** Programmes that the document names as such, with the dates, counts and funders it tells beside them. */
function programmesOf(blocks: readonly Block[]): ProgrammeProposal[] {
  const titles = new Map<string, FoundText>();
  for (const { text, lines } of blocks) {
    if (text.length > LONGEST_BLOCK) continue;
    for (const [, before, after] of text.matchAll(PROJECT)) {
      const title = (before ?? after ?? "").trim();
      if (title && !titles.has(title)) titles.set(title, { text: title, lines });
    }
  }
  const short = blocks.filter(({ text }) => text.length <= LONGEST_BLOCK);
  const funding = short
    .filter(({ text }) => fundingWords.test(text))
    .flatMap(({ text, lines }) =>
      sentencesOf(text)
        .filter((one) => fundingWords.test(one))
        .map((one) => ({ text: one, lines })),
    );
  const dates = short.flatMap((block) => periodsIn(block).map(({ words, lines }) => ({ text: words, lines })));
  const counts = short.filter(({ isEntry }) => isEntry).flatMap(countsIn);
  const isOnly = titles.size === 1;
  return [...titles.values()].map((title) => ({
    title,
    dates: isOnly ? dates : [],
    funding: isOnly ? funding : [],
    counts: isOnly ? counts : [],
  }));
}

/** What a document without a practice proposes: the events and programmes that it tells of, and the lines that say so. */
export function recogniseProgrammes(
  lines: readonly ReadLine[],
  format: DocumentFormat,
): { exchanges: ExchangeProposal[]; programmes: ProgrammeProposal[]; covered: LineRange[] } {
  const blocks = readBlocks(lines, format);
  const exchanges = blocks.flatMap((block) => exchangeOf(block) ?? []);
  const programmes = programmesOf(blocks);
  const told = programmes.flatMap(({ title, dates, funding, counts }) => [title, ...dates, ...funding, ...counts]);
  return { exchanges, programmes, covered: [...exchanges, ...told].map((one) => one.lines) };
}
