import type { Metadata } from "next";
import { PlainPage } from "../../../components/layout/plain-page";
import { ActionForm } from "../../../components/ui/action-form";
import { PageHeading } from "../../../components/ui/page-heading";
import { askForNewPassword } from "../../../features/one-time-links/actions";
import { getTranslations } from "../../../server/translations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.forgottenPassword"))("title") };
}

export default async function ForgottenPasswordPage() {
  const t = await getTranslations();
  return (
    <PlainPage>
      <PageHeading title={t("signIn.forgottenPassword.title")} lead={t("signIn.forgottenPassword.lead")} />
      <ActionForm
        id="forgotten"
        action={askForNewPassword}
        isOver
        doneText={t("signIn.forgottenPassword.sent")}
        fields={[{ name: "email", label: t("signIn.email"), kind: "email", autoComplete: "username" }]}
        submitLabel={t("signIn.forgottenPassword.submit")}
        problemTitle={t("desk.errorSummary")}
      />
    </PlainPage>
  );
}
