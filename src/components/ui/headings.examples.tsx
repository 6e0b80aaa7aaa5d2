import { Anchor } from "./anchor";
import { Breadcrumbs } from "./breadcrumbs";
import { PageHeading } from "./page-heading";
import { SectionHeading } from "./section-heading";

const trail = [
  { label: "Practices", href: "/practices" },
  { label: "Inclusive disaster risk management", href: "/approaches/inclusive-disaster-risk-management" },
  { label: "Fushë Kosovë / Kosovo Polje" },
];

export function HeadingOfPractice() {
  return (
    <div data-approach="inclusive-disaster-risk-management">
      <Breadcrumbs label="You are here" trail={trail} />
      <PageHeading
        eyebrow={<Anchor href="/approaches/inclusive-disaster-risk-management">Inclusive disaster risk management</Anchor>}
        title="Planning for floods with those whom the water reaches first: households, schools and a municipal headquarters at one table"
        lead="A municipality wrote its plan of protection anew, together with people who cannot leave their homes without help."
      />
      <SectionHeading id="need" title="What was the need?" linkLabel="Link to the section What was the need?" />
      <SectionHeading id="before" level={3} title="Before the flood" />
    </div>
  );
}

export function HeadingInCyrillic() {
  return (
    <div lang="sr-Cyrl" data-approach="awareness-raising">
      <PageHeading
        eyebrow="Подизање свести · Србија"
        title="Рад дневног боравка: грађани пишу писма, Ђорђе и Љубица шаљу њихове одговоре"
        lead="Шездесет четворо одраслих имало је мало додира с градом. Општина је отворила врата радионице."
      />
      <SectionHeading id="kako" title="Како је урађено" />
    </div>
  );
}

export function HeadingWithTitleOnly() {
  return <PageHeading title="Sources" />;
}

export function HeadingWithOneLongWord() {
  return <PageHeading title="Nejneobhospodařovávatelnějšího Selbstvertretungsorganisationen" />;
}
