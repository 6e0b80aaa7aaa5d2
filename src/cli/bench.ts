/** `npm run bench -- --practices 10000`: what the pages cost at that size, and the report of it. The code is no part of the product. */
export async function bench(args: string[]): Promise<number> {
  return (await import("../../tests/bench/run")).bench(args);
}
