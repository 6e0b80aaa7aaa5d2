import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "../../../../../../../components/ui/button";
import { requireActor } from "../../../../../../../features/accounts/auth";
import { replaceTermProposal } from "../../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../../features/desk/components/desk-form";
import { ProposalFrame } from "../../../../../../../features/desk/components/proposal-frame";
import { getProposal, listCandidates } from "../../../../../../../features/proposals/admin-queries";
import { candidateQuery, proposalRef } from "../../../../../../../features/proposals/schema";
import { deskPaths } from "../../../../../../../lib/paths";
import { getTranslations } from "../../../../../../../server/translations";
import { orNotFound } from "../../../../../or-not-found";

type PageProps = {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("proposals.replaceTitle") };
}

/** An existing place or organisation in the place of a proposal: searched by name, chosen, and used by every draft from then on. */
export default async function ReplaceProposalPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const wanted = proposalRef.safeParse(await params);
  if (!wanted.success) notFound();
  const proposal = await orNotFound(getProposal(actor, wanted.data));
  const { kind, id, version, usedIn } = proposal;
  const q = candidateQuery.shape.q.safeParse((await searchParams).q).data ?? "";
  const found = await listCandidates(actor, { kind, id, q });
  const t = await getTranslations("editors.proposals");
  return (
    <ProposalFrame title={t("replaceTitle")} proposal={proposal} explained={t("replaceExplained", { count: usedIn.length })}>
      <form action={deskPaths.replaceProposal(kind, id)} role="search" className="mb-6 flex max-w-column flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <label htmlFor="q" className="block font-semibold">
            {t("search")}
          </label>
          <p id="q-hint" className="text-muted text-small">
            {t("searchHint")}
          </p>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            maxLength={100}
            aria-describedby="q-hint"
            className="block min-h-11 w-full border border-edge bg-white px-3"
          />
        </div>
        <Button emphasis="quiet">{t("searchSubmit")}</Button>
      </form>
      {q !== "" && (
        <p role="status" className="mb-3 font-semibold">
          {t("found", { count: found.length })}
        </p>
      )}
      {found.length > 0 && (
        <DeskForm
          action={replaceTermProposal}
          hidden={{ kind, id, version, requestKey: crypto.randomUUID() }}
          fields={[
            {
              kind: "radios",
              name: "replacement",
              label: t(q === "" ? "candidatesNear" : "candidates"),
              options: found.map((hit) => ({ value: hit.id, label: [hit.name, hit.detail].filter(Boolean).join(", ") })),
            },
          ]}
          submit={t("replaceSubmit")}
        />
      )}
    </ProposalFrame>
  );
}
