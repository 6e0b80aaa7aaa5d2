import type { Segment } from "../dto";

/** A text with the words that were looked for marked: bold too, because a colour alone may be lost. */
export function MarkedSegments({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return segments.map(({ text, isMatch }) => {
    const key = at;
    at += text.length;
    return isMatch ? (
      <mark key={key} className="bg-mark font-semibold text-ink">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
