"use client";

import { useEffect } from "react";

/**
 * While a form has mistakes the title of the page says so, which is read out first; without scripts the server does it.
 * The words are on the body of the page, so that no form needs to be given them.
 */
export function useErrorTitle(hasErrors: boolean): void {
  useEffect(() => {
    const words = document.body.dataset.errorTitle;
    if (!hasErrors || !words) return;
    const [before = "", after = ""] = words.split("{title}");
    const { title } = document;
    if (title.startsWith(before) && title.endsWith(after)) return;
    document.title = `${before}${title}${after}`;
    return () => {
      document.title = title;
    };
  }, [hasErrors]);
}
