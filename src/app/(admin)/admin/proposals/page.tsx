import type { Metadata } from "next";
import { LinkButton } from "../../../../components/ui/button";
import { requireActor } from "../../../../features/accounts/auth";
import { approveTermProposal } from "../../../../features/desk/actions";
import { DeskForm } from "../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../features/desk/components/desk-frame";
import { ProposalFacts } from "../../../../features/desk/components/proposal-facts";
import { listProposals } from "../../../../features/proposals/admin-queries";
import { listTerms } from "../../../../features/vocabularies/admin-queries";
import { deskPaths } from "../../../../lib/paths";
import { getTranslations } from "../../../../server/translations";
import { orNotFound } from "../../or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("navigation.proposals") };
}

/** What authors needed and the vocabulary does not have, and the ways on: approve, correct, use another one, drop. */
export default async function ProposalsPage() {
  const actor = await requireActor();
  const proposals = await orNotFound(listProposals(actor));
  // Of the other vocabularies nothing is proposed; approaches are by the editors themselves, and visitors see that they are.
  const approaches = await listTerms(actor, { kind: "approach", standing: "proposed" });
  const t = await getTranslations("editors");
  return (
    <DeskFrame title={t("navigation.proposals")} lead={<p>{t("proposals.lead")}</p>}>
      {proposals.length === 0 && <p className="text-muted">{t("proposals.none")}</p>}
      <ul className="border-rule border-b">
        {proposals.map((proposal) => {
          const { kind, id, name, version } = proposal;
          const ways = [
            { label: t("proposals.correct"), about: name, href: deskPaths.correctProposal(kind, id) },
            { label: t("proposals.replace"), about: t("proposals.replaceAbout", { name }), href: deskPaths.replaceProposal(kind, id) },
            { label: t("proposals.drop"), about: name, href: deskPaths.dropProposal(kind, id) },
          ];
          return (
            <li key={`${kind} ${id}`} className="border-rule border-t py-4">
              <h2 className="mb-1 wrap-anywhere text-sub">{name}</h2>
              <ProposalFacts proposal={proposal} />
              <div className="flex flex-wrap items-center gap-3">
                <DeskForm
                  action={approveTermProposal}
                  hidden={{ kind, id, version, requestKey: crypto.randomUUID() }}
                  submit={t("proposals.approve")}
                  about={name}
                  emphasis="quiet"
                />
                {ways.map(({ label, about, href }) => (
                  <LinkButton key={href} href={href} emphasis="quiet">
                    {label}
                    <span className="sr-only"> {about}</span>
                  </LinkButton>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      {approaches.length > 0 && (
        <section aria-labelledby="approaches" className="mt-8">
          <h2 id="approaches" className="mb-1 text-sub">
            {t("proposals.approaches")}
          </h2>
          <ul>
            {approaches.map(({ id, name }) => (
              <li key={id}>
                <a href={deskPaths.term("approaches", id)} className="inline-flex min-h-11 items-center">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskFrame>
  );
}
