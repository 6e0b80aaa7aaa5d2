import { foldText } from "../fold-text";

const folded = (words: string) => words.split("; ").map((word) => foldText(word));

/** Above the name of an approach that has a page of its own. */
export const approachHeadings = folded(
  "Social Approach; Socijalni pristup; Društveni pristup; Социјален пристап; Социјалниот пристап; Qasja sociale; Qasje sociale; Sociální přístup",
);

export const contentsHeadings = new Set(
  folded("Content; Contents; Table of contents; Sadržaj; Содржина; Përmbajtja; Pasqyra e lëndës; Obsah"),
);

export const forewordHeadings = new Set(
  folded("Foreword; Preface; Introduction; Predgovor; Uvod; Uvodna reč; Предговор; Вовед; Parathënie; Hyrje; Předmluva; Úvod"),
);

/** Labels with which an imprint says who made a publication. */
export const imprintLabels = new Set(
  folded(
    "Publisher; For the publisher; Published by; Editor; Editors; Author; Authors; Design; Layout; Print; Proofreading; Program staff; Programme staff; " +
      "Izdavač; Za izdavača; Urednik; Urednici; Autor; Autori; Dizajn; Štampa; Lektura; Издавач; За издавачот; Уредник; Уредници; Автори; Дизајн; Печат; " +
      "Botues; Për botuesin; Redaktor; Redaktorë; Autorë; Dizajni; Vydavatel; Vydává; Redakce; Autoři; Grafická úprava; Tisk",
  ),
);

/** What a document says about who paid for it, as a sentence of its last lines. */
export const fundingWords =
  /(?:funded by|financed by|supported by [^.]{0,80}(?:Fund|Government|Embassy|Union)\b|financial support|co-?funded|finansira|finansirao|finansijsku podršku|финансира|финансиска поддршка|financuar nga|financován|finanční podpor)/i;

/** Words that a web page has around its text. */
export const pageFurniture = new Set(
  folded(
    "Skip to content; Skip to main content; Back to top; Share; Share this; Print this page; Menu; Read more; Preskoči na sadržaj; Preskočite na sadržaj; Прескокни на содржината; Kalo te përmbajtja; Přejít k obsahu; Přejít na obsah",
  ),
);

export const captionStart =
  /^(?:photo|picture|figure|image|source of photo|foto|fotografija|fotografie|slika|obrázek|фото|фотографија|слика|fotografia|figura)(?:\s*(?:by|credit))?\s*(?:\d{1,3}\s*[.:–-]|[:©]|\d{1,3}$)/iu;

/** Words for a municipality or a city before its name. */
export const municipalityWords =
  /^(?:the\s+)?(?:municipality|city|town|opština|općina|grad|општина|град|bashkia|komuna|obec|město|městská část|statutární město)(?:\s+of)?(?:\s+e)?\s+(?=[\p{Lu}“"„])/iu;

export type BlockLabel = "title" | "municipality" | "country" | "place" | "approach";
const blockLabels: Record<BlockLabel, string> = {
  title:
    "Title; Title of the practice; Practice; Name of the practice; Naslov; Naziv prakse; Naslov prakse; Наслов; Назив на практиката; Назив праксе; Titulli; Titulli i praktikës; Název; Název praxe",
  municipality:
    "Municipality; City; Municipality or city; Municipality / City; Name of the municipality; Opština; Opština / grad; Općina; Općina / grad; Grad; Општина; Општина / град; Град; Bashkia; Komuna; Bashkia / Komuna; Obec; Město; Obec / město",
  country: "Country; Država; Zemlja; Држава; Земја; Shteti; Vendi; Země; Stát",
  place:
    "Municipality / Country; City / Country; Municipality and country; Opština / Država; Opština i država; Općina / Država; Општина / Држава; Општина и држава; Bashkia / Shteti; Obec / Země",
  approach:
    "Social approach; Approach; Socijalni pristup; Društveni pristup; Pristup; Социјален пристап; Пристап; Qasja sociale; Qasja; Sociální přístup; Přístup",
};
/** "Municipality: …": what a title block calls its parts. */
export const labelOfBlock = new Map<string, BlockLabel>(
  Object.entries(blockLabels).flatMap(([label, words]) => folded(words).map((word): [string, BlockLabel] => [word, label as BlockLabel])),
);

export type ContactLabel = "name" | "role" | "institution" | "email" | "phone";
const contactLabels: Record<ContactLabel, string> = {
  name: "Name; Name and surname; Full name; Contact person; Ime; Ime i prezime; Kontakt osoba; Име; Име и презиме; Лице за контакт; Emri; Emri dhe mbiemri; Jméno; Jméno a příjmení; Kontaktní osoba",
  role: "Role; Position; Function; Title; Job title; Funkcija; Pozicija; Radno mesto; Radno mjesto; Функција; Позиција; Работно место; Funksioni; Pozicioni; Pozita; Funkce; Pozice",
  institution:
    "Institution; Organisation; Organization; Institucija; Ustanova; Organizacija; Институција; Установа; Организација; Institucioni; Organizata; Instituce; Organizace",
  email: "E-mail; Email; Mail; E-mail address; Elektronska pošta; E-pošta; Е-пошта; Е-маил; Електронска адреса; E-maili; Posta elektronike",
  phone:
    "Phone; Telephone; Tel; Mobile; Mob; Fax; Telefon; Mobilni; Mobitel; Tel fax; Телефон; Тел; Мобилен; Моб; Telefoni; Celular; Mobil",
};
export const labelOfContact = new Map<string, ContactLabel>(
  Object.entries(contactLabels).flatMap(([label, words]) =>
    folded(words).map((word): [string, ContactLabel] => [word, label as ContactLabel]),
  ),
);

/** Mr. and Ms. in the languages of the region; they are no part of a name. */
export const courtesyTitle =
  /^(?:mr|mrs|ms|miss|g-?đa|g-?dja|g-?ca|gđica|gosp|г-?ѓа|г-?ѓица|г-?дин|г-?ђа|г-?ђица|znj|zoti|zonja|pan|paní|g|г|z)\.?\s+(?=\p{Lu})/iu;

/** A degree after a name. */
export const degree = /^(?:(?:b|m)\.?\s?(?:sc|a|ecc)\.?|ph\.?\s?d\.?|mph|mba|dipl\.?.*|mgr\.?|ing\.?|dr\.?|mr\.?\s?sc\.?|csc\.?)$/i;

/** A degree behind a name, with or without a comma between them. */
export const degreeBehind = /(?:,\s*|\s+)(?:(?:b|m)\.\s?(?:sc|a|ecc|eng)\b\.?|(?:bsc|msc|mph|mba)\b\.?|ph\.?\s?d\b\.?|dipl\b.*|csc\b\.?)$/i;

/** Nouns with which the name of an institution begins or ends. */
export const institutionWords = new Set(
  folded(
    "Department; Directorate; Centre; Center; School; Municipality; City; Town; Ministry; Office; Association; Institute; Institution; Organisation; Organization; NGO; PI; JU; JP; Unit; Sector; Service; Agency; Foundation; Red Cross; Council; University; Hospital; Administration; Secretariat; " +
      "Opština; Općina; Grad; Centar; Škola; Ministarstvo; Udruženje; Odeljenje; Odjel; Odjeljenje; Zavod; Savez; Fondacija; Ustanova; Služba; Agencija; Kancelarija; Ured; Dom; Sekretarijat; " +
      "Општина; Град; Центар; Училиште; Основно училиште; Министерство; Здружение; Одделение; Сектор; Завод; Фондација; Установа; Служба; Агенција; Канцеларија; Школа; Удружење; Одељење; " +
      "Bashkia; Komuna; Qendra; Shkolla; Ministria; Shoqata; Drejtoria; Departamenti; Zyra; Njësia; Fondacioni; Instituti; OJF; " +
      "Obec; Město; Centrum; Škola; Ministerstvo; Sdružení; Odbor; Oddělení; Úřad; Ústav; Nadace; Městský úřad; Magistrát",
  ),
);
