import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { CountryList } from "../../../../features/places/components/country-list";
import { PlacesMap } from "../../../../features/places/components/places-map";
import { listPlaces } from "../../../../features/places/queries";
import { DownloadLinks } from "../../download-links";
import { publicPage } from "../../public-page";

export const GET = publicPage(async ({ paths, t }) => {
  const places = await listPlaces();
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("places.title") }];
  const content = (
    <PlainPage width="page" top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}>
      <PageHeading title={t("places.title")} lead={t("places.lead")} />
      <p className="no-print mb-6 lg:hidden">
        <a href="#map-of-places" className="thumb inline-flex items-center">
          {t("places.toMap")}
        </a>
      </p>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,var(--container-column))_minmax(0,1fr)]">
        <div>
          <CountryList places={places} />
          <DownloadLinks list="places" />
        </div>
        <section id="map-of-places" aria-label={t("places.map")} tabIndex={-1} className="lg:sticky lg:top-6 lg:self-start">
          <PlacesMap places={places} title={t("places.mapTitle")} description={t("places.mapDescription")} />
        </section>
      </div>
    </PlainPage>
  );
  return { title: t("places.title"), description: t("places.description"), canonical: paths.places(), content };
});
