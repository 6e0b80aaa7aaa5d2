import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "../../../../../../../components/ui/button";
import { requireActor } from "../../../../../../../features/accounts/auth";
import { dropTermProposal } from "../../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../../features/desk/components/desk-frame";
import { UsedIn } from "../../../../../../../features/desk/components/used-in";
import { getProposal } from "../../../../../../../features/editorial/admin-queries";
import { proposalDecision } from "../../../../../../../features/editorial/schema";
import { deskPaths } from "../../../../../../../lib/paths";
import { orNotFound } from "../../../../../or-not-found";

type PageProps = { params: Promise<{ kind: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("proposals.dropTitle") };
}

/** What dropping a proposal means, how many drafts use it, and the button that does it. */
export default async function DropProposalPage({ params }: PageProps) {
  const actor = await requireActor();
  const wanted = proposalDecision.safeParse(await params);
  if (!wanted.success) notFound();
  const { kind, id, name, detail, proposedBy, usedIn } = await orNotFound(getProposal(actor, wanted.data));
  const t = await getTranslations("editors.proposals");
  return (
    <DeskFrame title={t("dropTitle")}>
      <p className="font-semibold">{name}</p>
      <p className="mb-4 text-muted text-small">
        {[t(kind), detail, proposedBy && t("by", { name: proposedBy.name })].filter(Boolean).join(" · ")}
      </p>
      <p className="mb-3 max-w-column">{t("dropExplained", { count: usedIn.length })}</p>
      <UsedIn practices={usedIn} />
      <DeskForm action={dropTermProposal} hidden={{ kind, id }} submit={t("dropSubmit")} />
      <p className="mt-4">
        <LinkButton href={deskPaths.proposals()} emphasis="quiet">
          {t("dropCancel")}
        </LinkButton>
      </p>
    </DeskFrame>
  );
}
