import { getTranslations } from "next-intl/server";
import type { SignInAgainLabels } from "./sign-in-again";

/** The words of SignInAgain, to be read on the server and handed to the form. */
export async function signInAgainLabels(): Promise<SignInAgainLabels> {
  const t = await getTranslations("signIn");
  const desk = await getTranslations("desk");
  return {
    title: t("again.title"),
    lead: t("again.lead"),
    done: t("again.done"),
    twoStep: t("again.twoStep"),
    open: t("again.open"),
    email: t("email"),
    password: t("password"),
    submit: t("submit"),
    problem: desk("errorSummary"),
  };
}
