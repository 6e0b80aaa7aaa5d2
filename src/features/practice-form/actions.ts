"use server";

import { redirect } from "next/navigation";
import { readFormTree } from "../../lib/form-data";
import type { ActionResult } from "../../server/action";
import { markAnswerFaulty } from "../../server/sent-form";
import { getTranslations } from "../../server/translations";
import { guardedAction } from "../accounts/auth";
import { type FormAnswer, PRACTICE_FORM, type SaveOutcome, type ScriptAnswer } from "./dto";
import { saveForm } from "./mutations";
import { sentForm } from "./schema";

type Answered = { answer: FormAnswer; page: string | null };

async function inWords({ problems, page, ...answer }: SaveOutcome): Promise<Answered> {
  if (problems.length === 0) return { answer: { ...answer, errors: {} }, page };
  await markAnswerFaulty();
  const t = await getTranslations("practiceForm");
  const errors = Object.fromEntries(problems.map(({ name, problem, max }) => [name, t(`errors.${problem}`, { max })]));
  return { answer: { ...answer, errors }, page };
}

const save = guardedAction(sentForm, async (actor, { tree }) => inWords(await saveForm(actor, tree)), {
  read: (form) => readFormTree(form),
  sender: { action: () => savePracticeForm, anchor: PRACTICE_FORM },
});

/**
 * Saves what the form holds, or does what its button asks: change a list, search a term, propose one, settle a conflict.
 * Without scripts a saved form goes on to its page, which reloading does not send again; what that page could not show is
 * the answer itself. With scripts the route beside the page hands the answer on as JSON.
 */
export async function savePracticeForm(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const result = await save(null, form);
  if (result.ok && result.data.page) redirect(result.data.page as never);
  if (result.ok) return result.data.answer;
  const reading = form instanceof FormData ? readFormTree(form) : { ok: false as const };
  const { form: _meta, query: _query, proposal: _proposal, ...typed } = reading.ok ? reading.tree : {};
  return { ...before, outcome: "not-saved", tree: reading.ok ? typed : (before?.tree ?? {}), errors: { "": result.message } };
}

/** The same for the script of the form, which has its own words for what went wrong, and the text where nothing was asked of it. */
export async function savePracticeFormAsData(form: FormData): Promise<ActionResult<ScriptAnswer>> {
  const result = await save(null, form);
  if (!result.ok) return result;
  const { tree, ...told } = result.data.answer;
  const intent = form.get("form.intent");
  return { ok: true, data: intent === "autosave" || intent === "save" ? told : { ...told, tree } };
}
