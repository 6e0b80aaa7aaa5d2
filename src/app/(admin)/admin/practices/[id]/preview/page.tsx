import type { Metadata } from "next";
import { PageShell } from "../../../../../../components/layout/page-shell";
import { Notice } from "../../../../../../components/ui/notice";
import { requireActor } from "../../../../../../features/accounts/auth";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { getPracticeForEditing, getPreview } from "../../../../../../features/practices/admin-queries";
import { PracticeArticle } from "../../../../../../features/practices/components/practice-article";
import { PracticeAside } from "../../../../../../features/practices/components/practice-aside";
import { PracticeFacts } from "../../../../../../features/practices/components/practice-facts";
import { PracticeHead } from "../../../../../../features/practices/components/practice-head";
import { listEditorialNotes } from "../../../../../../features/sources/queries";
import { getLocale, getTranslations } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.preview"), robots: { index: false, follow: false } };
}

/** The public page with the newest saved state, for those who may see it. */
export default async function PreviewPage({ params }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const view = await orNotFound(getPreview(actor, id));
  const notes = await listEditorialNotes("practice", practice.slug);
  const t = await getTranslations("editors");
  return (
    <PageShell
      accent={view.approaches[0]?.id}
      top={
        <>
          <PracticeNav practice={practice} tab="preview" locale={await getLocale()} />
          <Notice title={t("preview.title")}>
            <p>{t("preview.explained", { number: practice.latest.number, name: practice.latest.by.name })}</p>
          </Notice>
        </>
      }
      heading={<PracticeHead practice={view} notes={notes} />}
      facts={<PracticeFacts practice={view} />}
      aside={<PracticeAside practice={view} />}
    >
      <PracticeArticle practice={view} notes={notes} />
    </PageShell>
  );
}
