/**
 * A text in parts of at most so many characters: whole sentences where one fits, else whole words, and letters only of a word
 * that is longer than that. Nothing is lost but the white space between the parts.
 */
export function fitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const room = rest.slice(0, most + 1);
    const sentence = Math.max(...[". ", "! ", "? ", "\n"].map((end) => room.lastIndexOf(end) + 1));
    const word = room.search(/\s\S*$/);
    const at = sentence > most / 3 ? sentence : word > 0 ? word : most;
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest ? [...parts, rest] : parts;
}
