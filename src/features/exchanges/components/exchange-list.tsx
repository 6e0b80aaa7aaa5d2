import { Entry, EntryList } from "../../../components/ui/entry-list";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ExchangeEntry } from "../dto";
import { inTimeOrder, type NestedExchange, nested } from "../rules";
import { ExchangeDate } from "./exchange-date";

/** Exchanges in time order, parts below their series. */
export async function ExchangeList({ exchanges, label }: { exchanges: readonly ExchangeEntry[]; label?: string }) {
  return (
    <EntryList label={label}>
      {inTimeOrder(nested(exchanges)).map((exchange) => (
        <ExchangeItem key={exchange.id} exchange={exchange} />
      ))}
    </EntryList>
  );
}

async function ExchangeItem({ exchange }: { exchange: NestedExchange }) {
  const t = await getTranslations("exchanges");
  const paths = pathsFor(await getLocale());
  const { id, title, kind, status, hosts, placeCount, partOfId, parts } = exchange;
  return (
    <Entry
      title={title}
      href={paths.exchange(id)}
      meta={
        <>
          <b>{t(`kinds.${kind}`)}</b>
          {status === "planned" && ` · ${t("planned")}`}
          {" · "}
          <ExchangeDate exchange={exchange} />
        </>
      }
      summary={
        <p>
          {hosts.length > 0 ? t("hostedIn", { places: hosts.map(({ name }) => name).join(", ") }) : t("hostNotStated")}
          {(placeCount > 0 || partOfId === null) && ` · ${t("placesNamed", { count: placeCount })}`}
        </p>
      }
    >
      {parts.length > 0 && (
        <ul aria-label={t("partsOf", { title })} className="mt-2 grid gap-2 border-rule border-l pl-4 text-ui">
          {parts.map((part) => (
            <li key={part.id}>
              <a href={paths.exchange(part.id)} className="thumb inline-flex items-center">
                {part.title}
              </a>
              <span className="block text-muted text-small">
                <ExchangeDate exchange={part} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Entry>
  );
}
