/** Below so many numbers a set is a sorted list, which costs by how many there are. */
const FEW = 64;
/** From one in so many on it is a row of bits, which costs by the highest number. */
const ONE_IN = 64;
export const WORD = 32;

/** A mask: bit n % 32 of word n / 32 is set where n is in it. */
export const isIn = (mask: Uint32Array, number: number) => (((mask[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;

/** How many of the 32 bits are set (Warren, Hacker's Delight, 5-1). */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countMask(mask: Uint32Array): number {
  let count = 0;
  for (const word of mask) count += countBits(word);
  return count;
}

/** Every number of a mask, the smallest first. */
export function forEachIn(mask: Uint32Array, tell: (number: number) => void): void {
  for (let at = 0; at < mask.length; at += 1) {
    let word = mask[at] as number;
    while (word !== 0) {
      tell(at * WORD + 31 - Math.clz32(word & -word));
      word &= word - 1;
    }
  }
}

/** A set of small whole numbers that is quick to count within a mask. */
export class NumberSet {
  #list: number[] | null = [];
  #bits = new Uint32Array(0);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(number: number): boolean {
    return this.#list ? this.#list[this.#placeOf(number)] === number : isIn(this.#bits, number);
  }

  add(number: number): void {
    if (this.has(number)) return;
    this.#size += 1;
    if (this.#list && this.#list.length < Math.max(FEW, number / ONE_IN)) {
      this.#list.splice(this.#placeOf(number), 0, number);
      return;
    }
    for (const listed of this.#list ?? []) this.#set(listed);
    this.#list = null;
    this.#set(number);
  }

  remove(number: number): void {
    if (!this.has(number)) return;
    this.#size -= 1;
    if (this.#list) this.#list.splice(this.#placeOf(number), 1);
    else (this.#bits[number >>> 5] as number) &= ~(1 << (number & 31));
  }

  addTo(mask: Uint32Array): void {
    if (this.#list) for (const number of this.#list) (mask[number >>> 5] as number) |= 1 << (number & 31);
    else for (let at = 0; at < this.#bits.length; at += 1) (mask[at] as number) |= this.#bits[at] as number;
  }

  countIn(mask: Uint32Array): number {
    let count = 0;
    if (this.#list) for (const number of this.#list) count += isIn(mask, number) ? 1 : 0;
    else for (let at = 0; at < this.#bits.length; at += 1) count += countBits((this.#bits[at] as number) & (mask[at] as number));
    return count;
  }

  forEach(tell: (number: number) => void): void {
    if (this.#list) for (const number of this.#list) tell(number);
    else forEachIn(this.#bits, tell);
  }

  #placeOf(number: number): number {
    const list = this.#list as number[];
    // Numbers grow: the newest stands last.
    if (list.length === 0 || (list.at(-1) as number) < number) return list.length;
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((list[middle] as number) < number) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #set(number: number): void {
    const at = number >>> 5;
    if (at >= this.#bits.length) {
      const wider = new Uint32Array(Math.max(at + 1, this.#bits.length * 2));
      wider.set(this.#bits);
      this.#bits = wider;
    }
    (this.#bits[at] as number) |= 1 << (number & 31);
  }
}
