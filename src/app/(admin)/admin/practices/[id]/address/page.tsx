import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "../../../../../../features/accounts/auth";
import { changePracticeSlug } from "../../../../../../features/desk/actions";
import { DeskForm } from "../../../../../../features/desk/components/desk-form";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { getPracticeForEditing } from "../../../../../../features/practices/admin-queries";
import { defaultLocale } from "../../../../../../lib/locales";
import { pathsFor } from "../../../../../../lib/paths";
import { getLocale, getTranslations } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.address") };
}

/** Where visitors find a practice, and another address for it. For editors. */
export default async function AddressPage({ params }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  if (!practice.mayEdit) notFound();
  const t = await getTranslations("editors");
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="address" locale={await getLocale()} />
      <h2 className="mb-2 text-section">{t("tabs.address")}</h2>
      <p className="mb-2 max-w-column">{t("address.explained")}</p>
      <p className="mb-6 max-w-column wrap-anywhere font-semibold">
        {t("address.now", { address: pathsFor(defaultLocale).practice(practice.slug) })}
      </p>
      <DeskForm
        action={changePracticeSlug}
        hidden={{ id, version: practice.version, seen: practice.latest.number, requestKey: crypto.randomUUID() }}
        fields={[{ kind: "text", name: "slug", label: t("address.slug"), hint: t("address.slugHint"), value: practice.slug }]}
        submit={t("address.submit")}
      />
    </DeskFrame>
  );
}
