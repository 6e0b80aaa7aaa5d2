import { deskPaths } from "../../../lib/paths";
import type { FoundPractice } from "../../../lib/template/found-practice";
import { getTranslations } from "../../../server/translations";
import type { ImportedDocument } from "../dto";

type FoundPracticesProps = { document: ImportedDocument; practices: readonly FoundPractice[] };

/** What was found in a document, each practice with what became of it. */
export async function FoundPractices({ document: { id, saved }, practices }: FoundPracticesProps) {
  const t = await getTranslations("imports");
  return (
    <section aria-labelledby="practices">
      <h2 id="practices" className="mb-3 text-section">
        {t("practices.heading", { count: practices.length })}
      </h2>
      <ol className="border-rule border-b">
        {practices.map((found, index) => (
          <Practice
            key={found.practice.lines.from}
            id={id}
            place={index + 1}
            found={found}
            saved={saved.find(({ place }) => place === index + 1) ?? null}
          />
        ))}
      </ol>
    </section>
  );
}

type PracticeProps = { id: string; place: number; found: FoundPractice; saved: ImportedDocument["saved"][number] | null };

async function Practice({ id, place, found: { practice, proposals }, saved }: PracticeProps) {
  const t = await getTranslations("imports.practices");
  const sections = await getTranslations("practiceForm.sections");
  const title = practice.title?.text ?? t("untitled");
  const { municipality, country, approach, language } = practice;
  const { unknownPlace, unknownApproach } = proposals;
  const about = <span className="sr-only"> {title}</span>;
  return (
    <li className="border-rule border-t py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 lang={language ?? undefined} className="text-sub">
          {title}
        </h3>
        <span className={`border px-2 text-small ${saved ? "border-ink" : "border-edge text-muted"}`}>{t(saved ? "saved" : "open")}</span>
      </div>
      <p lang={language ?? undefined}>{[municipality?.text, country?.text, approach?.title.text].filter(Boolean).join(" · ")}</p>
      <p className="text-muted text-small">
        {t("sections", { names: practice.sections.map(({ section }) => sections(section)).join(", ") })}{" "}
        {t("proposed", {
          contacts: proposals.contacts.length,
          figures: [...proposals.figures.values()].flat().length,
        })}
      </p>
      {unknownPlace && <p className="wrap-anywhere text-small">{t("unknownPlace", { name: unknownPlace.text })}</p>}
      {unknownApproach && <p className="wrap-anywhere text-small">{t("unknownApproach", { name: unknownApproach.text })}</p>}
      <p className="flex flex-wrap gap-x-5">
        <a href={deskPaths.importedPractice(id, place)} className="inline-flex min-h-11 items-center font-semibold">
          {t(saved ? "update" : "review")}
          {about}
        </a>
        {saved?.isOpen && (
          <a href={deskPaths.practice(saved.practiceId)} className="inline-flex min-h-11 items-center">
            {t("toDraft")}
            {about}
          </a>
        )}
      </p>
    </li>
  );
}
