import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { ProgrammeList } from "../../../../features/programmes/components/programme-list";
import { listProgrammes } from "../../../../features/programmes/queries";
import { pathsFor } from "../../../../lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("programmes");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.programmes() } };
}

export default async function ProgrammesPage() {
  const programmes = await listProgrammes();
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("programmes.title") }];
  return (
    <PlainPage top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}>
      <PageHeading title={t("programmes.title")} lead={t("programmes.lead")} />
      <ProgrammeList programmes={programmes} />
    </PlainPage>
  );
}
