import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { recogniseDocument } from "./recognise-document";
import type { TemplateLanguage } from "./section-headings";

type Written = {
  language: TemplateLanguage;
  country: string;
  approach: string;
  document: string;
  title: string;
  municipality: string;
  e164: string;
};

/** The same small case study in each language, as somebody there might have written it. */
const written: Record<string, Written> = {
  English: {
    language: "en",
    country: "RS",
    approach: "Village kitchens",
    title: "A kitchen for three villages",
    municipality: "Donje Polje",
    e164: "+381641234567",
    document: `Social Approach

Village kitchens

Cooking brings neighbours together.

The approach has two phases:
- Asking
- Cooking

Municipality of Donje Polje / Serbia

A kitchen for three villages

What was the need?

Older people ate alone.

What did the municipality have in place?

An empty school with a stove.

How was the social approach implemented?

The following was done:
- The school was cleaned.
- Cooks were found:
  - two from the upper village
  - one from the lower village

What were the main results?

- 40 people eat together every Friday.

Useful tips

- Begin small.

Testimonials

“I have company again.”

Stana, guest of the kitchen

Learn more about this practice

[Film](https://film.example/kitchen)

Contact

Ms. Mira Mirić, coordinator, mira@polje.example, 064 123 45 67`,
  },
  "Serbian in Latin letters": {
    language: "sr",
    country: "RS",
    approach: "Seoske kuhinje",
    title: "Kuhinja za tri sela",
    municipality: "Donje Polje",
    e164: "+381641234567",
    document: `Socijalni pristup

Seoske kuhinje

Kuvanje zbližava komšije.

Pristup ima dve faze:
- Pitamo
- Kuvamo

Opština Donje Polje / Srbija

Kuhinja za tri sela

Koja je bila potreba?

Stariji ljudi su jeli sami.

Šta je opština imala na raspolaganju?

Praznu školu sa šporetom.

Kako je socijalni pristup sproveden?

Urađeno je sledeće:
- Škola je očišćena.
- Nađene su kuvarice:
  - dve iz gornjeg sela
  - jedna iz donjeg sela

Koji su bili glavni rezultati?

- 40 ljudi svakog petka jede zajedno.

Korisni saveti

- Počnite od malog.

Izjave

„Opet imam društvo.“

Stana, gošća kuhinje

Saznajte više o ovoj praksi

[Film](https://film.example/kitchen)

Kontakt

Gđa Mira Mirić, koordinatorka, mira@polje.example, 064 123 45 67`,
  },
  "Serbian in Cyrillic letters": {
    language: "sr",
    country: "RS",
    approach: "Сеоске кухиње",
    title: "Кухиња за три села",
    municipality: "Доње Поље",
    e164: "+381641234567",
    document: `Социјални приступ

Сеоске кухиње

Кување зближава комшије.

Приступ има две фазе:
- Питамо
- Кувамо

Општина Доње Поље / Србија

Кухиња за три села

Која је била потреба?

Старији људи су јели сами.

Шта је општина имала на располагању?

Празну школу са шпоретом.

Како је социјални приступ спроведен?

Урађено је следеће:
- Школа је очишћена.
- Нађене су куварице:
  - две из горњег села
  - једна из доњег села

Који су били главни резултати?

- 40 људи сваког петка једе заједно.

Корисни савети

- Почните од малог.

Изјаве

„Опет имам друштво.“

Стана, гошћа кухиње

Сазнајте више о овој пракси

[Филм](https://film.example/kitchen)

Контакт

Г-ђа Мира Мирић, координаторка, mira@polje.example, 064 123 45 67`,
  },
  Bosnian: {
    language: "bs",
    country: "BA",
    approach: "Seoske kuhinje",
    title: "Kuhinja za tri sela",
    municipality: "Donje Polje",
    e164: "+38761123456",
    document: `Društveni pristup

Seoske kuhinje

Kuhanje zbližava komšije.

Pristup ima dvije faze:
- Pitamo
- Kuhamo

Općina Donje Polje / Bosna i Hercegovina

Kuhinja za tri sela

Koja je bila potreba?

Stariji ljudi su jeli sami.

Šta je općina imala na raspolaganju?

Praznu školu sa šporetom.

Kako je socijalni pristup proveden?

Urađeno je sljedeće:
- Škola je očišćena.
- Nađene su kuharice:
  - dvije iz gornjeg sela
  - jedna iz donjeg sela

Koji su bili glavni rezultati?

- 40 ljudi svakog petka jede zajedno.

Korisni savjeti

- Počnite od malog.

Svjedočenja

„Opet imam društvo.“

Stana, gošća kuhinje

Saznajte više o ovoj praksi

[Film](https://film.example/kitchen)

Kontakt

Mira Mirić, koordinatorica, mira@polje.example, 061-123-456`,
  },
  Macedonian: {
    language: "mk",
    country: "MK",
    approach: "Селски кујни",
    title: "Кујна за три села",
    municipality: "Долно Поле",
    e164: "+38971222839",
    document: `Социјален пристап

Селски кујни

Готвењето ги зближува соседите.

Пристапот има две фази:
- Прашуваме
- Готвиме

Општина Долно Поле / Северна Македонија

Кујна за три села

Која беше потребата?

Постарите луѓе јадеа сами.

Што имаше општината на располагање?

Празно училиште со шпорет.

Како беше спроведен социјалниот пристап?

Беше направено следното:
- Училиштето беше исчистено.
- Беа најдени готвачки:
  - две од горното село
  - една од долното село

Кои беа главните резултати?

- 40 луѓе јадат заедно секој петок.

Корисни совети

- Почнете од мало.

Изјави

„Пак имам друштво.“

Стана, гостинка на кујната

Дознајте повеќе за оваа практика

[Филм](https://film.example/kitchen)

Контакт

Г-ѓа Мира Мирчева, координаторка, mira@polje.example, 071 222 839`,
  },
  Albanian: {
    language: "sq",
    country: "AL",
    approach: "Kuzhinat e fshatit",
    title: "Një kuzhinë për tre fshatra",
    municipality: "Fusha e Poshtme",
    e164: "+355691234567",
    document: `Qasja sociale

Kuzhinat e fshatit

Gatimi i afron fqinjët.

Qasja ka dy faza:
- Pyesim
- Gatuajmë

Bashkia Fusha e Poshtme / Shqipëri

Një kuzhinë për tre fshatra

Cila ishte nevoja?

Të moshuarit hanin vetëm.

Çfarë kishte bashkia në dispozicion?

Një shkollë bosh me sobë.

Si u zbatua qasja sociale?

U bënë këto:
- Shkolla u pastrua.
- U gjetën kuzhinieret:
  - dy nga fshati i sipërm
  - një nga fshati i poshtëm

Cilat ishin rezultatet kryesore?

- 40 njerëz hanë së bashku çdo të premte.

Këshilla të dobishme

- Filloni me pak.

Dëshmi

«Kam përsëri shoqëri.»

Stana, e ftuar

Mësoni më shumë për këtë praktikë

[Film](https://film.example/kitchen)

Kontakt

Znj. Mira Miri, koordinatore, mira@polje.example, 069 123 4567`,
  },
  Czech: {
    language: "cs",
    country: "CZ",
    approach: "Vesnické kuchyně",
    title: "Kuchyně pro tři vesnice",
    municipality: "Dolní Pole",
    e164: "+420777123456",
    document: `Sociální přístup

Vesnické kuchyně

Vaření sbližuje sousedy.

Přístup má dvě fáze:
- Ptáme se
- Vaříme

Obec Dolní Pole / Česko

Kuchyně pro tři vesnice

Jaká byla potřeba?

Starší lidé jedli sami.

Co měla obec k dispozici?

Prázdnou školu se sporákem.

Jak byl sociální přístup realizován?

Bylo uděláno toto:
- Škola byla uklizena.
- Našly se kuchařky:
  - dvě z horní vesnice
  - jedna z dolní vesnice

Jaké byly hlavní výsledky?

- 40 lidí jí každý pátek spolu.

Užitečné tipy

- Začněte v malém.

Svědectví

„Mám zase společnost.“

Stana, návštěvnice

Zjistěte více o této praxi

[Film](https://film.example/kitchen)

Kontakt

Paní Mira Mirová, koordinátorka, mira@polje.example, 777 123 456`,
  },
};

describe.each(Object.entries(written))("a case study in %s", (_, { document, ...expected }) => {
  const recognised = recogniseDocument(plainDocument(document));
  const [practice] = recognised.practices;
  const sections = new Map(practice?.sections.map((section) => [section.section, section]));

  it("is recognised whole, with nothing left over", () => {
    expect(recognised.practices).toHaveLength(1);
    expect(recognised.leftOver).toEqual([]);
    expect(recognised.setAside).toEqual([]);
    expect(recognised.whyNoPractice).toBeNull();
    expect([...sections.keys()]).toEqual(["need", "context", "implementation", "results", "tips", "voices", "links", "contacts"]);
  });

  it("has its title block and its approach", () => {
    expect(practice).toMatchObject({
      title: { text: expected.title, lines: { from: 13, to: 13 } },
      municipality: { text: expected.municipality, lines: { from: 11, to: 11 } },
      countryCode: expected.country,
      language: expected.language,
      approach: { title: { text: expected.approach, lines: { from: 3, to: 3 } }, heading: { from: 1, to: 1 } },
    });
    expect(practice?.approach?.phases.map(({ lines }) => lines.from)).toEqual([8, 9]);
  });

  it("has its sections filled, each value with its lines", () => {
    const linesOf = (values: { lines: { from: number } }[] | undefined) => values?.map(({ lines }) => lines.from);
    expect(linesOf(sections.get("need")?.paragraphs)).toEqual([17]);
    expect(linesOf(sections.get("context")?.paragraphs)).toEqual([21]);
    expect(sections.get("implementation")?.paragraphs).toMatchObject([{ isLeadIn: true, lines: { from: 25, to: 25 } }]);
    expect(
      sections.get("implementation")?.entries.map(({ lines, details, isMarkLost }) => [lines.from, linesOf(details), isMarkLost]),
    ).toEqual([
      [26, [], false],
      [27, [28, 29], false],
    ]);
    expect(linesOf(sections.get("results")?.entries)).toEqual([33]);
    expect(linesOf(sections.get("tips")?.entries)).toEqual([37]);
    expect(sections.get("voices")?.voices).toMatchObject([
      { lines: { from: 41, to: 41 }, isUnclosed: false, speaker: { lines: { from: 43, to: 43 } } },
    ]);
    expect(sections.get("links")?.links).toMatchObject([{ address: "https://film.example/kitchen", lines: { from: 47, to: 47 } }]);
    expect(sections.get("contacts")?.contacts).toMatchObject([
      {
        name: expect.stringMatching(/^(?:Mira Mir|Мира Мир)/),
        emails: ["mira@polje.example"],
        phones: [{ e164: expected.e164 }],
        lines: { from: 51, to: 51 },
      },
    ]);
    expect(sections.get("contacts")?.contacts[0]?.role).toMatch(/^[ck]o+rdin|^коорд/);
  });
});
