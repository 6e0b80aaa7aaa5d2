import { expect, test } from "@playwright/test";
import { saveDraft } from "../../src/features/practices/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import { createPerson } from "../support/accounts";
import { startAnotherServer } from "../support/another-server";
import { completeDraft, createPracticeIn } from "../support/editorial-records";
import { ask, site } from "../support/http";

// Two production servers on one database: what is published or withdrawn is so on both within two seconds, whatever either
// has kept.
test.describe.configure({ timeout: 180_000 });

/** Three acts each. The claim of 200 acts was measured with ROUNDS=67; the suite keeps to fewer, to stay short. */
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const LIMIT_MS = 2000;
let other: Awaited<ReturnType<typeof startAnotherServer>>;
test.beforeAll(async () => {
  other = await startAnotherServer();
});
test.afterAll(() => other.stop());

test("Publications and withdrawals are seen on every instance within two seconds, and no old body after it", async () => {
  const editor = (await createPerson("editor")).actor;
  const record = await createPracticeIn("draft", editor);
  const { id, slug } = record;
  let { version } = record;
  let oldBodies = 0;
  let lastOld = 0;
  let acts = 0;

  /** What a server shows at an address: the title of the practice where it is there, nothing where not. */
  const shownBy = async (base: string, path: string) => {
    const { status, text } = await ask(path, { base });
    expect([200, 404]).toContain(status);
    return status === 404 ? "" : (/Round \d+[ab] of/.exec(text)?.[0] ?? "");
  };
  /** Asks until what is wanted is shown, and once more: it must stay. */
  const untilShown = async (base: string, path: string, wanted: string, since: number) => {
    while ((await shownBy(base, path)) !== wanted) {
      lastOld = Math.max(lastOld, performance.now() - since);
      oldBodies += 1;
      expect(lastOld, `${base}${path}: ${wanted}`).toBeLessThan(LIMIT_MS);
    }
    expect(await shownBy(base, path)).toBe(wanted);
  };
  const isShownEverywhere = async (wanted: string, since: number, paths: string[]) => {
    acts += 1;
    const asked = [site(), other.baseUrl].flatMap((base) => paths.map((path) => untilShown(base, path, wanted, since)));
    await Promise.all(asked);
  };
  const act = async (transition: "publish" | "withdraw") => {
    ({ version } = await transitionPractice(editor, { id, version, transition, message: "Because." }));
    return performance.now();
  };
  const write = async (title: string) => {
    ({ version } = await saveDraft(editor, { id, version, content: completeDraft(title) }));
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    // The answer of the API is cheap to make; every tenth time the page and the list are looked at, too.
    const paths = [`/api/v1/practices/${slug}`, ...(round % 10 === 0 ? [`/practices/${slug}`, "/api/v1/practices?q=round"] : [])];
    for (const part of ["a", "b"]) {
      await write(`Round ${round}${part}`);
      await isShownEverywhere(`Round ${round}${part} of`, await act("publish"), paths);
    }
    await isShownEverywhere("", await act("withdraw"), paths);
  }
  expect(acts).toBe(3 * ROUNDS);
  console.log(`${acts} publications and withdrawals; ${oldBodies} old bodies, the last of them ${Math.round(lastOld)} ms after the commit`);
});
