"use client";

import { useEffect } from "react";

/** Both sides stand side by side from here on; below it a link leads to the other side by itself. */
const WIDE = "(min-width: 64rem)";
const MARKED = "data-marked";

/** Marks on both sides what belongs together, and brings it into sight. Without scripts the links and `:target` do it. */
export function PassageMarks() {
  useEffect(() => {
    const isWide = () => matchMedia(WIDE).matches;
    const mark = (elements: readonly Element[]) => {
      for (const marked of document.querySelectorAll(`[${MARKED}]`)) marked.removeAttribute(MARKED);
      for (const element of elements) element.setAttribute(MARKED, "");
    };
    const linesOf = (range: string) => {
      const [from = 0, to = 0] = range.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, at) => document.getElementById(`L${from + at}`)).filter((line) => line !== null);
    };
    const show = (range: string, field: Element | null) => {
      const lines = linesOf(range);
      mark(field ? [...lines, field] : lines);
      if (isWide()) lines[0]?.scrollIntoView({ block: "center" });
    };
    const clicked = (event: MouseEvent) => {
      const link = (event.target as Element).closest("a");
      const { passage, piece } = link?.dataset ?? {};
      if (passage && link) {
        show(passage, link.closest("[data-lines]"));
        if (isWide()) event.preventDefault();
      }
      const field = piece ? document.getElementById(piece) : null;
      if (!field) return;
      mark([field, ...linesOf(field.dataset.lines ?? "")]);
      if (!isWide()) return;
      event.preventDefault();
      field.scrollIntoView({ block: "center" });
      // Whoever goes on with the keyboard goes on there.
      (field.matches("[tabindex]") ? field : field.querySelector<HTMLElement>("select, input:not([type=hidden])"))?.focus({
        preventScroll: true,
      });
    };
    const focused = (event: FocusEvent) => {
      const field = (event.target as Element).closest<HTMLElement>("[data-lines]");
      if (field?.dataset.lines && !field.hasAttribute(MARKED)) show(field.dataset.lines, field);
    };
    document.addEventListener("click", clicked);
    document.addEventListener("focusin", focused);
    return () => {
      document.removeEventListener("click", clicked);
      document.removeEventListener("focusin", focused);
    };
  }, []);
  return null;
}
