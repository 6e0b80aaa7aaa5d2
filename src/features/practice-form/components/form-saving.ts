"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { ScriptAnswer } from "../dto";
import { useConnection, useHeldLinks } from "./form-leaving";

/** What the person is told about the text: the state of the last try to save it. */
export type SavingState = "idle" | "changed" | "saving" | "saved" | "not-saved" | "conflict" | Refusal;
/** Why nothing was saved, where the answer says nothing of the text. */
type Refusal = "offline" | "signed-out" | "closed" | "too-large" | "too-many" | "faulty";
export type KeptText = { version: number; at: string; fields: [string, string][] };

const PAUSE = 2500;
const RETRY = 5000;
const RETRY_AT_MOST = 60_000;
/** An answer that takes longer does not come. */
const PATIENCE = 15_000;

const refusals: Record<number, Refusal> = { 401: "signed-out", 403: "closed", 404: "closed", 413: "too-large", 429: "too-many" };
/** After how long it is tried again by itself; null where that would change nothing. */
function pauseAfter(refusal: Refusal, failures: number): number | null {
  if (refusal === "closed" || refusal === "too-large") return null;
  if (refusal === "offline") return RETRY;
  return refusal === "faulty" ? Math.min(RETRY_AT_MOST, RETRY * 2 ** (failures - 1)) : RETRY * 6;
}

/** What the saving remembers between two drawings. `changes` counts what was typed; `isStopped`: a conflict waits for a choice, or nothing may be written. */
type Known = {
  version: number;
  isRunning: boolean;
  changes: number;
  /** Up to which of the changes everything is saved. */
  saved: number;
  failures: number;
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
  onAnswer: (answer: ScriptAnswer, intent: string) => void;
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
async function outcomeIn(answer: Response | null): Promise<ScriptAnswer | null> {
  const isTold = answer?.ok || answer?.status === 409 || answer?.status === 422;
  const body = isTold ? ((await answer.json().catch(() => null)) as Partial<ScriptAnswer> | null) : null;
  return body?.outcome ? (body as ScriptAnswer) : null;
}

type Sending = { href: string; windowId: string; intent: string; isLast: boolean };

/** Sends the form as it stands now, with the number of this sending; the last one outlives the page. No answer: null. */
function send(form: HTMLFormElement, own: Known, { href, windowId, intent, isLast }: Sending): Promise<Response | null> {
  own.sent += 1;
  const version: [string, string][] = own.isStopped ? [] : [["form.version", String(own.version)]];
  const about = { "form.intent": intent, "form.window.id": windowId, "form.window.save": String(own.sent) };
  const body = JSON.stringify([...new Map([...fieldsOf(form), ...Object.entries(about), ...version])]);
  const how = isLast ? { keepalive: true } : { signal: AbortSignal.timeout(PATIENCE) };
  return fetch(href, { method: "POST", body, headers: { Accept: "application/json", "Content-Type": "application/json" }, ...how }).catch(
    () => null,
  );
}

/**
 * Saves the form after a pause, one request at a time. What could not be saved stays in the browser and is tried again
 * when the connection, or the session, is back.
 */
export function useSaving({ form, href, storageKey, version, windowId, onAnswer }: SavingOptions) {
  const [state, setState] = useState<SavingState>("idle");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const known = useRef<Known>({
    version,
    isRunning: false,
    changes: 0,
    saved: 0,
    failures: 0,
    isStopped: false,
    sent: 0,
    timer: undefined,
  });
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
      setState("saving");
      const answer = await send(form.current, own, { href, windowId, intent, isLast: false });
      own.isRunning = false;
      const outcome = await outcomeIn(answer);
      if (!outcome) {
        const refusal = answer ? (refusals[answer.status] ?? "faulty") : "offline";
        own.failures += 1;
        own.isStopped ||= refusal === "closed";
        const pause = pauseAfter(refusal, own.failures);
        setState(refusal);
        if (pause !== null) own.timer = setTimeout(() => again.current(intent), pause);
        return;
      }
      own.failures = 0;
      own.isStopped = outcome.outcome === "conflict";
      // A choice between two versions that could not be saved yet was made all the same.
      if (outcome.outcome !== "conflict") own.version = outcome.version;
      if (outcome.outcome === "saved") {
        own.saved = before;
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
    setState((before) => (before === "offline" || before === "signed-out" || before === "faulty" ? before : "changed"));
    clearTimeout(own.timer);
    own.timer = setTimeout(() => void save(), PAUSE);
  }, [keep, save]);

  const flush = useFlush(known, href, windowId, storageKey);
  useConnection(form, known, save, flush);
  const isHeld = useHeldLinks(known, save);
  return { state, savedAt, save, changed, isHeld };
}

/** The last sending of a form that is left. */
function useFlush(known: RefObject<Known>, href: string, windowId: string, storageKey: string) {
  return useCallback(
    async (form: HTMLFormElement) => {
      const own = known.current;
      clearTimeout(own.timer);
      if (own.changes === own.saved || own.isStopped) return;
      const before = own.changes;
      // What is too long for a last sending stays in this browser, as what meets no connection does.
      const answer = await send(form, own, { href, windowId, intent: "autosave", isLast: true });
      if (answer?.ok && own.changes === before) forgetKept(storageKey);
    },
    [known, href, windowId, storageKey],
  );
}
