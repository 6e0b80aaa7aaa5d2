"use client";

import { useEffect, useState } from "react";
import { Button } from "./button";

type CopyButtonProps = { text: string; labels: { copy: string; copied: string; failed: string } };

/** Puts a text on the clipboard. Without JavaScript there is no button: a text can be selected. */
export function CopyButton({ text, labels }: CopyButtonProps) {
  const [state, setState] = useState<"copy" | "copied" | "failed">("copy");
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  if (!isReady) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <p className="no-print mt-4">
      <Button type="button" emphasis="quiet" onClick={copy}>
        <span aria-live="polite">{labels[state]}</span>
      </Button>
    </p>
  );
}
