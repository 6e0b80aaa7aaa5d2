/** One address of each type of page, with what stands in its title and its first heading. */
export type PageType = { name: string; path: string; heading: string; title: string; isList?: boolean };

const SITE = "Inclusion Atlas";
const page = (name: string, path: string, heading: string, title = heading): PageType => ({
  name,
  path,
  heading,
  title: `${title} – ${SITE}`,
});
const list = (name: string, path: string, heading: string): PageType => ({ ...page(name, path, heading), isList: true });

const APATIN =
  "Promoting the skills of people with disability for raising community awareness about their integration in the labour market";
const OBILIQ = "A Day-Care Centre helps enhancing the potentials of children with disability";

export const home: PageType = { name: "home", path: "/", heading: "What worked for the people left behind", title: SITE };

export const lists: PageType[] = [
  list("practices", "/practices", "Practices"),
  list("map of practices", "/practices?view=map", "Practices"),
  list("approaches", "/approaches", "Social approaches"),
  list("places", "/places", "Places"),
  list("target groups", "/target-groups", "Target groups"),
  list("exchanges", "/exchanges", "Exchanges"),
  list("programmes", "/programmes", "Programmes"),
  list("organisations", "/organisations", "Organisations"),
  list("sources", "/sources", "Sources"),
];

const records: PageType[] = [
  page("practice", "/practices/apatin-skills-for-the-labour-market", APATIN, `${APATIN} – Apatin`),
  page("practice in Kosovo*", "/practices/obiliq-day-care-centre", OBILIQ, `${OBILIQ} – Obiliq / Obilić`),
  page("short profile", "/practices/elpida", "Elpida", "Elpida – Short profile"),
  page("approach", "/approaches/mobile-outreach-team", "Mobile outreach team"),
  page("approach with narrower ones", "/approaches/minority-inclusion", "Minority inclusion"),
  page("country", "/places/RS", "Serbia"),
  page("country with a footnote", "/places/XK", "Kosovo*"),
  page("place", "/places/RS/apatin", "Apatin", "Apatin, Serbia"),
  page("place with two names", "/places/XK/obiliq", "Obiliq / Obilić", "Obiliq / Obilić, Kosovo*"),
  page("target group", "/target-groups/roma", "Roma"),
  page("exchange", "/exchanges/novi-sad-exchange-may-2022", "Exchange of experience in Novi Sad"),
  page("planned exchange", "/exchanges/czechia-study-visit-planned-october", "Study visit of five municipalities in Kosovo*"),
  page("programme", "/programmes/sori-ii", "Social Rights for Vulnerable Groups II"),
  page("organisation", "/organisations/nalas", "Network of Associations of Local Authorities of South-East Europe"),
  page("source", "/sources/nalas-2022", "Inclusive social approaches: good practices of South-East Europe municipalities"),
];

const texts: PageType[] = [
  page("about", "/about", "About the catalogue"),
  page("accessibility", "/accessibility", "Accessibility"),
  page("privacy", "/privacy", "Privacy"),
];

export const pageTypes: PageType[] = [home, ...lists, ...records, ...texts];

/** The addresses of the API that answer with a list. */
export const apiLists = ["/api/v1/practices", "/api/v1/approaches", "/api/v1/places", "/api/v1/target-groups", "/api/v1/exchanges"];

export const FOOTNOTE =
  "This designation is without prejudice to positions on status, and is in line with UNSCR 1244 and the ICJ Opinion on the Kosovo Declaration of Independence.";
