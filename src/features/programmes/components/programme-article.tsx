import type { ReactNode } from "react";
import { SectionHeading } from "../../../components/ui/section-heading";
import { getTranslations } from "../../../server/translations";
import { Provenance } from "../../sources/components/provenance";
import type { ProgrammeView } from "../dto";
import { CountsTable } from "./counts-table";

type ProgrammeArticleProps = {
  programme: ProgrammeView;
  /** The lists of its practices and exchanges; null where there are none. */
  practices: ReactNode;
  exchanges: ReactNode;
};

/** What the programme was about, what came of it, and how its numbers compare with the lists of its source. */
export async function ProgrammeArticle({ programme, practices, exchanges }: ProgrammeArticleProps) {
  const t = await getTranslations("programmes");
  const { description, organisationPassages, claims, countPassages } = programme;
  return (
    <>
      <section aria-labelledby="description">
        <SectionHeading id="description" title={t("sections.description")} />
        <div className="reading">
          {description.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <Provenance statements={[...description, ...organisationPassages.map((passage) => ({ passage }))]} />
      </section>
      <section aria-labelledby="practices">
        <SectionHeading id="practices" title={t("sections.practices")} />
        {practices ?? <p>{t("noPractices")}</p>}
      </section>
      <section aria-labelledby="exchanges">
        <SectionHeading id="exchanges" title={t("sections.exchanges")} />
        {exchanges ?? <p>{t("noExchanges")}</p>}
      </section>
      <section aria-labelledby="counts">
        <SectionHeading id="counts" title={t("sections.counts")} />
        <p className="mb-4 max-w-measure">{t(claims.length > 0 ? "countsExplained" : "noCounts")}</p>
        {claims.length > 0 && <CountsTable claims={claims} />}
        <Provenance statements={countPassages.map((passage) => ({ passage }))} />
      </section>
    </>
  );
}
