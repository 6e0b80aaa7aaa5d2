import { Entry, EntryList } from "../../../components/ui/entry-list";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { RelatedPractice, TermRef } from "../dto";

const names = (terms: TermRef[]) => terms.map(({ name }) => name).join(", ");

/** Other practices that are alike, each with the reason why. */
export async function RelatedPractices({ related }: { related: RelatedPractice[] }) {
  const t = await getTranslations("practice");
  const paths = pathsFor(await getLocale());
  const reasons = ({ sharedApproaches, sharedGroups, sharedCountry }: RelatedPractice) =>
    [
      sharedApproaches.length > 0 && t("relatedApproach", { names: names(sharedApproaches) }),
      sharedGroups.length > 0 && t("relatedGroups", { names: names(sharedGroups) }),
      sharedCountry && t("relatedCountry", { name: sharedCountry.name }),
    ]
      .filter(Boolean)
      .join("; ");
  return (
    <section aria-labelledby="related" className="no-print">
      <SectionHeading id="related" title={t("sections.related")} />
      {related.length === 0 && <p className="text-muted">{t("relatedNone")}</p>}
      {related.length > 0 && (
        <EntryList>
          {related.map((one) => (
            <Entry
              key={one.practice.slug}
              title={one.practice.title}
              href={paths.practice(one.practice.slug)}
              accent={one.practice.approaches[0]?.id}
              meta={
                <>
                  <b>{names(one.practice.approaches)}</b>
                  {one.practice.places.map(({ name }) => ` · ${name}`)}
                </>
              }
              summary={t("relatedWhy", { reasons: reasons(one) })}
            />
          ))}
        </EntryList>
      )}
    </section>
  );
}
