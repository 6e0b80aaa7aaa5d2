import { expect, it } from "vitest";
import { inTurn } from "./in-turn.mjs";

it("so many run at once and no more, in the order in which they came, whatever becomes of each", async () => {
  const take = inTurn(3);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) => async () => {
    begun.push(number);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (number % 4 === 0) throw new Error(String(number));
    return number;
  };
  const numbers = Array.from({ length: 20 }, (_, index) => index);
  const ended = await Promise.allSettled(numbers.map((number) => take(work(number))));
  expect(begun).toEqual(numbers);
  expect(most).toBe(3);
  expect(ended.map((one) => (one.status === "fulfilled" ? one.value : Number(one.reason.message)))).toEqual(numbers);
  await expect(Promise.all([take(work(1)), take(work(2)), take(work(3)), take(work(5))])).resolves.toEqual([1, 2, 3, 5]);
  expect(most).toBe(3);
});
