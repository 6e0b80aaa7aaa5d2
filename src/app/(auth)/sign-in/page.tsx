import type { Metadata } from "next";
import { PlainPage } from "../../../components/layout/plain-page";
import { ActionForm } from "../../../components/ui/action-form";
import { Anchor } from "../../../components/ui/anchor";
import { Notice } from "../../../components/ui/notice";
import { PageHeading } from "../../../components/ui/page-heading";
import { signInWithPassword } from "../../../features/sessions/actions";
import { returnPath } from "../../../features/sessions/rules";
import { accountPaths, deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";

type SignInProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: SignInProps) {
  const { next, done } = await searchParams;
  const t = await getTranslations("signIn");
  const desk = await getTranslations("desk");
  return (
    <PlainPage>
      <PageHeading title={t("title")} lead={t("lead")} />
      {done === "password" && <Notice role="status">{t("passwordSet")}</Notice>}
      {done === "signed-out" && <Notice role="status">{t("signedOut")}</Notice>}
      <ActionForm
        id="sign-in"
        action={signInWithPassword}
        hidden={{ next: returnPath(typeof next === "string" ? next : null, deskPaths.desk()) }}
        fields={[
          { name: "email", label: t("email"), kind: "email", autoComplete: "username" },
          { name: "password", label: t("password"), kind: "password", autoComplete: "current-password" },
        ]}
        submitLabel={t("submit")}
        problemTitle={desk("errorSummary")}
      />
      <p className="mt-6">
        <Anchor href={accountPaths.forgottenPassword()}>{t("forgotten")}</Anchor>
      </p>
    </PlainPage>
  );
}
