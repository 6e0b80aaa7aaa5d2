export type ListEntry = { kind: "bullet" | "numbered"; text: string };

// The last range is where the symbol fonts of Word have their bullets.
const BULLET = /^(?:[•‣◦▪▫■□●○⁃∙·➢➤►✓✔\uf000-\uf0ff]\s*|[-*–—]\s+)(?=\S)/;
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/;

/**
 * Tells the entries of lists by the marks that stand before them, for formats that know no lists. Numbers must follow one
 * another: "15. oktobar" in the beginning of a line is a date.
 */
export function listMarks(): (text: string) => ListEntry | null {
  let last = 0;
  return (text) => {
    const bullet = BULLET.exec(text);
    if (bullet) return { kind: "bullet", text: text.slice(bullet[0].length) };
    const numbered = NUMBER.exec(text);
    const number = Number(numbered?.[1]);
    if (!numbered || (number !== 1 && number !== last + 1)) return null;
    last = number;
    return { kind: "numbered", text: text.slice(numbered[0].length) };
  };
}

/** How deep each entry stands, by how far it is indented; what is no entry ends the list. */
export function listLevels(): (indent: number | null) => number {
  let open: number[] = [];
  return (indent) => {
    if (indent === null) {
      open = [];
      return 0;
    }
    open = open.filter((other) => other < indent);
    return open.push(indent) - 1;
  };
}
