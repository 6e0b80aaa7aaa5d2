"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useEffect, useEffectEvent, useRef, useState } from "react";
import { freshEntry } from "../../../lib/form-content";
import { changeList, parseListChange, pathName, readFormTree, treeAt } from "../../../lib/form-data";
import { fieldAt, type GroupField } from "../../../lib/form-field";
import type { Asked } from "../../../server/sent-form";
import { SignInAgain } from "../../accounts/components/sign-in-again";
import { elementId, type FormAnswer, PRACTICE_FORM } from "../dto";
import { ConflictPanel } from "./form-conflict";
import { FormProvider, type FormSurroundings } from "./form-context";
import { FormFields } from "./form-fields";
import { forgetKept, readKept, type SavingState, useSaving } from "./form-saving";
import { FormStatus } from "./form-status";
import { FormSummary } from "./form-summary";
import { NOTE, RevisionNote } from "./revision-note";

export type PracticeFormProps = {
  id: string;
  form: GroupField;
  start: FormAnswer;
  /** What sending for review would ask for: by field. */
  missing: Record<string, string>;
  surroundings: Pick<FormSurroundings, "phases" | "countries" | "organisationKinds" | "termsHref">;
  storageKey: string;
  saveHref: string;
  /** What is asked for on this page when the session has ended while somebody was typing. */
  signInAgain: Asked;
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
};

/** While somebody types, the advice beside the form is not asked for more often than this. */
const ADVICE_PAUSE = 10_000;

/** The form of a practice. It works by being sent; with scripts, lists change in place and the text saves itself. */
export function PracticeForm({ id, form, start, missing, surroundings, storageKey, saveHref, signInAgain, action }: PracticeFormProps) {
  const t = useTranslations("practiceForm");
  const [sent, send] = useActionState(action, start, `#${PRACTICE_FORM}`);
  const [answer, setAnswer] = useState(sent);
  const [drawn, setDrawn] = useState({ round: 0, isEnhanced: false, isRestored: false });
  const element = useRef<HTMLFormElement>(null);
  const advisedAt = useRef(0);
  const router = useRouter();

  const redraw = (next: Partial<FormAnswer>, more: Partial<typeof drawn> = {}) => {
    setAnswer((before) => ({ ...before, ...next }));
    setDrawn((before) => ({ ...before, ...more, round: before.round + 1 }));
  };
  const saving = useSaving({
    form: element,
    href: saveHref,
    storageKey,
    version: answer.version,
    onAnswer: (next, intent) => {
      // While somebody types on, nothing is drawn anew: only what is said about the fields changes.
      const isQuiet = intent === "autosave" || intent === "save";
      if (next.outcome === "saved") forgetNote(intent);
      if (isQuiet) setAnswer((before) => ({ ...next, tree: next.conflict ? next.tree : before.tree, names: before.names }));
      else redraw(next);
      if (next.outcome === "not-saved" && intent !== "autosave") focusSoon("form-summary");
      else if (next.conflict) focusSoon("form-conflict");
      else if (next.focus) focusSoon(elementId(next.focus));
    },
  });

  /** After a saved state was named, the next one needs a name of its own; the advice beside the form follows the text. */
  const forgetNote = (intent: string) => {
    const note = element.current?.elements.namedItem(NOTE);
    if (intent === "save" && note instanceof HTMLInputElement) note.value = "";
    const now = performance.now();
    if (intent === "autosave" && now - advisedAt.current < ADVICE_PAUSE) return;
    advisedAt.current = now;
    router.refresh();
  };

  const begin = useEffectEvent(() => {
    const kept = readKept(storageKey);
    const reading = kept ? readFormTree(kept.fields) : null;
    if (kept && reading?.ok) {
      const { form: _meta, ...tree } = reading.tree;
      redraw({ tree, version: kept.version }, { isEnhanced: true, isRestored: true });
      setTimeout(saving.changed);
    } else redraw({}, { isEnhanced: true });
  });
  useEffect(() => begin(), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : "save";
    const change = parseListChange(intent);
    const reading = readFormTree(new FormData(event.currentTarget));
    if (!change || !reading.ok) return void saving.save(intent);
    const { form: _meta, ...tree } = reading.tree;
    const list = fieldAt(form, change.path);
    const entries = treeAt(tree, change.path);
    const fresh = list?.kind === "list" ? freshEntry(list.entry, Array.isArray(entries) ? entries.at(-1) : undefined) : "";
    const after = changeList(tree, change, fresh);
    redraw({ tree: after.tree });
    focusSoon(elementId(pathName(after.focus)));
    setTimeout(saving.changed);
  };

  const { isSignedOut, goOn } = useSignedOut(saving.state);
  const errors = { ...missing, ...answer.errors };
  return (
    <FormProvider
      value={{
        ...surroundings,
        tree: answer.tree,
        errors,
        names: answer.names,
        matches: answer.matches,
        focus: answer.focus,
        isEnhanced: drawn.isEnhanced,
      }}
    >
      {isSignedOut && (
        <SignInAgain
          asked={signInAgain}
          onDone={() => {
            goOn();
            void saving.save();
          }}
        />
      )}
      <form ref={element} id={PRACTICE_FORM} action={send} onSubmit={submit} onInput={saving.changed} noValidate className="min-w-0">
        <input type="hidden" name="form.id" value={id} />
        <input type="hidden" name="form.version" value={answer.version} />
        <input type="hidden" name="form.requestKey" value={answer.requestKey} />
        <FormStatus
          state={drawn.isEnhanced ? saving.state : answer.outcome === "saved" && answer.savedAt ? "saved" : "idle"}
          savedAt={saving.savedAt ?? answer.savedAt}
          isRestored={drawn.isRestored}
          onDiscard={() => {
            forgetKept(storageKey);
            location.reload();
          }}
        />
        <FormSummary title={t("summary.problems")} problems={answer.errors} form={form} isAlert />
        <FormSummary title={t("summary.missing")} problems={missing} form={form} />
        {answer.conflict && <ConflictPanel form={form} mine={answer.tree} conflict={answer.conflict} />}
        <FormFields key={drawn.round} form={form} />
        <RevisionNote />
      </form>
    </FormProvider>
  );
}

/** Signing in again is offered until it is done, also while the form tries by itself; then one goes on where one was. */
function useSignedOut(state: SavingState) {
  const [isSignedOut, setIsSignedOut] = useState(false);
  const lastField = useRef("");
  if (state === "signed-out" && !isSignedOut) setIsSignedOut(true);
  if (state === "saved" && isSignedOut) setIsSignedOut(false);
  useEffect(() => {
    if (isSignedOut) lastField.current = document.activeElement?.id ?? "";
  }, [isSignedOut]);
  const goOn = () => {
    setIsSignedOut(false);
    focusSoon(lastField.current);
  };
  return { isSignedOut, goOn };
}

/** After the form was drawn anew. */
function focusSoon(id: string): void {
  setTimeout(() => {
    const target = document.getElementById(id);
    const control = target?.matches("fieldset") ? target.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select") : target;
    (control ?? target)?.focus();
  }, 50);
}
