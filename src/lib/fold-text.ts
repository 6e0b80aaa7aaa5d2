// biome-ignore format: a table
const CYRILLIC_TO_LATIN: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", ђ: "dj", ѓ: "dj", е: "e", ж: "z", з: "z", ѕ: "dz", и: "i", ј: "j",
  к: "k", л: "l", љ: "lj", м: "m", н: "n", њ: "nj", о: "o", п: "p", р: "r", с: "s", т: "t", ћ: "c", ќ: "c",
  у: "u", ф: "f", х: "h", ц: "c", ч: "c", џ: "dz", ш: "s", ѐ: "e", ѝ: "i",
};

/**
 * One spelling for all: lower case, Latin letters, no marks, words separated by single spaces.
 * Serbian and Macedonian Cyrillic become what their Latin spelling folds to (Обилић, Obilić → "obilic"), and đ
 * becomes "dj", which no decomposition gives. For comparing and searching only, never for display.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[а-яёђѓѕјљњћќџѐѝ]/g, (letter) => CYRILLIC_TO_LATIN[letter] ?? letter)
    .replace(/đ/g, "dj")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
