import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "../../../../components/ui/button";
import { requireActor } from "../../../../features/accounts/auth";
import { approveTermProposal } from "../../../../features/desk/actions";
import { DeskForm } from "../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../features/desk/components/desk-frame";
import { UsedIn } from "../../../../features/desk/components/used-in";
import { listProposals } from "../../../../features/editorial/admin-queries";
import { deskPaths } from "../../../../lib/paths";
import { orNotFound } from "../../or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("navigation.proposals") };
}

export default async function ProposalsPage() {
  const actor = await requireActor();
  const proposals = await orNotFound(listProposals(actor));
  const t = await getTranslations("editors");
  return (
    <DeskFrame title={t("navigation.proposals")} lead={<p>{t("proposals.lead")}</p>}>
      {proposals.length === 0 && <p className="text-muted">{t("proposals.none")}</p>}
      <ul className="border-rule border-b">
        {proposals.map(({ kind, id, name, detail, proposedBy, usedIn }) => (
          <li key={`${kind} ${id}`} className="border-rule border-t py-4">
            <p className="font-semibold">{name}</p>
            <p className="mb-2 text-muted text-small">
              {[
                t(`proposals.${kind}`),
                detail,
                proposedBy && t("proposals.by", { name: proposedBy.name }),
                t("proposals.usedBy", { count: usedIn.length }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <UsedIn practices={usedIn} />
            <div className="flex flex-wrap items-center gap-3">
              <DeskForm action={approveTermProposal} hidden={{ kind, id }} submit={t("proposals.approve")} about={name} emphasis="quiet" />
              <LinkButton href={deskPaths.dropProposal(kind, id)} emphasis="quiet">
                {t("proposals.drop")}
                <span className="sr-only"> {name}</span>
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
