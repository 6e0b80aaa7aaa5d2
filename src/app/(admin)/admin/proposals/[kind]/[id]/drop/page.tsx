import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "../../../../../../../features/accounts/auth";
import { dropTermProposal } from "../../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../../features/desk/components/desk-form";
import { ProposalFrame } from "../../../../../../../features/desk/components/proposal-frame";
import { MESSAGE_MAX } from "../../../../../../../features/editorial/schema";
import { getProposal } from "../../../../../../../features/proposals/admin-queries";
import { proposalRef } from "../../../../../../../features/proposals/schema";
import { getTranslations } from "../../../../../../../server/translations";
import { orNotFound } from "../../../../../or-not-found";

type PageProps = { params: Promise<{ kind: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("proposals.dropTitle") };
}

/** What dropping a proposal means, which drafts use it, and the form that does it and says why. */
export default async function DropProposalPage({ params }: PageProps) {
  const actor = await requireActor();
  const wanted = proposalRef.safeParse(await params);
  if (!wanted.success) notFound();
  const proposal = await orNotFound(getProposal(actor, wanted.data));
  const { kind, id, version, usedIn } = proposal;
  const t = await getTranslations("editors.proposals");
  return (
    <ProposalFrame title={t("dropTitle")} proposal={proposal} explained={t("dropExplained", { count: usedIn.length })}>
      <DeskForm
        action={dropTermProposal}
        hidden={{ kind, id, version, requestKey: crypto.randomUUID() }}
        fields={[{ kind: "long", name: "reason", label: t("reason"), hint: t("reasonHint"), max: MESSAGE_MAX }]}
        submit={t("dropSubmit")}
      />
    </ProposalFrame>
  );
}
