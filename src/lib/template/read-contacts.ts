import { foldText } from "../fold-text";
import { oneLine, spanOf } from "./line-range";
import { phoneCountry, phonesIn } from "./phone-numbers";
import type { ReadLine } from "./read-lines";
import type { FoundContact, SetAside } from "./recognised-document";
import { type ContactLabel, courtesyTitle, degree, degreeBehind, institutionWords, labelOfContact } from "./template-words";

const LONGEST_LINE = 600;
const MOST_LINES = 8;
/** Two to five words with capital letters, and then something else about the same person or nothing. */
const PERSON = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|von|van)){1,4}\s*(?:,|;|\(|–|-\s|$)/u;
const WEB_ADDRESS = /(?:^|\s)(?:https?:\/\/|www\.)\S+/i;

const isInstitution = (part: string) => {
  const words = foldText(part).split(" ");
  const two = words.slice(0, 2).join(" ");
  return (
    [two, words[0] ?? "", words[1] ?? "", words.at(-1) ?? ""].some((word) => institutionWords.has(word)) &&
    !/^(?:head|director|chief|mayor)\b/i.test(part)
  );
};

function labelOf(text: string): { label: ContactLabel; value: string } | null {
  const colon = text.slice(0, 40).indexOf(":");
  const label = colon < 0 ? undefined : labelOfContact.get(foldText(text.slice(0, colon)));
  return label ? { label, value: text.slice(colon + 1).trim() } : null;
}

const tokensOf = (text: string) => text.split(/[\s,;()<>|]+/);
const emailsIn = (text: string) =>
  tokensOf(text)
    .map((token) => token.replace(/^mailto:/i, "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((token) => token.length <= 254 && /^[^\s@]+@[^\s@]+\.[\p{L}]{2,}$/u.test(token));

const PHONE = /\d{3}[\d\s/.-]{0,20}\d{3}/;
const hasChannel = (lines: readonly ReadLine[]) => lines.some(({ text }) => text.includes("@") || PHONE.test(text.slice(0, LONGEST_LINE)));
const namesPerson = ({ text }: ReadLine) =>
  courtesyTitle.test(text) || labelOf(text)?.label === "name" || (PERSON.test(text) && !isInstitution(text.split(",")[0] ?? ""));

/** The lines of each contact: they stand together, and a person's name begins another one. */
function groupsOf(lines: readonly ReadLine[]): ReadLine[][] {
  const groups: ReadLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const isFull = group !== undefined && (hasChannel(group) || group.length >= MOST_LINES);
    // Where a document has no empty lines, an institution after a whole contact begins another one.
    const isWhole = group?.some(({ text }) => text.includes("@")) && group.some(({ text }) => PHONE.test(text)) && isInstitution(line.text);
    const isNew = namesPerson(line) ? line.gap > 0 || isFull || courtesyTitle.test(line.text) : (line.gap > 0 && isFull) || isWhole;
    if (group && !isNew && !(line.gap > 0 && !group.some(namesPerson))) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function readContact(lines: readonly ReadLine[], countryCode: string | null): FoundContact {
  const contact: FoundContact = {
    name: null,
    role: null,
    institution: null,
    emails: [],
    phones: [],
    others: [],
    lines: spanOf(lines.map(({ number }) => oneLine(number))),
  };
  const free: string[] = [];
  for (const line of lines) {
    const text = line.text.slice(0, LONGEST_LINE);
    const labelled = labelOf(text);
    if (labelled && (labelled.label === "name" || labelled.label === "role" || labelled.label === "institution")) {
      contact[labelled.label] ??= labelled.label === "name" ? nameIn(labelled.value) : labelled.value;
      continue;
    }
    const emails = [...emailsIn(text), ...line.links.flatMap(({ address }) => emailsIn(address))];
    const withoutEmails = emails.reduce((rest, email) => rest.replace(email, ", "), text);
    const phones = phonesIn(withoutEmails, countryCode);
    contact.emails.push(...emails.filter((email) => !contact.emails.includes(email)));
    contact.phones.push(...phones);
    free.push(...phones.reduce((rest, { asWritten }) => rest.replace(asWritten, ", "), withoutEmails).split(/[,;|]|\s–\s/));
  }
  placeParts(
    contact,
    free.map((part) => part.replace(/^[\s(.:–-]+|[\s(:–-]+$/g, "")).filter((part) => isWord(part)),
  );
  return contact;
}

/** What is left when addresses and numbers are taken out, without the labels that stood before these. */
const isWord = (part: string) =>
  /\p{L}{2}/u.test(part) && !/^(?:and|i|и|dhe|a)$/i.test(part) && !labelOfContact.has(foldText(part.replace(/[:.]+$/, "")));

/** Without the courtesy before it and the degrees behind it: somebody has one name with and without them. */
const nameIn = (part: string) => part.replace(courtesyTitle, "").replace(degreeBehind, "").trim();

/** A name first, without its degrees; then roles, up to the first institution. */
function placeParts(contact: FoundContact, parts: readonly string[]) {
  const roles: string[] = [];
  const institutions: string[] = [];
  for (const part of parts) {
    const isFirst = contact.name === null && roles.length === 0 && institutions.length === 0;
    if (WEB_ADDRESS.test(part) || /\d/.test(part)) contact.others.push(part);
    else if (contact.name !== null && degree.test(part)) continue;
    else if (isInstitution(part) || institutions.length > 0) institutions.push(part);
    else if (isFirst && (courtesyTitle.test(part) || PERSON.test(part))) contact.name = nameIn(part);
    else roles.push(part);
  }
  contact.role ??= roles.join(", ") || null;
  contact.institution ??= institutions.join(", ") || null;
}

const isCyrillic = (text: string) => (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
const saysWho = (line: ReadLine | undefined) =>
  line !== undefined && (courtesyTitle.test(line.text) || labelOf(line.text) !== null || (namesPerson(line) && line.text.includes(",")));

/** Why a group of lines after the first contact is none: it is a picture's or a logo's, or belongs to whoever published the document. */
function whyNone(lines: readonly ReadLine[], contact: FoundContact, heading: ReadLine, countryCode: string | null): SetAside["why"] | null {
  const isOtherScript = isCyrillic(lines.map(({ text }) => text).join(" ")) !== isCyrillic(heading.text);
  if (isOtherScript && contact.emails.length === 0) return "picture-or-logo";
  if (saysWho(lines[0])) return null;
  if (!hasChannel(lines)) return "picture-or-logo";
  const isElsewhere = countryCode !== null && contact.phones.some(({ e164 }) => e164 !== null && phoneCountry(e164) !== countryCode);
  return isElsewhere || lines.some(({ text }) => WEB_ADDRESS.test(text)) ? "imprint" : null;
}

/** The contacts of a section, and what stands among them that is none. */
export function readContacts(
  lines: readonly ReadLine[],
  heading: ReadLine,
  countryCode: string | null,
): { contacts: FoundContact[]; setAside: SetAside[] } {
  const contacts: FoundContact[] = [];
  const setAside: SetAside[] = [];
  for (const group of groupsOf(lines)) {
    const contact = readContact(group, countryCode);
    const why = contacts.length === 0 ? null : whyNone(group, contact, heading, countryCode);
    if (why) setAside.push({ lines: contact.lines, why });
    else contacts.push(contact);
  }
  return { contacts, setAside };
}
