/** Lines of a document, counted from 1, both ends included. */
export type LineRange = { from: number; to: number };

export const oneLine = (number: number): LineRange => ({ from: number, to: number });

/** From the first line of some to the last one. They must stand in order, and there must be one. */
export const spanOf = (ranges: readonly LineRange[]): LineRange => ({ from: ranges[0]?.from ?? 0, to: ranges.at(-1)?.to ?? 0 });

/** Which of `numbers`, in order, no range covers; neighbours among them are one range. */
export function uncovered(numbers: readonly number[], ranges: readonly LineRange[]): LineRange[] {
  const covered = new Set<number>();
  for (const { from, to } of ranges) for (let number = from; number <= to; number += 1) covered.add(number);
  const found: LineRange[] = [];
  let isBeside = false;
  for (const number of numbers) {
    const last = found.at(-1);
    if (covered.has(number)) isBeside = false;
    else if (isBeside && last) last.to = number;
    else {
      found.push(oneLine(number));
      isBeside = true;
    }
  }
  return found;
}
