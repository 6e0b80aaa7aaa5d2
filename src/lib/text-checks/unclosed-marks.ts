import { listOf, type PlacedText } from "../placed-text";
import { type Finding, finding } from "./finding";

type Mark = { sign: string; at: number };

const closing: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
const opening = Object.fromEntries(Object.entries(closing).map(([open, close]) => [close, open]));
/** „Bosnian“, “English”, ”Swedish”, „mixed”, »these« and «those»: what opens stands before a word, what closes after one. */
const QUOTES = /[“”„"«»]/;
const wordBefore = /[\p{L}\p{N}.,!?…)\]*’']/u;
const wordAfter = /[\p{L}\p{N}([*’'…]/u;

/** The marks of a text that have no partner, in order. */
function unpaired(text: string): Mark[] {
  const open: Mark[] = [];
  const alone: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const [before = " ", sign = "", after = " "] = [text[at - 1], text[at], text[at + 1]];
    if (QUOTES.test(sign)) {
      const quote = open.findLastIndex((mark) => QUOTES.test(mark.sign));
      const mayClose = sign !== "„" && wordBefore.test(before);
      const mayOpen = wordAfter.test(after) && !(mayClose && quote >= 0);
      if (sign === '"' && /\d/.test(before) && quote < 0) continue;
      if (mayClose && quote >= 0) alone.push(...open.splice(quote).slice(1));
      else if (mayOpen || sign === "„") open.push({ sign, at });
      else alone.push({ sign, at });
    } else if (closing[sign]) {
      open.push({ sign, at });
    } else if (opening[sign]) {
      const partner = open.findLastIndex((mark) => mark.sign === opening[sign]);
      if (partner >= 0) alone.push(...open.splice(partner).slice(1));
      // 1) and a) count the entries of a list.
      else if (!(sign === ")" && /(?:^|[\s,;:(])(?:\d{1,2}|\p{L})$/u.test(text.slice(0, at)))) alone.push({ sign, at });
    }
  }
  return [...alone, ...open].sort((a, b) => a.at - b.at);
}

const AROUND = 40;

function wordsFrom(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + AROUND)];
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const end = to === text.length ? to : Math.max(text.lastIndexOf(" ", to), at + 1);
  return text.slice(start > at ? from : start, end);
}

type Alone = Mark & PlacedText & { paragraph: number };

const opens = ({ sign, at, text }: Alone) => QUOTES.test(sign) && (sign === "„" || wordAfter.test(text[at + 1] ?? " "));

/** A quotation of several paragraphs opens in its first, may open again in each, and closes in its last. */
function withoutLongQuotations(alone: readonly Alone[], paragraphs: readonly PlacedText[]): Alone[] {
  const left: Alone[] = [];
  for (const mark of alone) {
    const next = paragraphs[mark.paragraph + 1];
    const goesOn = opens(mark) && next !== undefined && listOf(next.path) === listOf(mark.path) && next.text.startsWith(mark.sign);
    if (goesOn) continue;
    const from = QUOTES.test(mark.sign) && !opens(mark) ? left.findLastIndex(opens) : -1;
    if (from >= 0 && listOf(left[from]?.path ?? "") === listOf(mark.path)) left.splice(from, 1);
    else left.push(mark);
  }
  return left;
}

/** Quotation marks and brackets without a partner. */
export function unclosedMarks(texts: readonly PlacedText[]): Finding[] {
  const paragraphs = texts.flatMap(({ path, text }) => text.split(/\n{2,}/).map((paragraph) => ({ path, text: paragraph })));
  const alone = paragraphs.flatMap((placed, paragraph) => unpaired(placed.text).map((mark): Alone => ({ ...mark, ...placed, paragraph })));
  return withoutLongQuotations(alone, paragraphs).map((mark) => finding("unclosed-mark", mark, wordsFrom(mark.text, mark.at)));
}
