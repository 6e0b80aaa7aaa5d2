import { type LineRange, spanOf } from "./line-range";
import type { Block } from "./read-blocks";
import type { FoundText, FoundVoice } from "./recognised-document";

const MARK = /[„“”"«»]/g;
const OPEN = /^[„“”"«»]\s*/;
const CLOSE = /\s*[“”"«»]([.,;!?]?)$/;
const LONGEST_SPEAKER = 220;
const SHORTEST_UNMARKED = 80;
/** „…“ – speaker, or “…” (speaker), in one paragraph. */
const SPEAKER_BEHIND = /^(.{12,}[“”"«»][.,;]?)\s*(?:[–—-]\s*|\()([^„“”"«»]{3,220}?)\)?$/u;
/** Speaker: “…” */
const SPEAKER_BEFORE = /^([^„“”"«»:]{3,160}):\s*([„“”"«»].*)$/u;

/** One paragraph of a quotation as written, and its text without the marks at its ends, and which marks these were. */
type Part = { written: string; text: string; lines: LineRange; open: string | null; close: string | null };

const marksIn = (text: string) => text.match(MARK)?.length ?? 0;

/** A mark at the end closes the quotation only where those before it are in pairs: a name in quotation marks may end a text. */
function partOf(block: Block): Part {
  const open = OPEN.exec(block.text)?.[0].trim() ?? null;
  const body = block.text.replace(OPEN, "");
  const closing = CLOSE.exec(body);
  const written = { written: block.text, lines: block.lines, open };
  if (!closing || marksIn(body) % 2 === 0) return { ...written, text: body, close: null };
  const text = `${body.slice(0, closing.index)}${closing[1] ?? ""}`;
  return { ...written, text, close: closing[0].trim().slice(0, 1) };
}

const beginsQuote = (block: Block) => OPEN.test(block.text);

/** Somebody's name or office: short, no sentence. What follows it is told by the caller. */
const looksLikeSpeaker = (block: Block) =>
  block.text.length <= LONGEST_SPEAKER &&
  !beginsQuote(block) &&
  !/[!?…]$|\p{Ll}{3}\.$|[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(block.text) &&
  partOf(block).close === null;

/** Opened in its first paragraph and closed in its last one alone, or neither: then its marks say nothing that is not known. */
function isPaired(parts: readonly Part[]): boolean {
  const closes = parts.filter(({ close }) => close !== null);
  return parts[0]?.open === null ? closes.length === 0 : closes.length === 1 && closes[0] === parts.at(-1);
}

function voiceOf(parts: readonly Part[], speaker: FoundText | null, isSpeakerShared: boolean): FoundVoice {
  const open = parts[0]?.open ?? null;
  const close = parts.findLast((part) => part.close !== null)?.close ?? null;
  const isUnpaired = !isPaired(parts);
  return {
    text: parts.map(({ text, written }) => (isUnpaired ? written : text)).join("\n\n"),
    lines: spanOf(parts.map(({ lines }) => lines)),
    marks: open === null ? null : { open, close },
    isUnpaired,
    speaker,
    isSpeakerShared,
  };
}

/** Splits a speaker in the paragraph of the quotation from it. */
function apart(block: Block): { quote: Block; speaker: FoundText | null } {
  const before = block.text.length <= 6000 ? SPEAKER_BEFORE.exec(block.text) : null;
  if (before?.[1] && before[2]) return { quote: { ...block, text: before[2] }, speaker: { text: before[1].trim(), lines: block.lines } };
  const tail = block.text.slice(-LONGEST_SPEAKER - 20);
  const behind = beginsQuote(block) ? SPEAKER_BEHIND.exec(tail) : null;
  if (!behind?.[1] || !behind[2]) return { quote: block, speaker: null };
  const quote = block.text.slice(0, block.text.length - tail.length) + behind[1];
  return { quote: { ...block, text: quote }, speaker: { text: behind[2].trim(), lines: block.lines } };
}

/** Reads the voices of a section. What belongs to none of them is in no voice, and so left over. */
export function readVoices(blocks: readonly Block[]): FoundVoice[] {
  const voices: FoundVoice[] = [];
  let waiting: Part[][] = [];
  let ahead: FoundText | null = null;
  const finish = (speaker: FoundText | null) => {
    const named = speaker ?? ahead;
    for (const parts of waiting) voices.push(voiceOf(parts, named, named !== null && waiting.length > 1));
    waiting = [];
    if (!speaker) ahead = null;
  };
  for (const [index, block] of blocks.entries()) {
    const { quote, speaker } = apart(block);
    const open = waiting.at(-1);
    const isOpen = open !== undefined && open[0]?.open !== null && open.at(-1)?.close === null;
    const next = blocks[index + 1];
    if (speaker) {
      finish(null);
      waiting = [[partOf(quote)]];
      finish(speaker);
    } else if (beginsQuote(quote)) waiting.push([partOf(quote)]);
    else if (looksLikeSpeaker(block) && (!next || beginsQuote(apart(next).quote) || !isOpen)) {
      if (waiting.length > 0 && !ahead) finish({ text: block.text, lines: block.lines });
      else {
        finish(null);
        ahead = { text: block.text, lines: block.lines };
      }
    } else if (open) open.push(partOf(block));
    else if (block.text.length >= SHORTEST_UNMARKED) waiting.push([partOf(block)]);
  }
  finish(null);
  return voices;
}
