import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";

/** The practices that name a proposal, so that an editor can read what was meant before deciding. */
export async function UsedIn({ practices }: { practices: readonly { id: string; title: string }[] }) {
  const t = await getTranslations("editors");
  if (practices.length === 0) return null;
  return (
    <ul className="mb-4">
      {practices.map(({ id, title }) => (
        <li key={id}>
          <a href={deskPaths.practice(id)}>{title || t("untitled")}</a>
        </li>
      ))}
    </ul>
  );
}
