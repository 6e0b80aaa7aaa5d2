"use client";

import { useTranslations } from "next-intl";
import {
  type Dispatch,
  type FormEvent,
  type RefObject,
  type SetStateAction,
  useActionState,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { formCaps, pathName, readFormTree } from "../../../lib/form-data";
import type { GroupField } from "../../../lib/form-field";
import type { Asked } from "../../../server/sent-form";
import { SignInAgain } from "../../accounts/components/sign-in-again";
import { elementId, type FormAnswer, PRACTICE_FORM } from "../dto";
import { useAdvice } from "./form-advice";
import { ConflictPanel } from "./form-conflict";
import { FormProvider, type FormSurroundings } from "./form-context";
import { takeEarlyText } from "./form-early-text";
import { FormFields } from "./form-fields";
import { forgetKept, readKept, type SavingState, useSaving } from "./form-saving";
import { FormStatus } from "./form-status";
import { FormSummary } from "./form-summary";
import { comparedAnew, putBack, treeAfter, withListChange, withTyped } from "./form-typed";
import { NOTE, RevisionNote } from "./revision-note";

export type PracticeFormProps = {
  id: string;
  form: GroupField;
  start: FormAnswer;
  /** What sending for review would ask for: by field. */
  missing: Record<string, string>;
  surroundings: Pick<FormSurroundings, "phases" | "countries" | "organisationKinds" | "termsHref" | "passages">;
  storageKey: string;
  saveHref: string;
  /** What is asked for on this page when the session has ended while somebody was typing. */
  signInAgain: Asked;
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
};

/** What was too long to be saved is put back all the same: somebody has to shorten it. */
const anyLength = { ...formCaps, characters: Number.POSITIVE_INFINITY };
/** After so much of a pause the comparison of both versions follows what is typed. */
const COMPARE_PAUSE = 500;

/** The form of a practice. It works by being sent; with scripts, lists change in place and the text saves itself. */
export function PracticeForm({ id, form, start, missing, surroundings, storageKey, saveHref, signInAgain, action }: PracticeFormProps) {
  const t = useTranslations("practiceForm");
  const [sent, send] = useActionState(action, start, `#${PRACTICE_FORM}`);
  const [answer, setAnswer] = useState(sent);
  const [drawn, setDrawn] = useState({ round: 0, isEnhanced: false, isRestored: false });
  const element = useRef<HTMLFormElement>(null);
  const asked = useRef(answer.tree);
  const followSaving = useAfterSaving(element);

  const redraw = (next: Partial<FormAnswer>, more: Partial<typeof drawn> = {}) => {
    setAnswer((before) => ({ ...before, ...next }));
    setDrawn((before) => ({ ...before, ...more, round: before.round + 1 }));
  };
  const saving = useSaving({
    form: element,
    href: saveHref,
    storageKey,
    version: answer.version,
    windowId: start.requestKey,
    onAnswer: (told, intent) => {
      if (told.outcome === "saved") followSaving(intent);
      const { tree } = told;
      if (tree === undefined) {
        // While somebody types on, nothing is drawn anew: only what is said about the fields changes.
        setAnswer((before) => ({ ...told, tree: before.tree, names: { ...before.names, ...told.names } }));
      } else {
        const next = { ...told, tree };
        redraw({ ...next, tree: treeAfter(form, element.current, { next, intent, sent: asked.current, conflict: answer.conflict }) });
      }
      if (told.outcome === "not-saved" && intent !== "autosave") focusSoon("form-summary");
      // A conflict that the form finds by itself is told in the bar: somebody is in the middle of a word.
      else if (told.conflict && intent !== "autosave") focusSoon("form-conflict");
      else if (told.focus) focusSoon(elementId(told.focus));
    },
  });
  const changed = useComparison(form, element, setAnswer, saving.changed);

  const begin = useEffectEvent(() => {
    const kept = readKept(storageKey);
    const reading = kept ? readFormTree(kept.fields, anyLength) : null;
    const { form: _meta, ...before } = reading?.ok ? reading.tree : {};
    const isRestored = kept !== null && reading?.ok === true;
    putBack(element.current, takeEarlyText());
    const { tree, isTyped } = withTyped(form, element.current, answer.tree, isRestored ? before : answer.tree);
    if (isRestored) redraw({ tree, version: kept.version }, { isEnhanced: true, isRestored });
    else {
      // The fields stay: somebody may be typing into one of them.
      setAnswer((shown) => ({ ...shown, tree }));
      setDrawn((shown) => ({ ...shown, isEnhanced: true }));
    }
    if (isRestored || isTyped) setTimeout(saving.changed);
  });
  useLayoutEffect(() => begin(), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const intent = submitter instanceof HTMLButtonElement && submitter.name === "form.intent" ? submitter.value : "save";
    const after = withListChange(form, event.currentTarget, intent);
    if (!after) {
      asked.current = withTyped(form, event.currentTarget, answer.tree, answer.tree).tree;
      return void saving.save(intent);
    }
    redraw({ tree: after.tree, conflict: comparedAnew(form, element.current, answer.conflict, after.tree) });
    focusSoon(elementId(pathName(after.focus)));
    setTimeout(saving.changed);
  };

  const { isSignedOut, goOn } = useSignedOut(saving.state);
  const errors = { ...missing, ...answer.errors };
  const { tree, names, dropped, matches, focus } = answer;
  const shown = { tree, names, dropped, matches, focus, errors, isEnhanced: drawn.isEnhanced };
  return (
    <FormProvider value={{ ...surroundings, ...shown }}>
      {isSignedOut && (
        <SignInAgain
          asked={signInAgain}
          onDone={() => {
            goOn();
            void saving.save();
          }}
        />
      )}
      <form
        ref={element}
        id={PRACTICE_FORM}
        action={send}
        onSubmit={submit}
        onInput={changed}
        noValidate
        // What an earlier visit typed is no text of this one: the browser must not fill it in.
        autoComplete="off"
        // What an address or a link leads to must not lie behind the bar.
        className="min-w-0 [&_[id]]:scroll-mt-40"
      >
        <AboutForm id={id} answer={answer} isChecked={Object.keys(missing).length > 0} />
        <FormStatus
          state={drawn.isEnhanced ? saving.state : sentState(answer)}
          isHeld={saving.isHeld}
          savedAt={saving.savedAt ?? answer.savedAt}
          isRestored={drawn.isRestored}
          onDiscard={() => {
            forgetKept(storageKey);
            location.reload();
          }}
        />
        <FormSummary title={t("summary.problems")} problems={answer.errors} form={form} isAlert />
        <FormSummary title={t("summary.missing")} problems={missing} form={form} />
        {answer.conflict && <ConflictPanel form={form} conflict={answer.conflict} />}
        <FormFields key={drawn.round} form={form} />
        <RevisionNote />
      </form>
    </FormProvider>
  );
}

/** What the form says about itself, beside its content. */
function AboutForm({ id, answer, isChecked }: { id: string; answer: FormAnswer; isChecked: boolean }) {
  return (
    <>
      <input type="hidden" name="form.id" value={id} />
      <input type="hidden" name="form.version" value={answer.version} />
      <input type="hidden" name="form.requestKey" value={answer.requestKey} />
      {isChecked && <input type="hidden" name="form.check" value="1" />}
    </>
  );
}

/** After something was typed: the comparison of both versions follows it. */
function useComparison(
  form: GroupField,
  element: RefObject<HTMLFormElement | null>,
  setAnswer: Dispatch<SetStateAction<FormAnswer>>,
  changed: () => void,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const compare = () =>
    setAnswer((before) => (before.conflict ? { ...before, conflict: comparedAnew(form, element.current, before.conflict) } : before));
  return () => {
    changed();
    clearTimeout(timer.current);
    timer.current = setTimeout(compare, COMPARE_PAUSE);
  };
}

/** What the bar says of a form that was sent without scripts. */
function sentState({ outcome, savedAt }: FormAnswer) {
  if (outcome === "saved") return savedAt ? "saved" : "idle";
  return outcome === "conflict" ? "conflict" : "refused";
}

/** After a saved state was named, the next one needs a name of its own; the advice beside the form follows the text. */
function useAfterSaving(form: RefObject<HTMLFormElement | null>) {
  const advise = useAdvice();
  return (intent: string) => {
    const note = form.current?.elements.namedItem(NOTE);
    if (intent === "save" && note instanceof HTMLInputElement) note.value = "";
    advise(intent);
  };
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
