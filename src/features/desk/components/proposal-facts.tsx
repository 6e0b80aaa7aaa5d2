import { formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { Proposal } from "../../proposals/dto";
import { UsedIn } from "./used-in";

/** What a proposal is, who made it and when, what it may be instead, and which practices use it. */
export async function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const t = await getTranslations("editors.proposals");
  const kinds = await getTranslations("practiceForm.proposal.kinds");
  const { kind, what, detail, website, proposedName, proposedBy, proposedAt, usedIn, near } = proposal;
  const when = proposedAt && formatMoment(proposedAt, await getLocale());
  const facts = [
    t(kind),
    kinds.has(what) ? kinds(what) : what,
    detail,
    proposedBy && (when ? t("byWhen", { name: proposedBy.name, when }) : t("by", { name: proposedBy.name })),
    proposedName && t("proposedAs", { name: proposedName }),
  ];
  return (
    <>
      <p className="mb-2 text-muted text-small">{facts.filter(Boolean).join(" · ")}</p>
      {website && <p className="mb-2 wrap-anywhere text-small">{website}</p>}
      {near.length > 0 && (
        <p className="mb-2">
          {t("near", { names: near.map(({ name, detail: where }) => [name, where].filter(Boolean).join(", ")).join("; ") })}
        </p>
      )}
      <p className="mb-1">{t("usedBy", { count: usedIn.length })}</p>
      <UsedIn practices={usedIn} />
    </>
  );
}
