"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FormAnswer } from "../dto";

/** What the person is told about the text: the state of the last try to save it. */
export type SavingState = "idle" | "changed" | "saving" | "saved" | "not-saved" | "offline" | "signed-out" | "conflict";
export type KeptText = { version: number; at: string; fields: [string, string][] };

const PAUSE = 2500;
const RETRY = 5000;

/** What the saving remembers between two drawings. `changes` counts what was typed; `isStopped`: a conflict waits for a choice. */
type Known = {
  version: number;
  isRunning: boolean;
  changes: number;
  isStopped: boolean;
  /** How often this open form was sent. */
  sent: number;
  timer: ReturnType<typeof setTimeout> | undefined;
};

type SavingOptions = {
  form: RefObject<HTMLFormElement | null>;
  href: string;
  /** One text for each practice and account, in this browser only. */
  storageKey: string;
  version: number;
  /** Of this open form alone. */
  windowId: string;
  onAnswer: (answer: FormAnswer, intent: string) => void;
};

const fieldsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" && !name.startsWith("$") ? [[name, value]] : []));

/** The text that an earlier visit could not save. */
export function readKept(storageKey: string): KeptText | null {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "null") as KeptText | null;
  } catch {
    return null;
  }
}

function keepText(storageKey: string, kept: KeptText): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // A full or forbidden store only means that a lost connection cannot be bridged.
  }
}

export function forgetKept(storageKey: string): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** The answer that tells of the text; null for every other one. */
async function outcomeIn(answer: Response | null): Promise<FormAnswer | null> {
  const isTold = answer?.ok || answer?.status === 409 || answer?.status === 422;
  const body = isTold ? ((await answer.json()) as Partial<FormAnswer>) : null;
  return body?.outcome ? (body as FormAnswer) : null;
}

/**
 * Saves the form after a pause, one request at a time. What could not be saved stays in the browser and is tried again
 * when the connection, or the session, is back.
 */
export function useSaving({ form, href, storageKey, version, windowId, onAnswer }: SavingOptions) {
  const [state, setState] = useState<SavingState>("idle");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const known = useRef<Known>({ version, isRunning: false, changes: 0, isStopped: false, sent: 0, timer: undefined });
  const answered = useRef(onAnswer);
  const again = useRef<(intent?: string) => void>(() => {});

  const keep = useCallback(() => {
    if (!form.current) return;
    keepText(storageKey, { version: known.current.version, at: new Date().toISOString(), fields: fieldsOf(form.current) });
  }, [form, storageKey]);

  const save = useCallback(
    async (intent = "autosave"): Promise<void> => {
      const own = known.current;
      clearTimeout(own.timer);
      if (!form.current || own.isRunning) {
        own.timer = setTimeout(() => again.current(intent), 300);
        return;
      }
      own.isRunning = true;
      const before = own.changes;
      const body = new FormData(form.current);
      body.set("form.intent", intent);
      own.sent += 1;
      body.set("form.window.id", windowId);
      body.set("form.window.save", String(own.sent));
      if (!own.isStopped) body.set("form.version", String(own.version));
      setState("saving");
      const answer = await fetch(href, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
      own.isRunning = false;
      const outcome = await outcomeIn(answer);
      if (!outcome) {
        setState(answer?.status === 401 ? "signed-out" : "offline");
        own.timer = setTimeout(() => again.current(intent), answer?.status === 401 ? RETRY * 6 : RETRY);
        return;
      }
      own.isStopped = outcome.outcome === "conflict";
      if (outcome.outcome === "saved") {
        own.version = outcome.version;
        setSavedAt(outcome.savedAt);
        if (own.changes === before) forgetKept(storageKey);
      }
      setState(outcome.outcome === "saved" && own.changes !== before ? "changed" : outcome.outcome);
      answered.current(outcome, intent);
      if (own.changes !== before && !own.isStopped) own.timer = setTimeout(() => again.current(), PAUSE);
    },
    [form, href, storageKey, windowId],
  );

  useEffect(() => {
    answered.current = onAnswer;
    again.current = (intent) => void save(intent);
  });

  const changed = useCallback(() => {
    const own = known.current;
    own.changes += 1;
    keep();
    if (own.isStopped) return;
    setState((before) => (before === "offline" || before === "signed-out" ? before : "changed"));
    clearTimeout(own.timer);
    own.timer = setTimeout(() => void save(), PAUSE);
  }, [keep, save]);

  useConnection(known, save);
  return { state, savedAt, save, changed };
}

/** Tries at once when the connection is back, and no more when the form is left. */
function useConnection(known: RefObject<Known>, save: () => Promise<void>): void {
  useEffect(() => {
    const own = known.current;
    const isBack = () => {
      if (own.changes > 0 && !own.isStopped) void save();
    };
    window.addEventListener("online", isBack);
    return () => {
      window.removeEventListener("online", isBack);
      clearTimeout(own.timer);
    };
  }, [known, save]);
}
