const REPEATED = 3;
const AT_EACH_EDGE = 3;
const PAGE_NUMBER = /^[-–—|\s]*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—|\s]*$/;

const withoutNumbers = (text: string) => text.replace(/\d+/g, "0");

/** Tells running heads and page numbers: what stands again and again at an edge of the pages. */
export function pageFurniture(pages: readonly (readonly { text: string; top: number }[])[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = page.toSorted((one, other) => one.top - other.top);
    const edges = lines.filter((_, index) => index < AT_EACH_EDGE || index >= lines.length - AT_EACH_EDGE);
    for (const key of new Set(edges.map(({ text }) => withoutNumbers(text)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (text) => PAGE_NUMBER.test(text) || (counts.get(withoutNumbers(text)) ?? 0) >= REPEATED;
}
