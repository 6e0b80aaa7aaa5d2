import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireActor } from "../../../../../../../features/accounts/auth";
import { DeskFrame } from "../../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../../features/desk/components/practice-nav";
import { compareRevisions } from "../../../../../../../features/history/admin-queries";
import { namesInComparison } from "../../../../../../../features/practice-form/admin-queries";
import { ComparisonTable } from "../../../../../../../features/practice-form/components/comparison-table";
import { getPracticeForEditing } from "../../../../../../../features/practices/admin-queries";
import { orNotFound } from "../../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editors");
  return { title: t("compare.title") };
}

const numberIn = (text: string | string[] | undefined) => {
  if (typeof text !== "string" || !/^[1-9]\d{0,8}$/.test(text)) notFound();
  return Number(text);
};

export default async function ComparePage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const { a, b } = await searchParams;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const comparison = await orNotFound(compareRevisions(actor, id, numberIn(a), numberIn(b)));
  const t = await getTranslations("editors");
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="history" locale={await getLocale()} />
      <ComparisonTable comparison={comparison} names={await namesInComparison(actor, comparison)} />
    </DeskFrame>
  );
}
