import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "../../../../../../components/ui/button";
import { requireActor } from "../../../../../../features/accounts/auth";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { changeTermStanding } from "../../../../../../features/merges/actions";
import { listMerges } from "../../../../../../features/merges/admin-queries";
import { MergeChoice } from "../../../../../../features/merges/components/merge-choice";
import { MergeList } from "../../../../../../features/merges/components/merge-list";
import { TermUses } from "../../../../../../features/merges/components/term-uses";
import { vocabularyFiles, vocabularyName } from "../../../../../../features/skos/schema";
import { listTermHistory } from "../../../../../../features/term-history/admin-queries";
import { TermHistory } from "../../../../../../features/term-history/components/term-history";
import { getTerm, listTerms } from "../../../../../../features/vocabularies/admin-queries";
import { changesFrom } from "../../../../../../features/vocabularies/rules";
import { termFilter, termRef } from "../../../../../../features/vocabularies/schema";
import { deskPaths } from "../../../../../../lib/paths";
import { getTranslations } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = {
  params: Promise<{ name: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** So many terms are offered to merge with. */
const OFFERED = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("termDesk"))("title") };
}

/** One term: where it is used, whether it is offered, what it was merged with, and who saved it when. */
export default async function TermPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { name, id } = await params;
  const vocabulary = vocabularyName.safeParse(name);
  const ref = termRef.safeParse({ kind: vocabulary.data && vocabularyFiles[vocabulary.data], id });
  if (!vocabulary.success || !ref.success) notFound();
  const term = await orNotFound(getTerm(actor, ref.data));
  const q = termFilter.shape.q.safeParse((await searchParams).q).data ?? "";
  const found = q === "" ? [] : await listTerms(actor, { kind: term.kind, q, standing: "approved" });
  const t = await getTranslations("termDesk");
  const { kind, version, standing, replacedBy } = term;
  return (
    <DeskFrame title={term.name} eyebrow={t(`vocabularies.${vocabulary.data}`)} lead={<p>{t(`standingsExplained.${standing}`)}</p>}>
      <p className="mb-6">
        <LinkButton href={deskPaths.vocabulary(vocabulary.data)} emphasis="quiet">
          {t("back")}
        </LinkButton>
      </p>
      {replacedBy && (
        <p className="mb-6">
          <a href={deskPaths.term(vocabulary.data, replacedBy.id)}>{t("replacedBy", { name: replacedBy.name })}</a>
        </p>
      )}
      <TermUses uses={term.usedIn} />
      {changesFrom(standing).map((change) => (
        <DeskForm
          key={change}
          action={changeTermStanding}
          hidden={{ kind, id, version, change, name: vocabulary.data, requestKey: crypto.randomUUID() }}
          submit={t(`changes.${change}`)}
          about={term.name}
          emphasis="quiet"
        />
      ))}
      {standing !== "dropped" && (
        <MergeChoice name={vocabulary.data} term={term} q={q} found={found.filter((other) => other.id !== id).slice(0, OFFERED)} />
      )}
      <MergeList name={vocabulary.data} id={id} merges={await listMerges(actor, { kind, id })} />
      <TermHistory entries={await listTermHistory(actor, { kind, id })} />
    </DeskFrame>
  );
}
