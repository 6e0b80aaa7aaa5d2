import type { ReactNode } from "react";
import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import { getTranslations } from "../../../server/translations";
import type { PracticeCard } from "../dto";
import { TERM_LIST_LIMIT } from "../queries";
import { PracticeList } from "./practice-list";

type PracticesOfTermProps = {
  practices: PracticeCard[];
  /** What the list counts, where that is not plain. */
  lead?: ReactNode;
  /** Said where there is no practice. */
  none: string;
  /** The same practices in the list with filters. */
  listHref: string;
};

/** The practices of a term, a place or a body, as the section `#practices` of its page. */
export async function PracticesOfTerm({ practices, lead, none, listHref }: PracticesOfTermProps) {
  const t = await getTranslations();
  const isWhole = practices.length < TERM_LIST_LIMIT;
  return (
    <section aria-labelledby="practices">
      <SectionHeading id="practices" title={t("navigation.practices")} />
      {practices.length === 0 && <p>{none}</p>}
      {practices.length > 0 && (
        <>
          <p className="mb-4 max-w-measure text-muted">
            {isWhole ? t("practices.countOfTerm", { count: practices.length }) : t("practices.firstOfMany", { count: practices.length })}{" "}
            {lead}{" "}
            <Anchor href={listHref} className="no-print inline-block">
              {t("practices.narrowThese")}
            </Anchor>
          </p>
          <PracticeList practices={practices} />
        </>
      )}
    </section>
  );
}
