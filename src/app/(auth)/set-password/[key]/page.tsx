import type { Metadata } from "next";
import { PlainPage } from "../../../../components/layout/plain-page";
import { ActionForm } from "../../../../components/ui/action-form";
import { Anchor } from "../../../../components/ui/anchor";
import type { FormField } from "../../../../components/ui/form-field";
import { PageHeading } from "../../../../components/ui/page-heading";
import { setPassword } from "../../../../features/one-time-links/actions";
import type { OpenLink } from "../../../../features/one-time-links/dto";
import { findOpenLink } from "../../../../features/one-time-links/mutations";
import { accountPaths } from "../../../../lib/paths";
import { getTranslations } from "../../../../server/translations";

type LinkProps = { params: Promise<{ key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setPassword"))("password") };
}

/** Behind the link of the first start, of an invitation and of a forgotten password. Looking at it does not use it up. */
export default async function SetPasswordPage({ params }: LinkProps) {
  const { key } = await params;
  const t = await getTranslations();
  const link = await findOpenLink(key);
  if (!link) {
    return (
      <PlainPage>
        <PageHeading title={t("setPassword.overTitle")} lead={t("setPassword.over")} />
        <p className="flex flex-wrap gap-6">
          <Anchor href={accountPaths.signIn()}>{t("setPassword.toSignIn")}</Anchor>
          <Anchor href={accountPaths.forgottenPassword()}>{t("setPassword.toForgotten")}</Anchor>
        </p>
      </PlainPage>
    );
  }
  return (
    <PlainPage>
      <PageHeading title={t(`setPassword.titles.${link.purpose}`)} lead={t(`setPassword.leads.${link.purpose}`)} />
      {link.email && (
        <p className="mb-5">
          {t("setPassword.account")}: <span className="font-semibold">{link.email}</span>
        </p>
      )}
      <ActionForm
        id="set-password"
        action={setPassword}
        hidden={{ key }}
        fields={await fieldsOf(link)}
        submitLabel={t("setPassword.submit")}
        problemTitle={t("desk.errorSummary")}
      />
    </PlainPage>
  );
}

async function fieldsOf({ purpose, name }: OpenLink): Promise<FormField[]> {
  const t = await getTranslations("setPassword");
  const person: FormField = { name: "name", label: t("name"), hint: t("nameHint"), autoComplete: "name", defaultValue: name };
  const email: FormField = { name: "email", label: t("email"), hint: t("emailHint"), kind: "email", autoComplete: "username" };
  const password: FormField = {
    name: "newPassword",
    label: t("password"),
    hint: t("passwordHint"),
    kind: "password",
    autoComplete: "new-password",
  };
  return [...(purpose === "password_reset" ? [] : [person]), ...(purpose === "first_admin" ? [email] : []), password];
}
