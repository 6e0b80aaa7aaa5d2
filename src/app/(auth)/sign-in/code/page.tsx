import type { Metadata } from "next";
import { PlainPage } from "../../../../components/layout/plain-page";
import { ActionForm } from "../../../../components/ui/action-form";
import { Anchor } from "../../../../components/ui/anchor";
import { PageHeading } from "../../../../components/ui/page-heading";
import { setUpTwoStep } from "../../../../features/accounts/actions";
import { currentActor, pendingSession } from "../../../../features/accounts/auth";
import { signInWithCode } from "../../../../features/sessions/actions";
import { returnPath } from "../../../../features/sessions/rules";
import { TwoStepSetUp } from "../../../../features/two-step/components/two-step-set-up";
import { accountPaths, deskPaths } from "../../../../lib/paths";
import { getTranslations } from "../../../../server/translations";

type CodeProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.code"))("title") };
}

/** Between password and desk: the code of whoever has a second step, and setting one up for whoever must. */
export default async function CodePage({ searchParams }: CodeProps) {
  const asked = (await searchParams).next;
  const next = returnPath(typeof asked === "string" ? asked : null, deskPaths.desk());
  const t = await getTranslations("signIn");
  const desk = await getTranslations("desk");
  const pending = await pendingSession();
  // Once it is set up the session is complete; this same form then shows the recovery codes.
  const owner = pending ?? (await currentActor());
  if (owner && !(pending?.hasTwoStep ?? false)) {
    return (
      <PlainPage>
        <PageHeading title={t("setUp.title")} lead={t("setUp.lead")} />
        <TwoStepSetUp
          sessionId={pending?.sessionId ?? null}
          email={pending?.email ?? ""}
          action={setUpTwoStep}
          goOn={{ href: next, label: t("setUp.go") }}
        />
      </PlainPage>
    );
  }
  if (!pending) {
    return (
      <PlainPage>
        <PageHeading title={t("code.title")} lead={t("code.over")} />
        <Anchor href={accountPaths.signIn(next)}>{t("code.again")}</Anchor>
      </PlainPage>
    );
  }
  return (
    <PlainPage>
      <PageHeading title={t("code.title")} lead={t("code.lead")} />
      <ActionForm
        id="code"
        action={signInWithCode}
        hidden={{ next }}
        fields={[{ name: "code", label: t("code.label"), hint: t("code.hint"), kind: "code", autoComplete: "one-time-code" }]}
        submitLabel={t("code.submit")}
        problemTitle={desk("errorSummary")}
      />
    </PlainPage>
  );
}
