import type { ReactNode } from "react";
import { MarkedText } from "../../../components/ui/marked-text";
import { SectionHeading } from "../../../components/ui/section-heading";
import { getTranslations } from "../../../server/translations";
import { EditorialNotes } from "../../sources/components/editorial-notes";
import { Provenance } from "../../sources/components/provenance";
import type { EditorialNoteView } from "../../sources/dto";
import type { PublishedPracticeView } from "../dto";
import type { Section } from "../schema";

type Cited = Parameters<typeof Provenance>[0]["statements"];
type PracticeSectionProps = {
  id: Section;
  of: Pick<PublishedPracticeView, "sources">;
  notes: EditorialNoteView[];
  /** Everything in the section that says where it comes from. */
  cited: Cited;
  children: ReactNode;
};

/** One section of a practice: always there, in the order of the booklet. Without content it says so: the source has none, or nobody has told it. */
export async function PracticeSection({ id, of, notes, cited, children }: PracticeSectionProps) {
  const t = await getTranslations("practice");
  const title = t(`sections.${id}`);
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} title={title} linkLabel={t("linkToSection", { section: title })} />
      <EditorialNotes notes={notes.filter(({ section }) => section === id)} />
      {cited.length === 0 ? <p className="text-muted">{t(of.sources.length > 0 ? "notStated" : "notTold")}</p> : children}
      {cited.length > 0 && <Provenance statements={cited} isAboutPeople={id === "voices" || id === "contacts"} />}
    </section>
  );
}

/** Running text: one paragraph for each statement. */
export async function Paragraphs({ statements }: { statements: readonly { text: string }[] }) {
  const t = await getTranslations("practice");
  if (statements.length === 0) return null;
  return (
    <div className="reading">
      {statements.map(({ text }) => (
        <MarkedText key={text} text={text} linkNote={t("otherSite")} />
      ))}
    </div>
  );
}
