import { Facts } from "../../../components/ui/facts";
import { NameList } from "../../../components/ui/name-list";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ExchangeView } from "../dto";
import { ExchangeDate } from "./exchange-date";

/** When, where, in which programme, and which document tells of it. */
export async function ExchangeFacts({ exchange }: { exchange: ExchangeView }) {
  const t = await getTranslations("exchanges");
  const paths = pathsFor(await getLocale());
  const { hosts, programme, partOf, source } = exchange;
  const notStated = t("notStated");
  return (
    <Facts
      facts={[
        { label: t("fact.date"), value: <ExchangeDate exchange={exchange} full /> },
        {
          label: t("fact.hosts"),
          value:
            hosts.length > 0 ? (
              <NameList
                names={hosts.map((place) => ({
                  label: `${place.name}, ${place.country.name}`,
                  href: paths.place(place.country.id, place.id),
                }))}
              />
            ) : (
              notStated
            ),
        },
        ...(partOf
          ? [{ label: t("fact.partOf"), value: <NameList names={[{ label: partOf.title, href: paths.exchange(partOf.id) }]} /> }]
          : []),
        {
          label: t("fact.programme"),
          value: programme ? <NameList names={[{ label: programme.name, href: paths.programme(programme.id) }]} /> : notStated,
        },
        { label: t("fact.source"), value: <NameList names={[{ label: source.title, href: paths.source(source.id) }]} /> },
      ]}
    />
  );
}
