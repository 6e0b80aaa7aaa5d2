import { PageShell } from "../../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../../components/ui/breadcrumbs";
import { NameTable } from "../../../../../../features/places/components/name-table";
import { PlaceAside } from "../../../../../../features/places/components/place-aside";
import { PlaceContents } from "../../../../../../features/places/components/place-contents";
import { PlaceExchanges } from "../../../../../../features/places/components/place-exchanges";
import { PlaceFacts } from "../../../../../../features/places/components/place-facts";
import { PlaceHeading } from "../../../../../../features/places/components/place-heading";
import { Localities, OrganisationsSeated } from "../../../../../../features/places/components/place-parts";
import { PlaceRemarks } from "../../../../../../features/places/components/place-remarks";
import { getPlace, listExchangesOfPlace } from "../../../../../../features/places/queries";
import { placeSections, placeTrail } from "../../../../../../features/places/rules";
import { PracticesOfTerm } from "../../../../../../features/practices/components/practices-of-term";
import { listPublishedPracticesOf } from "../../../../../../features/practices/queries";
import { listEditorialNotes } from "../../../../../../features/sources/queries";
import { mergedTerm } from "../../../../merged-term";
import { movedTo, publicPage } from "../../../../public-page";

export const GET = publicPage<{ country: string; slug: string }>(async ({ params, paths, t }) => {
  const asked = params;
  const place = await getPlace(asked.slug);
  if (!place) return mergedTerm("place", asked.slug, paths);
  const { id, name, country } = place;
  if (country.id !== asked.country) return movedTo(paths.place(country.id, id));
  const [practices, exchanges, notes] = await Promise.all([
    listPublishedPracticesOf({ place: id }),
    listExchangesOfPlace({ place: id }),
    listEditorialNotes("place", id),
  ]);
  const content = (
    <PageShell
      top={
        <Breadcrumbs
          label={t("site.breadcrumbs")}
          trail={placeTrail(place, paths, { home: t("navigation.home"), places: t("places.title") })}
        />
      }
      heading={<PlaceHeading place={place} eyebrow={t(`places.kind.${place.kind}`)} />}
      contents={<PlaceContents sections={placeSections(place, exchanges)} />}
      facts={<PlaceFacts place={place} />}
      aside={<PlaceAside place={place} />}
    >
      <PracticesOfTerm practices={practices} none={t("places.noPractices")} listHref={paths.practices({ place: id })} />
      <PlaceExchanges exchanges={exchanges} placeId={id} />
      <Localities place={place} />
      <OrganisationsSeated place={place} />
      <NameTable name={name} names={place.names} namesNotConfirmed={place.namesNotConfirmed} />
      <PlaceRemarks remark={place.note} notes={notes} />
    </PageShell>
  );
  return {
    title: `${place.name}, ${place.country.name}`,
    description: t("places.descriptionOfPlace", { name: place.name, country: place.country.name }),
    canonical: paths.place(place.country.id, place.id),
    content,
  };
});
