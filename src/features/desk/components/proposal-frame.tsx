import type { ReactNode } from "react";
import { LinkButton } from "../../../components/ui/button";
import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import type { Proposal } from "../../proposals/dto";
import { DeskFrame } from "./desk-frame";
import { ProposalFacts } from "./proposal-facts";

type ProposalFrameProps = { title: string; proposal: Proposal; explained: ReactNode; children: ReactNode };

/** A page that decides about one proposal: what it is, what the decision means, the form, and the way back. */
export async function ProposalFrame({ title, proposal, explained, children }: ProposalFrameProps) {
  const t = await getTranslations("editors.proposals");
  return (
    <DeskFrame title={title}>
      <h2 className="mb-1 wrap-anywhere text-section">{proposal.name}</h2>
      <ProposalFacts proposal={proposal} />
      <p className="mt-4 mb-4 max-w-column">{explained}</p>
      {children}
      <p className="mt-6">
        <LinkButton href={deskPaths.proposals()} emphasis="quiet">
          {t("cancel")}
        </LinkButton>
      </p>
    </DeskFrame>
  );
}
