import { headers } from "next/headers";
import { accountPaths } from "../lib/paths";
import { AppError } from "./errors";
import { getTranslations } from "./translations";

// A session may end while somebody is typing. The form then asks to sign in, and brings that along when it is sent again:
// as fields whose names begin with "again.", which no action of its own ever sees. So nothing that was typed is lost,
// with scripts and without.

const AGAIN = "again.";

export type SignInStep = "password" | "code" | "set-up";
type Field = { name: string; label: string; kind: "email" | "password" | "code"; autoComplete: string; defaultValue?: string };
/** What a form is to ask for beside its own fields before it is sent again. */
export type Asked = {
  title: string;
  lead: string;
  problem: string | null;
  fields: Field[];
  hidden: Record<string, string>;
  submit: string;
  /** Another page, to be opened beside this one. */
  link: { href: string; label: string } | null;
};

/** Thrown in the place of an actor. */
export class SignedOut extends AppError {
  constructor(
    readonly step: SignInStep,
    readonly problem: string | null = null,
    /** What goes on being known: the address that was typed, the session that waits for its code. */
    readonly known: { email?: string | undefined; pending?: string | undefined } = {},
  ) {
    super("signed-out");
  }
}

/** A form without what it brought along for signing in, and that by its own. */
export function splitForm(sent: FormData): { form: FormData; again: Record<string, string> } {
  const form = new FormData();
  const again: Record<string, string> = {};
  for (const [name, value] of sent) {
    if (!name.startsWith(AGAIN)) form.append(name, value);
    else if (typeof value === "string") again[name.slice(AGAIN.length)] = value;
  }
  return { form, again };
}

/** The fields and words for signing in again. `problem`: a key of "problems". */
export async function askToSignIn({ step, problem, known }: Pick<SignedOut, "step" | "problem" | "known">): Promise<Asked> {
  const t = await getTranslations("signIn");
  const problems = await getTranslations("problems");
  const steps: Record<SignInStep, Field[]> = {
    password: [
      { name: `${AGAIN}email`, label: t("email"), kind: "email", autoComplete: "username", defaultValue: known.email ?? "" },
      { name: `${AGAIN}password`, label: t("password"), kind: "password", autoComplete: "current-password" },
    ],
    code: [{ name: `${AGAIN}code`, label: t("code.label"), kind: "code", autoComplete: "one-time-code" }],
    "set-up": [],
  };
  return {
    title: t("again.title"),
    lead: t(`again.leads.${step}`),
    problem: problem === null ? null : problems.has(problem) ? problems(problem) : problem,
    fields: steps[step],
    hidden: known.pending === undefined ? {} : { [`${AGAIN}pending`]: known.pending },
    submit: t(step === "set-up" ? "again.goOn" : "again.submit"),
    link: step === "set-up" ? { href: accountPaths.signIn(), label: t("again.open") } : null,
  };
}

/** A form that was sent without scripts, while its answer is drawn: by whom it is received, and what was in it. */
export type SentForm = { action: unknown; anchor: string | undefined; entries: [string, string][]; asked: Asked };
type Answer = { sentForm?: SentForm; isFaulty?: boolean };

// The action and the page that is its answer are run for the same request, whose headers are one object. Next bundles this
// module more than once.
const shared = globalThis as { inclusionAtlasAnswers?: WeakMap<object, Answer> };
shared.inclusionAtlasAnswers ??= new WeakMap();
const answers = shared.inclusionAtlasAnswers;

async function note(more: Answer): Promise<void> {
  const request = await headers();
  answers.set(request, { ...answers.get(request), ...more });
}

/** With scripts the form is still on the page, and nothing needs to be kept. */
export async function keepSentForm(sent: SentForm): Promise<void> {
  if (!(await headers()).has("next-action")) await note({ sentForm: sent });
}

/** For the frame of the desk: the form that this request has sent when its sender was no longer signed in. */
export async function sentForm(): Promise<SentForm | null> {
  return answers.get(await headers())?.sentForm ?? null;
}

/** The page that is the answer says so in its title, which is read out first. */
export const markAnswerFaulty = () => note({ isFaulty: true });

export async function isAnswerFaulty(): Promise<boolean> {
  return answers.get(await headers())?.isFaulty ?? false;
}
