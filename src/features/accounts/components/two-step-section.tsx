import { ActionForm } from "../../../components/ui/action-form";
import { getTranslations } from "../../../server/translations";
import { TwoStepSetUp } from "../../two-step/components/two-step-set-up";
import { turnOffTwoStep, turnOnTwoStep } from "../actions";
import type { OwnAccount } from "../dto";

/** Two-step sign-in on the page of one's own account. */
export async function TwoStepSection({ account, sessionId }: { account: OwnAccount; sessionId: string | null }) {
  const t = await getTranslations("myAccount.twoStep");
  const desk = await getTranslations("desk");
  const { hasTwoStep, mustHaveTwoStep, recoveryCodesLeft, email } = account;
  return (
    <section aria-labelledby="two-step" className="mt-12">
      <h2 id="two-step" className="mb-4 text-section">
        {t("title")}
      </h2>
      <p className="mb-4 max-w-measure">
        {hasTwoStep ? t("on", { left: recoveryCodesLeft }) : t("off")} {mustHaveTwoStep && t("must")}
      </p>
      {hasTwoStep && !mustHaveTwoStep && (
        <ActionForm
          id="two-step-off"
          action={turnOffTwoStep}
          doneText={t("turnedOff")}
          emphasis="quiet"
          fields={[{ name: "currentPassword", label: t("password"), kind: "password", autoComplete: "current-password" }]}
          submitLabel={t("turnOff")}
          problemTitle={desk("errorSummary")}
        />
      )}
      {/* Stays in its place when it was just set up, to show the recovery codes; empty on every later visit. */}
      <TwoStepSetUp sessionId={hasTwoStep ? null : sessionId} email={email} action={turnOnTwoStep} />
    </section>
  );
}
