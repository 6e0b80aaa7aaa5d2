import { foldText } from "./fold-text";
import { nameKey } from "./name-key";

/** Both spellings of what was met last: whoever searches or compares reads the same words and names again and again. */
const spellings = new Map<string, readonly [folded: string, key: string]>();
const SPELLINGS_KEPT = 20_000;

/** A text as `foldText` and as `nameKey` have it, made once. For words and names; longer texts would fill its room. */
export function spellingsOf(text: string): readonly [folded: string, key: string] {
  let known = spellings.get(text);
  if (!known) {
    if (spellings.size >= SPELLINGS_KEPT) spellings.clear();
    known = [foldText(text), nameKey(text)];
    spellings.set(text, known);
  }
  return known;
}
