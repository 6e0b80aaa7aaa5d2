/** The letters of English, Albanian, Serbian (both scripts), Bosnian, Macedonian and Czech, and the signs the pages use. */

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, offset) => String.fromCodePoint(0x20 + offset)).join("");

/** Accented letters of Latin-1 that Albanian, Czech and the names of neighbours need. */
const latinOneLetters = "ÁÀÂÄÇÉÈÊËÍÎÏÓÔÖÚÜÝßáàâäçéèêëíîïóôöúüý";

const signs = "\u00a0\u00ad–—‘’‚“”„«»‹›…•·×§©°±²½€−↑↓";

export const latinLetters = ascii + latinOneLetters + signs;

export const latinExtensionLetters = "ČčĆćĎďĐđĚěŇňŘřŠšŤťŮůŽž";

export const cyrillicLetters = "АБВГДЂЃЕЀЖЗЅИЍЈКЌЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђѓеѐжзѕиѝјкќлљмнњопрстћуфхцчџш№";

/** What the names of the languages need beyond the Latin base, so that a list of them is one small file. */
export const languageNameLetters = "СрпскиМакедонскиČš";

/** The letters of a text as the value of CSS's `unicode-range`. */
export function unicodeRange(letters: string): string {
  const points = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, "0");
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(", ");
}
