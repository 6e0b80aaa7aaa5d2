import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ExchangeEntry } from "../dto";
import { exchangesByProgramme } from "../rules";
import { ExchangeList } from "./exchange-list";

/** All exchanges under the programmes that held them. */
export async function ExchangesByProgramme({ exchanges }: { exchanges: readonly ExchangeEntry[] }) {
  const t = await getTranslations("exchanges");
  const paths = pathsFor(await getLocale());
  if (exchanges.length === 0) return <p>{t("none")}</p>;
  return exchangesByProgramme(exchanges).map(({ programme, exchanges: ofProgramme }) => {
    const id = programme?.id ?? "no-programme";
    const name = programme ? programme.name : t("noProgramme");
    return (
      <section key={id} aria-labelledby={id}>
        <SectionHeading id={id} title={name} />
        {programme && (
          <p className="mb-4">
            <Anchor href={paths.programme(id)} className="thumb inline-flex items-center">
              {t("aboutProgramme", { name: programme.acronym ?? programme.name })}
            </Anchor>
          </p>
        )}
        <ExchangeList exchanges={ofProgramme.flatMap(({ parts, ...exchange }) => [exchange, ...parts])} label={name} />
      </section>
    );
  });
}
