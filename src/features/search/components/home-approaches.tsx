import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { FacetCounts, FacetOption } from "../dto";

type HomeFacetProps = { options: FacetOption[]; counts: FacetCounts["counts"] };

/** The approaches with how many practices each has; proposed ones are told apart. */
export async function HomeApproaches({ options, counts }: HomeFacetProps) {
  const t = await getTranslations("home");
  const approaches = options.filter(({ facet }) => facet === "approach");
  const top = (status: string) => approaches.filter(({ parent, section }) => parent === null && section === status);
  return (
    <section aria-labelledby="approaches">
      <SectionHeading id="approaches" title={t("approaches")} />
      <p className="mb-4 max-w-measure text-muted">{t("approachesLead")}</p>
      <ul className="grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
        {top("approved").map((approach) => (
          <Approach
            key={approach.id}
            approach={approach}
            narrower={approaches.filter(({ parent }) => parent === approach.id)}
            counts={counts.approach}
          />
        ))}
      </ul>
      <h3 className="mt-8 mb-2 font-sans font-semibold text-muted">{t("approachesProposed")}</h3>
      <ul className="grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
        {top("proposed").map((approach) => (
          <Approach key={approach.id} approach={approach} narrower={[]} counts={counts.approach} />
        ))}
      </ul>
    </section>
  );
}

type ApproachProps = { approach: FacetOption; narrower: FacetOption[]; counts: Record<string, number> };

async function Approach({ approach, narrower, counts }: ApproachProps) {
  const t = await getTranslations("home");
  const paths = pathsFor(await getLocale());
  return (
    <li data-approach={approach.id} className="border-accent border-t-2 py-3">
      <Anchor
        href={paths.approach(approach.id)}
        className="inline-block py-0.5 font-semibold font-serif text-ink text-sub decoration-transparent hover:decoration-current"
      >
        {approach.name}
      </Anchor>
      <p className="text-accent">
        <Anchor href={paths.practices({ approach: approach.id })} className="inline-block py-1 text-accent">
          {t("practiceCount", { count: counts[approach.id] ?? 0 })}
        </Anchor>
      </p>
      {narrower.length > 0 && (
        <ul className="text-small">
          {narrower.map(({ id, name }) => (
            <li key={id}>
              <Anchor href={paths.approach(id)} className="inline-block py-1">
                {name}
              </Anchor>{" "}
              <span className="text-muted">{t("practiceCount", { count: counts[id] ?? 0 })}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
