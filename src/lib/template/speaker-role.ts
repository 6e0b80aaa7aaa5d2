import { courtesyTitle, degree } from "./template-words";

/** Two to five words, each with a capital letter: "Ana Petrović", "Fatmir de Ruiter"; or several such names. */
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|von|van)){1,4}(?:\s+(?:and|i|и|dhe|a)\s+|$))+$/u;
/** An office begins so, too, where it is written with capitals. */
const OFFICE =
  /^(?:mayor|head|director|chief|president|manager|coordinator|clerk|deputy|legal|social|senior|junior|project|expert|gradonačelni|načelni|predsedni|direktor|rukovodilac|koordinator|kryetar|drejtor|koordinator|starost|ředitel|vedoucí|градоначални|претседател|директор|начелни|координатор)/iu;

/**
 * Who says something, as a role alone: "Ms. Ana Petrović, Mayor of Exampletown" is "Mayor of Exampletown". A name stays in the
 * document: together with what somebody tells of themselves it is not to be kept. Empty where there is only a name.
 */
export function speakerRole(speaker: string): string {
  const isTitled = courtesyTitle.test(speaker.trim());
  const parts = speaker
    .trim()
    .replace(courtesyTitle, "")
    .split(/\s*[,;(]\s*|\s+[–—-]\s+/)
    .map((part) => part.replace(/\)$/, "").trim())
    .filter(Boolean);
  const name = isTitled ? 0 : parts.findIndex((part) => NAME.test(part) && !OFFICE.test(part));
  return parts.filter((part, at) => at !== name && !courtesyTitle.test(part) && !degree.test(part)).join(", ");
}
