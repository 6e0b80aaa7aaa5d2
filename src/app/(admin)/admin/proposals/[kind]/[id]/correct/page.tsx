import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "../../../../../../../features/accounts/auth";
import { correctTermProposal } from "../../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../../features/desk/components/desk-form";
import { ProposalFrame } from "../../../../../../../features/desk/components/proposal-frame";
import type { DeskField } from "../../../../../../../features/desk/components/small-field";
import { organisationKinds } from "../../../../../../../features/organisations/schema";
import { listPlaces } from "../../../../../../../features/places/queries";
import { getProposal, listParents } from "../../../../../../../features/proposals/admin-queries";
import { ORGANISATION_NAME_MAX, PLACE_NAME_MAX, proposablePlaces, proposalRef } from "../../../../../../../features/proposals/schema";
import { getTranslations } from "../../../../../../../server/translations";
import { orNotFound } from "../../../../../or-not-found";

type PageProps = { params: Promise<{ kind: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("proposals.correctTitle") };
}

/** What a proposal says, to be put right before it is approved. */
export default async function CorrectProposalPage({ params }: PageProps) {
  const actor = await requireActor();
  const wanted = proposalRef.safeParse(await params);
  if (!wanted.success) notFound();
  const proposal = await orNotFound(getProposal(actor, wanted.data));
  const { kind, id, version, name, what, countryId, parentId, website } = proposal;
  const isPlace = kind === "place";
  const t = await getTranslations("editors.proposals");
  const words = await getTranslations("practiceForm.proposal");
  const countries = (await listPlaces())
    .filter((place) => place.kind === "country")
    .map(({ id: value, name: label }) => ({ value, label }));
  const kinds = (isPlace ? proposablePlaces : organisationKinds).map((value) => ({ value, label: words(`kinds.${value}`) }));
  const nothing = { value: "", label: isPlace ? t("noParent") : words("noCountry") };
  const parents = isPlace ? (await listParents(actor)).map((one) => ({ value: one.id, label: `${one.country}: ${one.name}` })) : [];
  const fields: DeskField[] = [
    { kind: "text", name: "name", label: words(`${kind}.name`), value: name, max: isPlace ? PLACE_NAME_MAX : ORGANISATION_NAME_MAX },
    { kind: "choice", name: "what", label: words("kind"), value: what, options: kinds },
    {
      kind: "choice",
      name: "country",
      label: words("country"),
      value: countryId ?? "",
      options: isPlace ? countries : [nothing, ...countries],
    },
    isPlace
      ? { kind: "choice", name: "parent", label: t("parent"), hint: t("parentHint"), value: parentId ?? "", options: [nothing, ...parents] }
      : { kind: "text", name: "website", label: t("website"), hint: t("websiteHint"), value: website ?? "" },
  ];
  return (
    <ProposalFrame title={t("correctTitle")} proposal={proposal} explained={t("correctExplained")}>
      <DeskForm
        action={correctTermProposal}
        hidden={{ kind, id, version, requestKey: crypto.randomUUID() }}
        fields={fields}
        submit={t("correctSubmit")}
      />
    </ProposalFrame>
  );
}
