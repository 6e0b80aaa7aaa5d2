import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { MunicipalitiesOfCountry } from "../../../../../features/places/components/municipality-lists";
import { NameTable } from "../../../../../features/places/components/name-table";
import { PlaceContents } from "../../../../../features/places/components/place-contents";
import { PlaceExchanges } from "../../../../../features/places/components/place-exchanges";
import { PlaceHeading } from "../../../../../features/places/components/place-heading";
import { PlaceRemarks } from "../../../../../features/places/components/place-remarks";
import { PlacesMap } from "../../../../../features/places/components/places-map";
import { getCountry, listExchangesOfPlace, listPlaces } from "../../../../../features/places/queries";
import { PracticesOfTerm } from "../../../../../features/practices/components/practices-of-term";
import { listPublishedPracticesOf } from "../../../../../features/practices/queries";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { movedTo, publicPage } from "../../../public-page";

export const GET = publicPage<{ country: string }>(async ({ params, paths, t }) => {
  const { country: asked } = params;
  const country = await getCountry(asked.toUpperCase());
  if (!country) return null;
  const { id, name } = country;
  if (id !== asked) return movedTo(paths.country(id));
  const [practices, places, exchanges, notes] = await Promise.all([
    listPublishedPracticesOf({ country: id }),
    listPlaces(id),
    listExchangesOfPlace({ country: id }),
    listEditorialNotes("place", id),
  ]);
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("places.title"), href: paths.places() }, { label: name }];
  const content = (
    <PageShell
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PlaceHeading place={country} eyebrow={t("places.kind.country")} />}
      contents={<PlaceContents sections={["practices", "municipalities", exchanges.length > 0 && "exchanges", "names"]} />}
      aside={
        <PlacesMap
          places={places}
          title={t("places.mapOf", { name })}
          description={t("places.mapOfCountryDescription", { name })}
          around={150}
        />
      }
    >
      <PracticesOfTerm practices={practices} none={t("places.noPractices")} listHref={paths.practices({ country: id })} />
      <MunicipalitiesOfCountry places={places} name={name} />
      <PlaceExchanges exchanges={exchanges} />
      <NameTable name={name} names={country.names} namesNotConfirmed={country.namesNotConfirmed} />
      <PlaceRemarks remark={country.note} notes={notes} />
    </PageShell>
  );
  return {
    title: country.name,
    description: t("places.descriptionOfCountry", { name: country.name }),
    canonical: paths.country(country.id),
    content,
  };
});
