import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "../../../../../../../components/ui/button";
import { requireActor } from "../../../../../../../features/accounts/auth";
import { DeskFrame } from "../../../../../../../features/desk/components/desk-frame";
import { fieldLink, practiceForm } from "../../../../../../../features/practice-form/rules";
import { getWarning } from "../../../../../../../features/warnings/admin-queries";
import { CopiedTexts } from "../../../../../../../features/warnings/components/copied-texts";
import { WarningChoices } from "../../../../../../../features/warnings/components/warning-choices";
import { warningWords } from "../../../../../../../features/warnings/components/warning-words";
import { warningRef } from "../../../../../../../features/warnings/schema";
import { deskPaths } from "../../../../../../../lib/paths";
import { getTranslations } from "../../../../../../../server/translations";
import { orNotFound } from "../../../../../or-not-found";

type PageProps = { params: Promise<{ type: string; id: string; key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("warnings"))("title") };
}

/** One warning: what it is about, what the rules say, and what can be done. */
export default async function WarningPage({ params }: PageProps) {
  const actor = await requireActor();
  const wanted = warningRef.safeParse(await params);
  if (!wanted.success) notFound();
  const opened = await orNotFound(getWarning(actor, wanted.data));
  const { subject, warning } = opened;
  const t = await getTranslations("warnings");
  const untitled = (await getTranslations("editors"))("untitled");
  const { said } = await warningWords();
  const ofPractice = subject.type === "practice" ? deskPaths.practice(subject.id) : null;
  return (
    <DeskFrame title={t(`kinds.${warning.kind}`)} eyebrow={subject.name || untitled}>
      {warning.copy ? (
        <CopiedTexts practice={warning.practice} copy={warning.copy} />
      ) : (
        <p className="mb-4 max-w-column wrap-anywhere border-ink border-l-4 bg-tint px-5 py-4">{said(warning)}</p>
      )}
      <h2 className="text-sub">{t("what")}</h2>
      <p className="max-w-column">{t(`rules.${warning.kind}`)}</p>
      <WarningChoices {...opened} fieldHref={ofPractice && `${ofPractice}${fieldLink(practiceForm(), warning.path)}`} />
      <p className="mt-8">
        <LinkButton href={ofPractice ?? deskPaths.warnings()} emphasis="quiet">
          {t(ofPractice ? "back" : "backToList")}
        </LinkButton>
      </p>
    </DeskFrame>
  );
}
