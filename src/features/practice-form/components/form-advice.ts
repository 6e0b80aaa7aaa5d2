"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** While somebody types, the advice beside the form is not asked for more often than this. */
const ADVICE_PAUSE = 5000;

/** After something was saved, the advice beside the form follows the text: at once, or as soon as the pause is over. */
export function useAdvice(): (intent: string) => void {
  const router = useRouter();
  const advisedAt = useRef(Number.NEGATIVE_INFINITY);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (intent) => {
    const wait = intent === "autosave" ? advisedAt.current + ADVICE_PAUSE - performance.now() : 0;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => {
        advisedAt.current = performance.now();
        router.refresh();
      },
      Math.max(0, wait),
    );
  };
}
