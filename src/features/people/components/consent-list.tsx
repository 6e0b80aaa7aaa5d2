import { formatDate } from "../../../lib/format-date";
import { deskPaths } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { EndingConsent } from "../dto";

/** Whose consent ends, for what, when, and which pages name them. */
export async function ConsentList({ consents, empty }: { consents: readonly EndingConsent[]; empty: string }) {
  const t = await getTranslations("editors.consents");
  const locale = await getLocale();
  if (consents.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul className="border-rule border-b">
      {consents.map(({ id, person, purposes, until, hasEnded, practices }) => (
        <li key={id} className="border-rule border-t py-3">
          <b>{person.name}</b>
          <p className="text-muted text-small">
            {t(hasEnded ? "ended" : "ends", { date: formatDate(until, locale) })}
            {" · "}
            {purposes.map((purpose) => t(`purposes.${purpose}`)).join(", ")}
          </p>
          <p className="text-small">{t(practices.length > 0 ? "named" : "notNamed")}</p>
          <ul className="text-small">
            {practices.map((practice) => (
              <li key={practice.id}>
                <a href={deskPaths.practice(practice.id)} className="inline-block py-1">
                  {practice.title}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
