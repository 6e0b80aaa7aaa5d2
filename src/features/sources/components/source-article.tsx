import type { ReactNode } from "react";
import { NameList } from "../../../components/ui/name-list";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { SourceView } from "../dto";
import { listCitedSources } from "../queries";
import { Provenance } from "./provenance";

type SourceArticleProps = {
  source: SourceView;
  /** The lists of what was taken from it; null where there is none. */
  practices: ReactNode;
  exchanges: ReactNode;
  counts: { practices: number; exchanges: number };
};

/** What the document says of itself, how to find it, and what the catalogue took from it. */
export async function SourceArticle({ source, practices, exchanges, counts }: SourceArticleProps) {
  const t = await getTranslations("sources");
  const isOpen = (await listCitedSources()).get(source.id)?.isOpen;
  return (
    <>
      <section aria-labelledby="description">
        <SectionHeading id="description" title={t("sections.description")} />
        <div className="reading">
          {source.description.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <Provenance statements={source.description} />
      </section>
      <section aria-labelledby="access">
        <SectionHeading id="access" title={t("sections.access")} />
        <div className="grid max-w-measure gap-3">
          <p>{source.access}</p>
          {source.notesOnAccess && <p>{source.notesOnAccess}</p>}
          <p>{t("rule")}</p>
          {isOpen && <p>{t("permitted")}</p>}
        </div>
      </section>
      <section aria-labelledby="taken">
        <SectionHeading id="taken" title={t("sections.taken")} />
        <p className="mb-4">{t("taken", { ...counts, programmes: source.programmes.length })}</p>
        {practices && <Taken heading={t("takenPractices")}>{practices}</Taken>}
        {exchanges && <Taken heading={t("takenExchanges")}>{exchanges}</Taken>}
        <TakenProgrammes source={source} />
      </section>
      <Credits source={source} />
      <Footnotes source={source} />
    </>
  );
}

function Taken({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="mb-8">
      <p className="mb-2 font-semibold">{heading}</p>
      {children}
    </div>
  );
}

async function TakenProgrammes({ source: { programmes } }: { source: SourceView }) {
  if (programmes.length === 0) return null;
  const t = await getTranslations("sources");
  const paths = pathsFor(await getLocale());
  return (
    <Taken heading={t("takenProgrammes")}>
      <NameList names={programmes.map(({ id, name }) => ({ label: name, href: paths.programme(id) }))} />
    </Taken>
  );
}

async function Credits({ source: { credits } }: { source: SourceView }) {
  const t = await getTranslations("sources");
  return (
    <section aria-labelledby="credits">
      <SectionHeading id="credits" title={t("sections.credits")} />
      {credits.length === 0 && <p>{t("noCredits")}</p>}
      <ul className="grid gap-1">
        {credits.map(({ name, role }) => (
          <li key={`${name} ${role}`}>
            {name} <span className="text-muted">({role})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Footnotes({ source: { footnotes } }: { source: SourceView }) {
  if (footnotes.length === 0) return null;
  const t = await getTranslations("sources");
  return (
    <section aria-labelledby="footnotes">
      <SectionHeading id="footnotes" title={t("sections.footnotes")} />
      <ul className="grid max-w-measure gap-3">
        {footnotes.map(({ mark, text }) => (
          <li key={text}>
            <b>{t("footnote", { mark })}</b> {text}
          </li>
        ))}
      </ul>
      <Provenance statements={footnotes} />
    </section>
  );
}
