import type { ServerAction } from "../../../components/ui/action-form";
import { inGroups } from "../../../lib/letter-groups";
import { getTranslations } from "../../../server/translations";
import { proposeSecret } from "../mutations";
import { enrolmentAddress } from "../rules";
import { KeyPicture } from "./key-picture";
import { TwoStepForm } from "./two-step-form";

type TwoStepSetUpProps = {
  /** Null once it is set up: the form stays, to show the recovery codes. */
  sessionId: string | null;
  email: string;
  action: ServerAction<{ recoveryCodes: string[] }>;
  goOn?: { href: string; label: string };
};

/** The picture for the authenticator app, and the form for its first code. */
export async function TwoStepSetUp({ sessionId, email, action, goOn }: TwoStepSetUpProps) {
  const t = await getTranslations();
  const secret = sessionId === null ? null : proposeSecret(sessionId);
  return (
    <TwoStepForm
      action={action}
      isOffered={secret !== null}
      {...(goOn ? { goOn } : {})}
      labels={{
        code: t("myAccount.twoStep.code"),
        submit: t("myAccount.twoStep.turnOn"),
        problem: t("desk.errorSummary"),
        codes: t("myAccount.twoStep.codes"),
        codesLead: t("myAccount.twoStep.codesLead"),
      }}
    >
      {secret !== null && (
        <>
          <p>{t("myAccount.twoStep.scan")}</p>
          <KeyPicture text={enrolmentAddress(secret, email, t("site.name"))} label={t("myAccount.twoStep.picture")} />
          <p>
            {t("myAccount.twoStep.key")}: <code className="font-semibold">{inGroups(secret)}</code>
          </p>
          <p>{t("myAccount.twoStep.enter")}</p>
        </>
      )}
    </TwoStepForm>
  );
}
