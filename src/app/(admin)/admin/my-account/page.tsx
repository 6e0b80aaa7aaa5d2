import type { Metadata } from "next";
import { PlainPage } from "../../../../components/layout/plain-page";
import { ActionForm } from "../../../../components/ui/action-form";
import { PageHeading } from "../../../../components/ui/page-heading";
import { changePassword } from "../../../../features/accounts/actions";
import { getOwnAccount } from "../../../../features/accounts/admin-queries";
import { currentSessionId, requireActor } from "../../../../features/accounts/auth";
import { TwoStepSection } from "../../../../features/accounts/components/two-step-section";
import { listOwnSessions } from "../../../../features/sessions/admin-queries";
import { SessionList } from "../../../../features/sessions/components/session-list";
import { getTranslations } from "../../../../server/translations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("myAccount"))("title") };
}

export default async function MyAccountPage() {
  const actor = await requireActor();
  const [account, sessions, sessionId] = [await getOwnAccount(actor), await listOwnSessions(actor), await currentSessionId()];
  const t = await getTranslations("myAccount");
  const roles = await getTranslations("roles");
  const desk = await getTranslations("desk");
  return (
    <PlainPage>
      <PageHeading title={t("title")} eyebrow={account.name} lead={t("lead", { email: account.email, role: roles(account.role) })} />
      <section aria-labelledby="sessions">
        <h2 id="sessions" className="mb-4 text-section">
          {t("sessions.title")}
        </h2>
        <SessionList sessions={sessions} ownId={sessionId} />
      </section>
      <section aria-labelledby="password" className="mt-12">
        <h2 id="password" className="mb-4 text-section">
          {t("password.title")}
        </h2>
        <ActionForm
          id="password-form"
          isAnsweredHere
          action={changePassword}
          doneText={t("password.done")}
          fields={[
            { name: "currentPassword", label: t("password.current"), kind: "password", autoComplete: "current-password" },
            { name: "newPassword", label: t("password.new"), kind: "password", autoComplete: "new-password" },
          ]}
          submitLabel={t("password.submit")}
          problemTitle={desk("errorSummary")}
        />
      </section>
      <TwoStepSection account={account} sessionId={sessionId} />
    </PlainPage>
  );
}
