import { Button } from "./button";

type CopyTextProps = { text: string; labels: { copy: string; copied: string; failed: string } };

/** A button that the site's script shows and makes work (scripts/copy-buttons.ts): puts a text on the clipboard. */
export function CopyText({ text, labels: { copy, copied, failed } }: CopyTextProps) {
  return (
    <p className="no-print mt-4">
      <Button type="button" emphasis="quiet" hidden data-copy={text} data-copied={copied} data-failed={failed}>
        <span aria-live="polite">{copy}</span>
      </Button>
    </p>
  );
}
