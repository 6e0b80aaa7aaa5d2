import { Disclosure } from "../../../components/ui/disclosure";
import { getTranslations } from "../../../server/translations";
import { disable, enable, forgetSecondStep, newLink, saveRole } from "../actions";
import type { AccountEntry } from "../dto";
import { LinkForm } from "./link-form";
import { linkFormLabels, roleOptions } from "./link-form-labels";

/** The forms for one account, folded away. One's own role and state somebody else changes. */
export async function AccountChanges({ account, isOwn }: { account: AccountEntry; isOwn: boolean }) {
  const t = await getTranslations("accounts.change");
  if (isOwn) return <span className="text-muted">{t("self")}</span>;
  const labels = await linkFormLabels(t("done"));
  const form = { hidden: { account: account.id }, labels, context: account.name, emphasis: "quiet" } as const;
  return (
    <Disclosure summary={t("of", { name: account.name })}>
      <div className="grid gap-4 py-3">
        <LinkForm
          {...form}
          id={`role-${account.id}`}
          action={saveRole}
          submitLabel={t("saveRole")}
          fields={[{ name: "role", label: t("role"), kind: "choice", options: await roleOptions(), defaultValue: account.role }]}
        />
        {account.state !== "disabled" && (
          <LinkForm {...form} id={`link-${account.id}`} action={newLink} submitLabel={t("newLink")} makesLink />
        )}
        {account.hasTwoStep && (
          <LinkForm {...form} id={`two-step-${account.id}`} action={forgetSecondStep} submitLabel={t("resetTwoStep")} />
        )}
        {account.state === "disabled" ? (
          <LinkForm {...form} id={`enable-${account.id}`} action={enable} submitLabel={t("enable")} />
        ) : (
          <LinkForm {...form} id={`disable-${account.id}`} action={disable} submitLabel={t("disable")} />
        )}
      </div>
    </Disclosure>
  );
}
