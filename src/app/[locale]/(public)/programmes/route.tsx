import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { ProgrammeList } from "../../../../features/programmes/components/programme-list";
import { listProgrammes } from "../../../../features/programmes/queries";
import { DownloadLinks } from "../../download-links";
import { publicPage } from "../../public-page";

export const GET = publicPage(async ({ paths, t }) => {
  const programmes = await listProgrammes();
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("programmes.title") }];
  const content = (
    <PlainPage top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}>
      <PageHeading title={t("programmes.title")} lead={t("programmes.lead")} />
      <ProgrammeList programmes={programmes} />
      <DownloadLinks list="programmes" />
    </PlainPage>
  );
  return { title: t("programmes.title"), description: t("programmes.description"), canonical: paths.programmes(), content };
});
