import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import { nameOfVocabulary } from "../../skos/schema";
import type { Use } from "../../vocabularies/dto";

/** Where the desk shows what refers to a term; people and notes have no page of their own there. */
function pageOf({ type, id }: Use): string | null {
  if (type === "practice") return deskPaths.practice(id);
  return type === "person" || type === "editorialNote" ? null : deskPaths.term(nameOfVocabulary[type], id);
}

/** Everything that refers to a term, by what it is. */
export async function TermUses({ uses }: { uses: readonly Use[] }) {
  const t = await getTranslations("termDesk");
  return (
    <section aria-labelledby="uses" className="mb-6">
      <h2 id="uses" className="mb-1 text-sub">
        {t("uses")}
      </h2>
      {uses.length === 0 && <p className="text-muted">{t("noUses")}</p>}
      <ul>
        {uses.map((use) => {
          const page = pageOf(use);
          const title = use.title || t("untitled");
          return (
            <li key={`${use.type} ${use.id}`} className="wrap-anywhere">
              <span className="text-muted text-small">{t(`types.${use.type}`)}</span> {page ? <a href={page}>{title}</a> : title}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
