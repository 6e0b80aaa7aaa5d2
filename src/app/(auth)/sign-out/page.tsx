import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "../../../components/layout/plain-page";
import { ActionForm } from "../../../components/ui/action-form";
import { PageHeading } from "../../../components/ui/page-heading";
import { currentActor } from "../../../features/accounts/auth";
import { signOut } from "../../../features/sessions/actions";
import { accountPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.signOut"))("title") };
}

export default async function SignOutPage() {
  const actor = await currentActor();
  if (!actor) redirect(accountPaths.signIn() as never);
  const t = await getTranslations();
  return (
    <PlainPage>
      <PageHeading title={t("signIn.signOut.title")} lead={t("signIn.signOut.lead", { name: actor.name })} />
      <ActionForm id="sign-out" action={signOut} submitLabel={t("signIn.signOut.submit")} problemTitle={t("desk.errorSummary")} />
    </PlainPage>
  );
}
