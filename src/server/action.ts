import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { type FormValues, isSecret, readForm, withLists, withoutSecrets } from "../lib/form-values";
import { env } from "./env";
import { AppError, type ErrorCode } from "./errors";
import { problemKey } from "./form-problems";
import { log } from "./log";
import { isStorable } from "./parse-input";
import { isSameOrigin } from "./same-origin.mjs";
import { type Asked, askToSignIn, keepSentForm, markAnswerFaulty, SignedOut, splitForm } from "./sent-form";
import { getTranslations } from "./translations";

export type ActionFailure = {
  ok: false;
  code: ErrorCode;
  message: string;
  fields?: Record<string, string[]>;
  values?: FormValues;
  details?: unknown;
  /** To be given along with the same form, before it can be done. */
  asked?: Asked;
};
export type ActionResult<T> = { ok: true; data: T } | ActionFailure;
/** What `useActionState` calls; the result before is not needed. */
export type FormAction<T> = (before: unknown, form: FormData) => Promise<ActionResult<T>>;

type Options = {
  /** For forms with lists of groups (claims[0].value): turns the texts into what the schema parses. */
  read?: (form: FormData) => unknown;
  /** For an action inside of another: which one the form sends, and the id of that form. */
  sender?: { action: () => unknown; anchor: string };
};

/**
 * The one door of every server action: same-origin guard, actor, strict parse, handler; known faults become a result that
 * keeps what was typed, unknown ones are logged with an id and rethrown. `readActor` comes from accounts/auth.ts, which
 * offers the two ready-made wrappers: `guardedAction` (signed in) and `openAction` (anybody).
 */
export function createGuardedAction<Actor>(readActor: (again: Record<string, string>) => Promise<Actor>) {
  return <Schema extends z.ZodType, T>(
    schema: Schema,
    handler: (actor: Actor, input: z.output<Schema>) => Promise<T>,
    { read, sender }: Options = {},
  ): FormAction<T> => {
    const action: FormAction<T> = async (_before, sent) => {
      const { form, again } = splitForm(sent instanceof FormData ? sent : new FormData());
      const values = sent instanceof FormData ? readForm(form) : null;
      try {
        if (!isSameOrigin(await headers(), env.SITE_URL)) throw new AppError("forbidden");
        const actor = await readActor(again);
        if (values === null || !isStorable(values)) throw new AppError("invalid");
        const parsed = schema.safeParse(read ? read(form) : withLists(values, listNamesOf(schema)));
        if (!parsed.success) return await failure(new AppError("invalid"), values, fieldProblems(parsed.error));
        return { ok: true, data: await handler(actor, parsed.data) };
      } catch (error) {
        unstable_rethrow(error);
        if (error instanceof SignedOut && values !== null) {
          const asked = await askToSignIn(error);
          const from = sender ? { action: sender.action(), anchor: sender.anchor } : { action, anchor: again.form };
          await keepSentForm({ ...from, asked, entries: textsOf(form) });
          return { ...(await failure(error, values)), asked };
        }
        if (error instanceof AppError) return await failure(error, values);
        log.error({ id: crypto.randomUUID(), err: error }, "an action failed");
        throw error;
      }
    };
    return action;
  };
}

const textsOf = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]) => (typeof value === "string" && !isSecret(name) ? [[name, value]] : []));

/** The names under which the schema expects a list: one ticked box arrives as a single text. */
function listNamesOf(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const isList = (field: unknown): boolean =>
    field instanceof z.ZodArray || ("unwrap" in Object(field) && isList((field as z.ZodOptional).unwrap()));
  return Object.entries(schema.shape).flatMap(([name, field]) => (isList(field) ? [name] : []));
}

function fieldProblems(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join(".");
    fields[name] = [...(fields[name] ?? []), problemKey(issue)];
  }
  return fields;
}

/** A data layer that finds fault with single fields throws `new AppError("invalid", { fields: { email: ["taken"] } })`. */
async function failure(error: AppError, values: FormValues | null, fields = fieldsIn(error.details)): Promise<ActionFailure> {
  await markAnswerFaulty();
  const t = await getTranslations("problems");
  const inWords = (message: string) => t(t.has(message) ? message : "notUsable");
  const words = fields && Object.fromEntries(Object.entries(fields).map(([name, messages]) => [name, [...new Set(messages.map(inWords))]]));
  return {
    ok: false,
    code: error.code,
    message: inWords(error.code),
    ...(words ? { fields: words } : {}),
    ...(values ? { values: withoutSecrets(values) } : {}),
    ...(error.details === undefined || words ? {} : { details: error.details }),
  };
}

function fieldsIn(details: unknown): Record<string, string[]> | undefined {
  const shape = z.object({ fields: z.record(z.string(), z.array(z.string())) }).safeParse(details);
  return shape.success ? shape.data.fields : undefined;
}
