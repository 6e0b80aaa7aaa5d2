import type { Metadata } from "next";
import { requireActor } from "../../../../../../../features/accounts/auth";
import { DeskFrame } from "../../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../../features/desk/components/practice-nav";
import { compareRevisions, listComparable } from "../../../../../../../features/history/admin-queries";
import { RevisionChoice } from "../../../../../../../features/history/components/revision-choice";
import { newestNumbers, revisionNumberIn } from "../../../../../../../features/history/rules";
import { namesInComparison } from "../../../../../../../features/practice-form/admin-queries";
import { ComparisonTable } from "../../../../../../../features/practice-form/components/comparison-table";
import { getPracticeForEditing } from "../../../../../../../features/practices/admin-queries";
import { deskPaths } from "../../../../../../../lib/paths";
import { getLocale, getTranslations } from "../../../../../../../server/translations";
import { orNotFound } from "../../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editors");
  return { title: t("compare.title") };
}

export default async function ComparePage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const asked = await searchParams;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const numbers = [asked.a, asked.b].map(revisionNumberIn);
  const offered = await listComparable(actor, id, [
    ...numbers.filter((number) => number !== null),
    ...newestNumbers(practice.latest.number),
  ]);
  const t = await getTranslations("editors");
  const locale = await getLocale();
  const [before, after] = numbers.map((number) => offered.find((revision) => revision.number === number));
  const comparison = before && after ? await compareRevisions(actor, id, before.number, after.number) : null;
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="history" locale={locale} />
      <p className="mb-4">
        <a href={deskPaths.history(id)}>{t("compare.back")}</a>
      </p>
      {comparison === null && <p className="mb-4 max-w-column border-ink border-l-4 bg-tint px-5 py-4">{t("compare.unknown")}</p>}
      <RevisionChoice
        id={id}
        revisions={offered}
        a={(before ?? offered[1] ?? offered[0])?.number}
        b={(after ?? offered[0])?.number}
        locale={locale}
      />
      {comparison && <ComparisonTable comparison={comparison} names={await namesInComparison(actor, comparison)} />}
    </DeskFrame>
  );
}
