import { Entry, EntryList } from "../../../components/ui/entry-list";
import { SectionHeading } from "../../../components/ui/section-heading";
import type { Nested } from "../../../lib/nest-terms";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ApproachEntry } from "../dto";
import { approachTree, firstSentence } from "../rules";

/** All approaches under their broader ones; those that the editors propose apart, and marked as such. */
export async function ApproachList({ approaches }: { approaches: readonly ApproachEntry[] }) {
  const t = await getTranslations("approaches");
  const { approved, proposed } = approachTree(approaches);
  return (
    <>
      <EntryList label={t("title")}>
        {approved.map((approach) => (
          <ApproachItem key={approach.id} approach={approach} headingLevel={2} />
        ))}
      </EntryList>
      {proposed.length > 0 && (
        <section aria-labelledby="proposed">
          <SectionHeading id="proposed" title={t("proposedHeading")} />
          <p className="mb-5 max-w-measure">{t("proposedLead")}</p>
          <EntryList label={t("proposedHeading")}>
            {proposed.map((approach) => (
              <ApproachItem key={approach.id} approach={approach} headingLevel={3} />
            ))}
          </EntryList>
        </section>
      )}
    </>
  );
}

async function ApproachItem({ approach, headingLevel }: { approach: Nested<ApproachEntry>; headingLevel: 2 | 3 }) {
  const t = await getTranslations("approaches");
  const paths = pathsFor(await getLocale());
  const { id, name, status, purpose, practices, narrower } = approach;
  return (
    <Entry
      title={name}
      href={paths.approach(id)}
      accent={id}
      headingLevel={headingLevel}
      meta={
        <>
          <b>{t(narrower.length > 0 ? "practicesWithNarrower" : "practices", { count: practices })}</b>
          {status === "proposed" && ` · ${t("proposedMark")}`}
        </>
      }
      summary={purpose[0] && firstSentence(purpose[0].text)}
    >
      {narrower.length > 0 && (
        <div className="mt-4 text-ui">
          <EntryList label={t("narrowerOf", { name })}>
            {narrower.map((child) => (
              <ApproachItem key={child.id} approach={child} headingLevel={3} />
            ))}
          </EntryList>
        </div>
      )}
    </Entry>
  );
}
