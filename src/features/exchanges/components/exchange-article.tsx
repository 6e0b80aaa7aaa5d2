import { NameList } from "../../../components/ui/name-list";
import { Notice } from "../../../components/ui/notice";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { CountsTable } from "../../programmes/components/counts-table";
import { Provenance } from "../../sources/components/provenance";
import type { ExchangeView } from "../dto";
import { ExchangeList } from "./exchange-list";
import { ExchangePlaces } from "./exchange-places";

/** What happened, who took part, and how the source's numbers compare with its own lists. */
export async function ExchangeArticle({ exchange }: { exchange: ExchangeView }) {
  const t = await getTranslations("exchanges");
  const { status, description, parts, passage } = exchange;
  return (
    <>
      {status === "planned" && <Notice title={t("planned")}>{t("plannedExplained")}</Notice>}
      <section aria-labelledby="description">
        <SectionHeading id="description" title={t("sections.description")} />
        <div className="reading">
          {description.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <Provenance statements={description} />
      </section>
      {parts.length > 0 && (
        <section aria-labelledby="parts">
          <SectionHeading id="parts" title={t("sections.parts")} />
          <ExchangeList exchanges={parts} label={t("sections.parts")} />
        </section>
      )}
      <section aria-labelledby="places">
        <SectionHeading id="places" title={t("sections.places")} />
        <ExchangePlaces exchange={exchange} />
        <Provenance statements={[{ passage }]} />
      </section>
      <Organisations exchange={exchange} />
      <Counts exchange={exchange} />
    </>
  );
}

async function Organisations({ exchange: { organisations } }: { exchange: ExchangeView }) {
  const t = await getTranslations("exchanges");
  const paths = pathsFor(await getLocale());
  return (
    <section aria-labelledby="organisations">
      <SectionHeading id="organisations" title={t("sections.organisations")} />
      {organisations.length > 0 ? (
        <NameList names={organisations.map(({ id, name }) => ({ label: name, href: paths.organisation(id) }))} />
      ) : (
        <p>{t("organisationsNotNamed")}</p>
      )}
    </section>
  );
}

async function Counts({ exchange: { claims, countPassages, parts } }: { exchange: ExchangeView }) {
  const t = await getTranslations("exchanges");
  return (
    <section aria-labelledby="counts">
      <SectionHeading id="counts" title={t("sections.counts")} />
      {claims.length === 0 ? (
        <p>{t("noCounts")}</p>
      ) : (
        <>
          <p className="mb-4 max-w-measure">{t("countsExplained")}</p>
          <CountsTable claims={claims} events={parts.length} />
          <Provenance statements={countPassages.map((passage) => ({ passage }))} />
        </>
      )}
    </section>
  );
}
