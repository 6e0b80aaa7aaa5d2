import { Breadcrumbs } from "../ui/breadcrumbs";
import { Footnote } from "../ui/footnote";
import { KeyFigures } from "../ui/key-figures";
import { MapOfOneTownAmongOthers } from "../ui/map-frame.examples";
import { PageHeading } from "../ui/page-heading";
import { SectionHeading } from "../ui/section-heading";
import { FactsOfPractice, StepsWithPhases } from "../ui/steps-and-facts.examples";
import { EditorialNote, Voice, WhomToAsk } from "../ui/voices-and-notes.examples";
import { ContentsList } from "./contents-list";
import { languages, links } from "./example-links";
import { PageShell } from "./page-shell";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

const sections = ["The need", "What was in place", "How it was done", "Results", "Useful tips", "In their words", "Contact"];

const figures = [
  { value: "15", unit: "people with disabilities in work and art therapy", denominator: "of 64 adults" },
  { value: "300", unit: "citizens at the sales exhibition" },
  { value: "10", unit: "volunteers" },
];

export function WholePage() {
  return (
    <>
      <SiteHeader
        wordmark="Inclusion Atlas"
        homeHref="/"
        links={links}
        languages={languages}
        labels={{ navigation: "Main", languages: "Languages", menu: "Menu" }}
      />
      <PageShell
        accent="awareness-raising"
        top={<Breadcrumbs label="You are here" trail={[{ label: "Practices", href: "/practices" }, { label: "Apatin" }]} />}
        heading={
          <>
            <PageHeading
              eyebrow="Awareness raising · Serbia"
              title="Selling what they make: people with disabilities meet the town at a street exhibition"
              lead="64 adults with disabilities had no job and little contact with the town beyond a day-care centre. Apatin taught sublimation printing and put the work on a market stall."
            />
            <KeyFigures label="In numbers" figures={figures} />
          </>
        }
        contents={
          <ContentsList label="On this page" links={sections.map((label) => ({ label, href: `#${label.replaceAll(" ", "-")}` }))} />
        }
        facts={<FactsOfPractice />}
        aside={
          <>
            <MapOfOneTownAmongOthers />
            <WhomToAsk />
          </>
        }
      >
        <SectionHeading id="The-need" title="The need" />
        <div className="reading">
          <p>
            In Apatin, 64 adults with disabilities had no work. The day-care centre was open to them, but few people of the town ever came
            in; <em>what they made there was seen by nobody</em>.
          </p>
          <ul>
            <li>No enterprise in the municipality employed a person with an intellectual disability.</li>
            <li>Families carried the whole care.</li>
          </ul>
        </div>
        <SectionHeading id="How-it-was-done" title="How it was done" linkLabel="Link to How it was done" />
        <StepsWithPhases />
        <Voice />
        <EditorialNote />
      </PageShell>
      <SiteFooter
        label="Site"
        links={links}
        footnote={
          <Footnote mark="*" id="kosovo">
            This designation is without prejudice to positions on status.
          </Footnote>
        }
        credits="Map: Natural Earth, public domain."
      />
    </>
  );
}
