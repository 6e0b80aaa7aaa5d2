import { getTranslations } from "../../../server/translations";
import type { EditorialNoteView } from "../../sources/dto";
import type { PublishedPracticeView, RevealedContact } from "../dto";
import { ClaimList } from "./claim-list";
import { ConditionList } from "./condition-list";
import { ContactList } from "./contact-list";
import { LinkList } from "./link-list";
import { Paragraphs, PracticeSection } from "./practice-section";
import { StepList } from "./step-list";
import { TipList } from "./tip-list";
import { VoiceList } from "./voice-list";

type PracticeArticleProps = { practice: PublishedPracticeView; notes: EditorialNoteView[]; revealed?: RevealedContact | undefined };

/** A practice from need to contact, in the order of the booklet, which never changes. */
export async function PracticeArticle({ practice, notes, revealed }: PracticeArticleProps) {
  const t = await getTranslations("practice");
  const { need, context, implementation, results, tips, voices, links, contacts } = practice.content;
  return (
    <>
      <PracticeSection of={practice} id="need" notes={notes} cited={need}>
        <Paragraphs statements={need} />
      </PracticeSection>
      <PracticeSection of={practice} id="context" notes={notes} cited={[...context.paragraphs, ...context.conditions]}>
        <Paragraphs statements={context.paragraphs} />
        <ConditionList conditions={context.conditions} />
      </PracticeSection>
      <PracticeSection of={practice} id="implementation" notes={notes} cited={[...implementation.paragraphs, ...implementation.activities]}>
        <Paragraphs statements={implementation.paragraphs} />
        <StepList activities={implementation.activities} approaches={practice.approaches} />
      </PracticeSection>
      <PracticeSection of={practice} id="results" notes={notes} cited={[...results.paragraphs, ...results.claims]}>
        <Paragraphs statements={results.paragraphs} />
        <ClaimList claims={results.claims} />
      </PracticeSection>
      <PracticeSection of={practice} id="tips" notes={notes} cited={tips}>
        <TipList tips={tips} />
      </PracticeSection>
      <PracticeSection of={practice} id="voices" notes={notes} cited={voices}>
        <p className="text-muted text-small">{t("voicesLead")}</p>
        <VoiceList voices={voices} people={practice.people} />
      </PracticeSection>
      <PracticeSection of={practice} id="links" notes={notes} cited={links}>
        <LinkList links={links} />
      </PracticeSection>
      <PracticeSection of={practice} id="contacts" notes={notes} cited={contacts}>
        <ContactList slug={practice.slug} contacts={contacts} people={practice.people} revealed={revealed} />
      </PracticeSection>
    </>
  );
}
