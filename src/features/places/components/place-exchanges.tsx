import { Anchor } from "../../../components/ui/anchor";
import { Entry, EntryList } from "../../../components/ui/entry-list";
import { SectionHeading } from "../../../components/ui/section-heading";
import { languageTag } from "../../../lib/locales";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { ExchangeDate } from "../../exchanges/components/exchange-date";
import type { ExchangeOfPlace } from "../dto";
import { roleIn, withParts } from "../rules";

type PlaceExchangesProps = {
  exchanges: readonly ExchangeOfPlace[] /** A place: its own role is told. A country: which of its places took part. */;
  placeId?: string;
};

/** The exchanges that a place hosted or joined, the latest first, parts under their series. */
export async function PlaceExchanges({ exchanges, placeId }: PlaceExchangesProps) {
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  if (exchanges.length === 0) return null;
  return (
    <section aria-labelledby="exchanges">
      <SectionHeading id="exchanges" title={t("navigation.exchanges")} />
      <p className="mb-4 max-w-measure text-muted">{t("places.exchangesLead")}</p>
      <EntryList>
        {withParts(exchanges).map((exchange) => (
          <Entry
            key={exchange.id}
            title={exchange.title}
            href={paths.exchange(exchange.id)}
            meta={<ExchangeMeta exchange={exchange} />}
            summary={<Part exchange={exchange} placeId={placeId} />}
          >
            {exchange.narrower.length > 0 && (
              <ul aria-label={t("exchanges.partsOf", { title: exchange.title })}>
                {exchange.narrower.map((part) => (
                  <li key={part.id}>
                    <Anchor href={paths.exchange(part.id)} className="thumb inline-flex items-center">
                      {part.title}
                    </Anchor>{" "}
                    · <Part exchange={part} placeId={placeId} />
                  </li>
                ))}
              </ul>
            )}
          </Entry>
        ))}
      </EntryList>
    </section>
  );
}

async function ExchangeMeta({ exchange }: { exchange: ExchangeOfPlace }) {
  const t = await getTranslations("exchanges");
  return (
    <>
      <b>{t(`kinds.${exchange.kind as "training"}`)}</b>
      {exchange.status === "planned" && ` · ${t("planned")}`}
      {" · "}
      <ExchangeDate exchange={exchange} />
    </>
  );
}

/** What the place, or which places of the country, had to do with it. */
async function Part({ exchange, placeId }: { exchange: ExchangeOfPlace; placeId?: string }) {
  const t = await getTranslations("places");
  const list = new Intl.ListFormat(languageTag(await getLocale()), { type: "conjunction" });
  const { hosts, joined } = exchange;
  if (placeId === undefined) {
    const texts = [
      hosts.length > 0 && t("heldIn", { names: list.format(hosts.map(({ name }) => name)) }),
      joined.length > 0 && t("joined", { count: joined.length, names: list.format(joined.map(({ name }) => name)) }),
    ];
    return texts.filter(Boolean).join(" ");
  }
  const asWritten = joined.find(({ id }) => id === placeId)?.asWritten;
  return [t(`role.${roleIn(exchange, placeId)}`), asWritten && t("asWritten", { name: asWritten })].filter(Boolean).join(" ");
}
