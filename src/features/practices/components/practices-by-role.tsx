import { getTranslations } from "../../../server/translations";
import type { PracticeCard } from "../dto";
import { organisationRoles } from "../schema";
import { PracticeList } from "./practice-list";

type PracticesByRoleProps = { practices: readonly PracticeCard[]; roles: readonly { role: string; practice: string }[] };

/** The practices of an organisation under the role that it had in them. */
export async function PracticesByRole({ practices, roles }: PracticesByRoleProps) {
  const t = await getTranslations("organisations.practiceRoles");
  return organisationRoles.map((role) => {
    const slugs = new Set(roles.filter((entry) => entry.role === role).map(({ practice }) => practice));
    const inRole = practices.filter(({ slug }) => slugs.has(slug));
    if (inRole.length === 0) return null;
    const label = t(role, { count: inRole.length });
    return (
      <div key={role} className="mb-8">
        <p className="mb-2 font-semibold">{label}</p>
        <PracticeList practices={inRole} label={label} />
      </div>
    );
  });
}
