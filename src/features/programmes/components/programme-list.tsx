import { Entry, EntryList } from "../../../components/ui/entry-list";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ProgrammeEntry } from "../dto";
import { ProgrammePeriod } from "./programme-period";

/** Programmes with their donors, their period, and how much of the catalogue comes from them. */
export async function ProgrammeList({ programmes }: { programmes: readonly ProgrammeEntry[] }) {
  const t = await getTranslations("programmes");
  const paths = pathsFor(await getLocale());
  if (programmes.length === 0) return <p>{t("none")}</p>;
  return (
    <EntryList label={t("title")}>
      {programmes.map(({ id, name, acronym, period, organisations, practiceCount, exchangeCount }) => {
        const donors = organisations.filter(({ role }) => role === "donor");
        return (
          <Entry
            key={id}
            title={acronym ? t("nameAndAcronym", { name, acronym }) : name}
            href={paths.programme(id)}
            headingLevel={2}
            meta={<ProgrammePeriod period={period} />}
            summary={donors.length > 0 ? t("fundedBy", { donors: donors.map((donor) => donor.name).join(", ") }) : t("donorNotStated")}
          >
            {t("contains", { practices: practiceCount, exchanges: exchangeCount })}
          </Entry>
        );
      })}
    </EntryList>
  );
}
