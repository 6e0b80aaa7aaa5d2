import { Facts } from "../../../components/ui/facts";
import { NameList } from "../../../components/ui/name-list";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ProgrammeView } from "../dto";
import { byRole } from "../rules";
import { programmeRoles } from "../schema";
import { ProgrammePeriod } from "./programme-period";

/** Short name, period, who paid and who did it, and which document tells of it. */
export async function ProgrammeFacts({ programme }: { programme: ProgrammeView }) {
  const t = await getTranslations("programmes");
  const paths = pathsFor(await getLocale());
  const { acronym, period, organisations, source } = programme;
  const roles = byRole(organisations, programmeRoles).map(({ role, entries }) => ({
    label: t(`roles.${role}`, { count: entries.length }),
    value: <NameList names={entries.map(({ id, name }) => ({ label: name, href: paths.organisation(id) }))} />,
  }));
  const hasDonor = organisations.some(({ role }) => role === "donor");
  return (
    <Facts
      facts={[
        ...(acronym ? [{ label: t("fact.acronym"), value: acronym }] : []),
        { label: t("fact.period"), value: <ProgrammePeriod period={period} /> },
        ...(hasDonor ? [] : [{ label: t("roles.donor", { count: 1 }), value: t("notStated") }]),
        ...roles,
        { label: t("fact.source"), value: <NameList names={[{ label: source.title, href: paths.source(source.id) }]} /> },
      ]}
    />
  );
}
