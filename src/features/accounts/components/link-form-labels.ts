import { getTranslations } from "../../../server/translations";
import type { LinkFormLabels } from "./link-form";

/** The words of a form that may answer with a link. */
export async function linkFormLabels(done: string): Promise<LinkFormLabels> {
  const t = await getTranslations("accounts.link");
  const desk = await getTranslations("desk");
  return {
    done,
    problem: desk("errorSummary"),
    mailed: t("mailed"),
    copy: t("copy"),
    link: t("label"),
    copyButton: t("copyButton"),
    copied: t("copied"),
    failed: t("failed"),
  };
}

/** The roles, each with what it may do. */
export async function roleOptions() {
  const roles = await getTranslations("roles");
  const hints = await getTranslations("accounts.roleHints");
  return (["contributor", "editor", "admin"] as const).map((value) => ({ value, label: roles(value), hint: hints(value) }));
}
