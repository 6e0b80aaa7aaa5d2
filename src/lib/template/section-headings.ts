/** The sections of a practice, in the order of the template: the same as `sections` of features/practices. */
export const templateSections = ["need", "context", "implementation", "results", "tips", "voices", "links", "contacts"] as const;
export type TemplateSection = (typeof templateSections)[number];

/** Serbian Cyrillic folds to what Serbian Latin folds to, so that one table serves both. */
export const templateLanguages = ["en", "sr", "bs", "mk", "sq", "cs"] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];

/**
 * The headings of each section: first those of the template and what says the same in other words, then, after the bar,
 * shorter ones that other layouts use, which need more than themselves to be believed.
 */
export const sectionHeadings: Record<TemplateLanguage, Record<TemplateSection, string>> = {
  en: {
    need: "What was the need?; What was the problem?; What was the challenge?; Why was it needed? | Need; The need; Needs; Problem; The problem; Challenge; The challenge",
    context:
      "What did the municipality have in place?; What did the city have in place?; What was in place?; What was already in place? | Context; Background; Starting point; Initial situation",
    implementation:
      "How was the social approach implemented?; How was the approach implemented?; How was the practice implemented?; How was it implemented? | Implementation; Activities; What was done?; Description; Description of the practice",
    results:
      "What were the main results?; What are the main results?; Main results | Results; Impact; Outcomes; Results and impact; Outcome and evaluation; Outcomes and evaluation; Results and evaluation",
    tips: "Useful tips; Tips for others; Tips for other municipalities | Tips; Lessons learned; Lessons learnt; Recommendations",
    voices: "Testimonials; Testimonial | Voices; Statements; Quotes; What people say",
    links:
      "Learn more about this practice; Find out more about this practice | Learn more; Find out more; More information; Further information; Links; Useful links",
    contacts: "Contact; Contacts | Contact person; Contact persons; Contact details; Contact information",
  },
  sr: {
    need: "Šta je bila potreba?; Koja je bila potreba?; Kakva je bila potreba?; Koji je bio problem?; Zašto je to bilo potrebno? | Potreba; Potrebe; Problem; Izazov",
    context:
      "Šta je opština imala na raspolaganju?; Šta je opština već imala?; Čime je opština raspolagala?; Šta je grad imao na raspolaganju?; Čime je grad raspolagao?; Šta je već postojalo? | Kontekst; Polazno stanje; Polazna osnova; Postojeće stanje",
    implementation:
      "Kako je socijalni pristup sproveden?; Kako je sproveden socijalni pristup?; Kako je društveni pristup sproveden?; Kako je socijalni pristup primenjen?; Kako je pristup sproveden?; Kako je praksa sprovedena? | Sprovođenje; Primena; Realizacija; Aktivnosti; Opis; Opis prakse",
    results:
      "Koji su bili glavni rezultati?; Koji su glavni rezultati?; Šta su bili glavni rezultati?; Glavni rezultati | Rezultati; Učinak; Učinci; Ishodi",
    tips: "Korisni saveti; Saveti za druge | Saveti; Preporuke; Naučene lekcije",
    voices: "Izjave; Svedočenja; Svedočanstva | Iskustva; Iskustva korisnika; Reč korisnika",
    links: "Saznajte više o ovoj praksi; Više o ovoj praksi | Saznajte više; Više informacija; Linkovi; Korisni linkovi; Veze",
    contacts: "Kontakt; Kontakti | Kontakt osoba; Kontakt osobe; Osoba za kontakt; Podaci za kontakt",
  },
  bs: {
    need: "Šta je bila potreba?; Koja je bila potreba?; Kakva je bila potreba?; Koji je bio problem?; Zašto je to bilo potrebno? | Potreba; Potrebe; Problem; Izazov",
    context:
      "Šta je općina imala na raspolaganju?; Šta je općina već imala?; Čime je općina raspolagala?; Šta je grad imao na raspolaganju?; Šta je već postojalo? | Kontekst; Polazno stanje; Polazna osnova; Postojeće stanje",
    implementation:
      "Kako je socijalni pristup proveden?; Kako je proveden socijalni pristup?; Kako je društveni pristup proveden?; Kako je socijalni pristup primijenjen?; Kako je pristup proveden?; Kako je praksa provedena? | Provedba; Provođenje; Primjena; Realizacija; Aktivnosti; Opis; Opis prakse",
    results:
      "Koji su bili glavni rezultati?; Koji su glavni rezultati?; Šta su bili glavni rezultati?; Glavni rezultati | Rezultati; Učinak; Učinci; Ishodi",
    tips: "Korisni savjeti; Savjeti za druge | Savjeti; Preporuke; Naučene lekcije",
    voices: "Izjave; Svjedočenja; Svjedočanstva | Iskustva; Iskustva korisnika; Riječ korisnika",
    links: "Saznajte više o ovoj praksi; Više o ovoj praksi | Saznajte više; Više informacija; Linkovi; Korisni linkovi; Veze",
    contacts: "Kontakt; Kontakti | Kontakt osoba; Kontakt osobe; Osoba za kontakt; Podaci za kontakt",
  },
  mk: {
    need: "Која беше потребата?; Каква беше потребата?; Што беше потребно?; Кој беше проблемот?; Зошто беше потребно? | Потреба; Потребата; Потреби; Проблем; Предизвик",
    context:
      "Што имаше општината на располагање?; Што имаше на располагање општината?; Со што располагаше општината?; Што веќе имаше општината?; Што имаше градот на располагање? | Контекст; Почетна состојба; Постојна состојба; Појдовна состојба",
    implementation:
      "Како беше спроведен социјалниот пристап?; Како се спроведе социјалниот пристап?; Како беше имплементиран социјалниот пристап?; Како беше спроведен пристапот?; Како беше спроведена практиката? | Спроведување; Имплементација; Реализација; Активности; Опис; Опис на практиката",
    results: "Кои беа главните резултати?; Кои се главните резултати?; Главни резултати | Резултати; Влијание; Исходи",
    tips: "Корисни совети; Совети за други | Совети; Препораки; Научени лекции",
    voices: "Изјави; Сведоштва | Искуства; Искуства на корисниците",
    links:
      "Дознајте повеќе за оваа практика; Повеќе за оваа практика | Дознајте повеќе; Повеќе информации; Линкови; Корисни линкови; Врски",
    contacts: "Контакт; Контакти | Лице за контакт; Лица за контакт; Контакт лице; Податоци за контакт",
  },
  sq: {
    need: "Cila ishte nevoja?; Cila ka qenë nevoja?; Çfarë nevoje kishte?; Cili ishte problemi?; Pse ishte e nevojshme? | Nevoja; Nevojat; Problemi; Sfida",
    context:
      "Çfarë kishte bashkia në dispozicion?; Çfarë kishte komuna në dispozicion?; Çfarë kishte në dispozicion bashkia?; Çfarë kishte në dispozicion komuna?; Çfarë kishte bashkia tashmë?; Çfarë kishte komuna tashmë?; Me çfarë dispononte bashkia? | Konteksti; Gjendja ekzistuese; Gjendja fillestare",
    implementation:
      "Si u zbatua qasja sociale?; Si është zbatuar qasja sociale?; Si u zbatua qasja?; Si u zbatua praktika? | Zbatimi; Aktivitetet; Veprimtaritë; Përshkrimi; Përshkrimi i praktikës",
    results: "Cilat ishin rezultatet kryesore?; Cilat janë rezultatet kryesore?; Rezultatet kryesore | Rezultatet; Rezultate; Ndikimi",
    tips: "Këshilla të dobishme; Këshilla për të tjerët | Këshilla; Rekomandime; Mësimet e nxjerra",
    voices: "Dëshmi; Dëshmitë; Dëshmi të përfituesve | Deklarata; Përvoja",
    links:
      "Mësoni më shumë për këtë praktikë; Mëso më shumë për këtë praktikë; Mësoni më shumë rreth kësaj praktike | Mësoni më shumë; Mëso më shumë; Më shumë informacion; Lidhje; Lidhje të dobishme",
    contacts: "Kontakt; Kontakti; Kontakte; Kontaktet | Personi i kontaktit; Personat e kontaktit; Të dhënat e kontaktit",
  },
  cs: {
    need: "Jaká byla potřeba?; Co bylo potřeba?; Proč to bylo potřeba?; Jaký byl problém? | Potřeba; Potřeby; Problém; Výzva",
    context:
      "Co už obec měla k dispozici?; Co měla obec k dispozici?; Co mělo město k dispozici?; Co už město mělo k dispozici?; Čím obec disponovala? | Kontext; Výchozí stav; Výchozí situace",
    implementation:
      "Jak byl sociální přístup realizován?; Jak byl sociální přístup uplatněn?; Jak byl sociální přístup zaveden?; Jak byl přístup realizován?; Jak byla praxe realizována? | Realizace; Průběh realizace; Aktivity; Činnosti; Popis; Popis praxe",
    results: "Jaké byly hlavní výsledky?; Jaké jsou hlavní výsledky?; Hlavní výsledky | Výsledky; Dopad; Dopady; Výsledky a hodnocení",
    tips: "Užitečné tipy; Užitečné rady; Tipy pro ostatní | Tipy; Rady; Doporučení",
    voices: "Svědectví; Ohlasy; Výpovědi | Zkušenosti; Co říkají účastníci",
    links:
      "Zjistěte více o této praxi; Dozvíte se více o této praxi; Více o této praxi | Zjistěte více; Více informací; Odkazy; Užitečné odkazy",
    contacts: "Kontakt; Kontakty | Kontaktní osoba; Kontaktní osoby; Kontaktní údaje",
  },
};
