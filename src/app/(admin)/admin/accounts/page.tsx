import type { Metadata } from "next";
import { PlainPage } from "../../../../components/layout/plain-page";
import { ActionForm } from "../../../../components/ui/action-form";
import { PageHeading } from "../../../../components/ui/page-heading";
import { invite } from "../../../../features/accounts/actions";
import { getSettings, listAccounts } from "../../../../features/accounts/admin-queries";
import { requireActor } from "../../../../features/accounts/auth";
import { AccountList } from "../../../../features/accounts/components/account-list";
import { LinkForm } from "../../../../features/accounts/components/link-form";
import { linkFormLabels, roleOptions } from "../../../../features/accounts/components/link-form-labels";
import { saveSettings } from "../../../../features/settings/actions";
import { sortByName } from "../../../../lib/sort-by-name";
import { getLocale, getTranslations } from "../../../../server/translations";
import { orNotFound } from "../../or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("title") };
}

export default async function AccountsPage() {
  const actor = await requireActor();
  const [accounts, settings] = await orNotFound(Promise.all([listAccounts(actor), getSettings(actor)]));
  const t = await getTranslations("accounts");
  const roles = await getTranslations("roles");
  const desk = await getTranslations("desk");
  const options = await roleOptions();
  return (
    <PlainPage width="page">
      <PageHeading title={t("title")} lead={t("lead")} />
      <AccountList accounts={sortByName(accounts, await getLocale())} ownId={actor.accountId} />
      <section aria-labelledby="invite" className="mt-12">
        <h2 id="invite" className="mb-4 text-section">
          {t("invite.title")}
        </h2>
        <LinkForm
          id="invite"
          action={invite}
          makesLink
          labels={await linkFormLabels(t.raw("invite.done"))}
          fields={[
            { name: "name", label: t("invite.name"), autoComplete: "off" },
            { name: "email", label: t("invite.email"), kind: "email", autoComplete: "off" },
            { name: "role", label: t("invite.role"), kind: "choice", options },
          ]}
          submitLabel={t("invite.submit")}
        />
      </section>
      <section aria-labelledby="settings" className="mt-12">
        <h2 id="settings" className="mb-4 text-section">
          {t("settings.title")}
        </h2>
        <ActionForm
          id="settings-form"
          isAnsweredHere
          action={saveSettings}
          doneText={t("settings.done")}
          fields={[
            {
              name: "secondPerson",
              label: t("settings.secondPerson"),
              kind: "switch",
              ...(settings.secondPerson ? { defaultValue: "on" } : {}),
            },
            {
              name: "twoStepRoles",
              label: t("settings.twoStepRoles"),
              kind: "choices",
              options: options.map(({ value }) => ({ value, label: roles(value) })),
              defaultValue: settings.twoStepRoles,
            },
          ]}
          submitLabel={t("settings.submit")}
          problemTitle={desk("errorSummary")}
        />
      </section>
    </PlainPage>
  );
}
