import { courtesyTitle, degree } from "./template-words";

/** Two to five words, each with a capital letter: "Ana Petrović", "Fatmir de Ruiter"; or several such names. */
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|von|van)){1,4}(?:\s+(?:and|i|и|dhe|a)\s+|$))+$/u;
/** An office begins so, too, where it is written with capitals. */
const OFFICE =
  /^(?:mayor|head|director|chief|president|manager|coordinator|clerk|deputy|legal|social|senior|junior|project|expert|gradonačelni|načelni|predsedni|direktor|rukovodilac|koordinator|kryetar|drejtor|koordinator|starost|ředitel|vedoucí|градоначални|претседател|директор|начелни|координатор)/iu;

/**
 * Who says something, as name and role: "Ana Petrović" and "Mayor of Exampletown". Only the role goes into a draft: together with
 * what somebody tells of themselves a name is not to be kept. Null and empty for what is not there.
 */
export function readSpeaker(speaker: string): { name: string | null; role: string } {
  const isTitled = courtesyTitle.test(speaker.trim());
  const parts = speaker
    .trim()
    .replace(courtesyTitle, "")
    .split(/\s*[,;(]\s*|\s+[–—-]\s+/)
    .map((part) => part.replace(/\)$/, "").trim())
    .filter(Boolean);
  const name = isTitled ? 0 : parts.findIndex((part) => NAME.test(part) && !OFFICE.test(part));
  const role = parts.filter((part, at) => at !== name && !courtesyTitle.test(part) && !degree.test(part)).join(", ");
  return { name: parts[name] ?? null, role };
}
