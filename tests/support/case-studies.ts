import type { TemplateLanguage } from "../../src/lib/template/section-headings";

type CaseStudy = { language: TemplateLanguage; countryCode: string; municipality: string; e164: string; document: string };

/** A document of parts whose lines stand between bars. Entries of a list follow what announces them without an empty line. */
function written(language: TemplateLanguage, countryCode: string, municipality: string, e164: string, ...parts: string[]): CaseStudy {
  const lines = parts.flatMap((part) => part.split(" | "));
  const space = (line: string, before: string) => (/^\s*- /.test(line) && /:$|^\s*- /.test(before) ? "\n" : "\n\n");
  const document = lines.map((line, index) => (index === 0 ? line : space(line, lines[index - 1] ?? "") + line)).join("");
  return { language, countryCode, municipality, e164, document };
}

/** One without sections that the tests add. */
export const shortStudy = `Municipality of Gornje Polje / Montenegro

Bread for the hill

What was the need?

The shop had closed.

Useful tips

- Ask the baker.`;

/** The same small case study in each language, as somebody there might have written it. */
export const caseStudies: Record<string, CaseStudy> = {
  English: written(
    "en",
    "RS",
    "Donje Polje",
    "+381641234567",
    "Social Approach | Village kitchens | Cooking brings neighbours together. | The approach has two phases: | - Asking | - Cooking",
    "Municipality of Donje Polje / Serbia | A kitchen for three villages",
    "What was the need? | Older people ate alone.",
    "What did the municipality have in place? | An empty school with a stove.",
    "How was the social approach implemented? | The following was done: | - The school was cleaned. | - Cooks were found: |   - two from the upper village |   - one from the lower village",
    "What were the main results? | - 40 people eat together every Friday.",
    "Useful tips | - Begin small.",
    "Testimonials | “I have company again.” | Stana, guest of the kitchen",
    "Learn more about this practice | [Film](https://film.example/kitchen)",
    "Contact | Ms. Mira Mirić, coordinator, mira@polje.example, 064 123 45 67",
  ),
  "Serbian in Latin letters": written(
    "sr",
    "RS",
    "Donje Polje",
    "+381641234567",
    "Socijalni pristup | Seoske kuhinje | Kuvanje zbližava komšije. | Pristup ima dve faze: | - Pitamo | - Kuvamo",
    "Opština Donje Polje / Srbija | Kuhinja za tri sela",
    "Koja je bila potreba? | Stariji ljudi su jeli sami.",
    "Šta je opština imala na raspolaganju? | Praznu školu sa šporetom.",
    "Kako je socijalni pristup sproveden? | Urađeno je sledeće: | - Škola je očišćena. | - Nađene su kuvarice: |   - dve iz gornjeg sela |   - jedna iz donjeg sela",
    "Koji su bili glavni rezultati? | - 40 ljudi svakog petka jede zajedno.",
    "Korisni saveti | - Počnite od malog.",
    "Izjave | „Opet imam društvo.“ | Stana, gošća kuhinje",
    "Saznajte više o ovoj praksi | [Film](https://film.example/kitchen)",
    "Kontakt | Gđa Mira Mirić, koordinatorka, mira@polje.example, 064 123 45 67",
  ),
  "Serbian in Cyrillic letters": written(
    "sr",
    "RS",
    "Доње Поље",
    "+381641234567",
    "Социјални приступ | Сеоске кухиње | Кување зближава комшије. | Приступ има две фазе: | - Питамо | - Кувамо",
    "Општина Доње Поље / Србија | Кухиња за три села",
    "Која је била потреба? | Старији људи су јели сами.",
    "Шта је општина имала на располагању? | Празну школу са шпоретом.",
    "Како је социјални приступ спроведен? | Урађено је следеће: | - Школа је очишћена. | - Нађене су куварице: |   - две из горњег села |   - једна из доњег села",
    "Који су били главни резултати? | - 40 људи сваког петка једе заједно.",
    "Корисни савети | - Почните од малог.",
    "Изјаве | „Опет имам друштво.“ | Стана, гошћа кухиње",
    "Сазнајте више о овој пракси | [Филм](https://film.example/kitchen)",
    "Контакт | Г-ђа Мира Мирић, координаторка, mira@polje.example, 064 123 45 67",
  ),
  Bosnian: written(
    "bs",
    "BA",
    "Donje Polje",
    "+38761123456",
    "Društveni pristup | Seoske kuhinje | Kuhanje zbližava komšije. | Pristup ima dvije faze: | - Pitamo | - Kuhamo",
    "Općina Donje Polje / Bosna i Hercegovina | Kuhinja za tri sela",
    "Koja je bila potreba? | Stariji ljudi su jeli sami.",
    "Šta je općina imala na raspolaganju? | Praznu školu sa šporetom.",
    "Kako je socijalni pristup proveden? | Urađeno je sljedeće: | - Škola je očišćena. | - Nađene su kuharice: |   - dvije iz gornjeg sela |   - jedna iz donjeg sela",
    "Koji su bili glavni rezultati? | - 40 ljudi svakog petka jede zajedno.",
    "Korisni savjeti | - Počnite od malog.",
    "Svjedočenja | „Opet imam društvo.“ | Stana, gošća kuhinje",
    "Saznajte više o ovoj praksi | [Film](https://film.example/kitchen)",
    "Kontakt | Mira Mirić, koordinatorica, mira@polje.example, 061-123-456",
  ),
  Macedonian: written(
    "mk",
    "MK",
    "Долно Поле",
    "+38971222839",
    "Социјален пристап | Селски кујни | Готвењето ги зближува соседите. | Пристапот има две фази: | - Прашуваме | - Готвиме",
    "Општина Долно Поле / Северна Македонија | Кујна за три села",
    "Која беше потребата? | Постарите луѓе јадеа сами.",
    "Што имаше општината на располагање? | Празно училиште со шпорет.",
    "Како беше спроведен социјалниот пристап? | Беше направено следното: | - Училиштето беше исчистено. | - Беа најдени готвачки: |   - две од горното село |   - една од долното село",
    "Кои беа главните резултати? | - 40 луѓе јадат заедно секој петок.",
    "Корисни совети | - Почнете од мало.",
    "Изјави | „Пак имам друштво.“ | Стана, гостинка на кујната",
    "Дознајте повеќе за оваа практика | [Филм](https://film.example/kitchen)",
    "Контакт | Г-ѓа Мира Мирчева, координаторка, mira@polje.example, 071 222 839",
  ),
  Albanian: written(
    "sq",
    "AL",
    "Fusha e Poshtme",
    "+355691234567",
    "Qasja sociale | Kuzhinat e fshatit | Gatimi i afron fqinjët. | Qasja ka dy faza: | - Pyesim | - Gatuajmë",
    "Bashkia Fusha e Poshtme / Shqipëri | Një kuzhinë për tre fshatra",
    "Cila ishte nevoja? | Të moshuarit hanin vetëm.",
    "Çfarë kishte bashkia në dispozicion? | Një shkollë bosh me sobë.",
    "Si u zbatua qasja sociale? | U bënë këto: | - Shkolla u pastrua. | - U gjetën kuzhinieret: |   - dy nga fshati i sipërm |   - një nga fshati i poshtëm",
    "Cilat ishin rezultatet kryesore? | - 40 njerëz hanë së bashku çdo të premte.",
    "Këshilla të dobishme | - Filloni me pak.",
    "Dëshmi | «Kam përsëri shoqëri.» | Stana, e ftuar",
    "Mësoni më shumë për këtë praktikë | [Film](https://film.example/kitchen)",
    "Kontakt | Znj. Mira Miri, koordinatore, mira@polje.example, 069 123 4567",
  ),
  Czech: written(
    "cs",
    "CZ",
    "Dolní Pole",
    "+420777123456",
    "Sociální přístup | Vesnické kuchyně | Vaření sbližuje sousedy. | Přístup má dvě fáze: | - Ptáme se | - Vaříme",
    "Obec Dolní Pole / Česko | Kuchyně pro tři vesnice",
    "Jaká byla potřeba? | Starší lidé jedli sami.",
    "Co měla obec k dispozici? | Prázdnou školu se sporákem.",
    "Jak byl sociální přístup realizován? | Bylo uděláno toto: | - Škola byla uklizena. | - Našly se kuchařky: |   - dvě z horní vesnice |   - jedna z dolní vesnice",
    "Jaké byly hlavní výsledky? | - 40 lidí jí každý pátek spolu.",
    "Užitečné tipy | - Začněte v malém.",
    "Svědectví | „Mám zase společnost.“ | Stana, návštěvnice",
    "Zjistěte více o této praxi | [Film](https://film.example/kitchen)",
    "Kontakt | Paní Mira Mirová, koordinátorka, mira@polje.example, 777 123 456",
  ),
};
