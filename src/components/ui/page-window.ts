/** The page numbers to offer: the first, the last, and those around the current one. `null` stands for a gap. */
export function pageWindow(current: number, total: number, around = 1): (number | null)[] {
  const wanted = new Set([1, total]);
  for (let page = current - around; page <= current + around; page++) if (page >= 1 && page <= total) wanted.add(page);
  const pages: (number | null)[] = [];
  let previous = 0;
  for (const page of [...wanted].sort((a, b) => a - b)) {
    // A gap of one page is better filled than hidden.
    if (page - previous === 2) pages.push(page - 1);
    else if (page - previous > 2) pages.push(null);
    pages.push(page);
    previous = page;
  }
  return pages;
}
