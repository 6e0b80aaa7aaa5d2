"use client";

import { type RefObject, useEffect, useState } from "react";

/** How far the saving of the form has come. */
type Progress = { isRunning: boolean; isStopped: boolean; changes: number; saved: number };

type Form = RefObject<HTMLFormElement | null>;

/** Tries at once when the connection is back, and saves what was typed when the form is left or out of sight. */
export function useConnection(
  form: Form,
  known: RefObject<Progress>,
  save: () => Promise<void>,
  flush: (element: HTMLFormElement) => Promise<void>,
): void {
  useEffect(() => {
    const own = known.current;
    const element = form.current;
    const isBack = () => {
      if (own.changes !== own.saved && !own.isStopped) void save();
    };
    const isHidden = () => {
      if (document.visibilityState === "hidden" && !own.isRunning) isBack();
    };
    const isLeft = () => {
      if (element) void flush(element);
    };
    window.addEventListener("online", isBack);
    window.addEventListener("pagehide", isLeft);
    document.addEventListener("visibilitychange", isHidden);
    return () => {
      window.removeEventListener("online", isBack);
      window.removeEventListener("pagehide", isLeft);
      document.removeEventListener("visibilitychange", isHidden);
      isLeft();
    };
  }, [form, known, save, flush]);
}

/** The address of a link that leaves this page in this window; null for every other click. */
function leavesFor(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.download || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const { origin, pathname, hash } = new URL(link.href);
  return origin === location.origin && !(hash && pathname === location.pathname) ? link.href : null;
}

/**
 * The links of the page wait for the text: whoever sends for review right after typing sends what was typed. Where it
 * could not be saved, the page stays and says so; the same link pressed again is followed.
 */
export function useHeldLinks(known: RefObject<Progress>, save: () => Promise<void>): boolean {
  const [heldAt, setHeldAt] = useState<number | null>(null);
  useEffect(() => {
    const own = known.current;
    let told = -1;
    const saveAll = async () => {
      while (own.isRunning) await new Promise((resolve) => setTimeout(resolve, 50));
      if (own.changes !== own.saved && !own.isStopped) await save();
      return own.changes === own.saved;
    };
    const hold = (event: MouseEvent) => {
      const href = leavesFor(event);
      if (href === null || own.changes === own.saved || own.changes === told) return;
      event.preventDefault();
      event.stopPropagation();
      void saveAll().then((isSaved) => {
        // A whole new page: what it reads was saved a moment ago.
        if (isSaved) return location.assign(href);
        told = own.changes;
        setHeldAt(told);
      });
    };
    document.addEventListener("click", hold, true);
    return () => document.removeEventListener("click", hold, true);
  }, [known, save]);
  return heldAt !== null;
}
