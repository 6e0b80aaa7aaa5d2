import { describe, expect, it } from "vitest";
import { turnOffOwnTwoStep, turnOnOwnTwoStep } from "../../src/features/accounts/mutations";
import { listOwnSessions } from "../../src/features/sessions/admin-queries";
import { completeSignIn, endOwnSession, endSession, findSession, setUpAtSignIn, signIn } from "../../src/features/sessions/mutations";
import { updateSettings } from "../../src/features/settings/mutations";
import { proposeSecret } from "../../src/features/two-step/mutations";
import { codeOf, fromBase32, stepAt } from "../../src/features/two-step/rules";
import { db } from "../../src/server/db";
import { AppError } from "../../src/server/errors";
import { hashOfKey } from "../../src/server/random-key";
import { actsOn, createPerson, PASSWORD, type Person, someOrigin } from "../support/accounts";

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? { code: error.code, details: error.details } : error),
  );
const enter = ({ email }: Person) => signIn({ email, password: PASSWORD }, someOrigin());
const databaseSeconds = async () => {
  const [row] = await db.$queryRaw<{ s: number }[]>`SELECT extract(epoch FROM clock_timestamp())::float8 AS s`;
  return row?.s ?? 0;
};
const wrong = { code: "invalid", details: { fields: { email: ["signInWrong"] } } };

describe("signing in", () => {
  it("opens a session as whom the database has now", async () => {
    const person = await createPerson("editor");
    const { key, isComplete } = await enter(person);
    expect(isComplete).toBe(true);
    expect(await findSession(key)).toMatchObject({ accountId: person.id, role: "editor", isComplete: true });
    await db.account.update({ where: { id: person.id }, data: { role: "contributor" } });
    expect(await findSession(key)).toMatchObject({ role: "contributor" });
    expect(await actsOn(person.id)).toEqual(["session.start"]);
  });

  it("keeps no key, only its hash", async () => {
    const { key } = await enter(await createPerson("editor"));
    expect(await db.session.findUnique({ where: { id: key } })).toBeNull();
    expect(await db.session.findUnique({ where: { id: hashOfKey(key) } })).not.toBeNull();
  });

  it("says the same to a wrong password, an unknown address, a disabled and an invited account", async () => {
    const known = await createPerson("editor");
    const disabled = await createPerson("editor", { disabledAt: new Date() });
    const invited = await createPerson("editor");
    await db.account.update({ where: { id: invited.id }, data: { passwordHash: null } });
    expect(await faultOf(signIn({ email: known.email, password: "not the right password" }, someOrigin()))).toEqual(wrong);
    expect(await faultOf(signIn({ email: "nobody@example.org", password: PASSWORD }, someOrigin()))).toEqual(wrong);
    for (const person of [disabled, invited]) expect(await faultOf(enter(person))).toEqual(wrong);
  });

  it("takes as long for an unknown address as for a wrong password", async () => {
    const known = await createPerson("editor");
    const timeOf = async (email: string) => {
      await db.tryCount.deleteMany();
      const since = performance.now();
      await faultOf(signIn({ email, password: "not the right password" }, someOrigin()));
      return performance.now() - since;
    };
    await timeOf("warm@example.org");
    // In turns, and the shortest of each: a busy machine can only make one longer.
    let [unknown, wrongPassword] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 15; round += 1) {
      unknown = Math.min(unknown, await timeOf("nobody@example.org"));
      wrongPassword = Math.min(wrongPassword, await timeOf(known.email));
    }
    // Without the stand-in for the missing hash an unknown address would be answered in a small part of the time.
    expect(unknown).toBeGreaterThan(wrongPassword * 0.6);
    expect(wrongPassword).toBeGreaterThan(unknown * 0.6);
  });
});

describe("the limits", () => {
  it("let 5 of 100 wrong tries at the same moment be compared, and then not even the right one", async () => {
    const person = await createPerson("editor");
    const tries = Array.from({ length: 100 }, () => faultOf(signIn({ email: person.email, password: "wrong wrong wrong" }, someOrigin())));
    const codes = (await Promise.all(tries)).map((fault) => (fault as AppError).code);
    expect(codes.filter((code) => code === "invalid")).toHaveLength(5);
    expect(codes.filter((code) => code === "too-many")).toHaveLength(95);
    expect(await faultOf(enter(person))).toMatchObject({ code: "too-many" });
  });

  it("are the same for an address that nobody has", async () => {
    const tries = Array.from({ length: 8 }, () => faultOf(signIn({ email: "ghost@example.org", password: "wrong" }, someOrigin())));
    const codes = (await Promise.all(tries)).map((fault) => (fault as AppError).code);
    expect(codes.filter((code) => code === "invalid")).toHaveLength(5);
  });

  it("let 20 tries through from one place, whatever the accounts", async () => {
    const origin = someOrigin();
    const tries = Array.from({ length: 40 }, (_, index) => faultOf(signIn({ email: `p${index}@example.org`, password: "wrong" }, origin)));
    const codes = (await Promise.all(tries)).map((fault) => (fault as AppError).code);
    expect(codes.filter((code) => code === "invalid")).toHaveLength(20);
  });

  it("end after their time, by the database's clock", async () => {
    const person = await createPerson("editor");
    await Promise.all(Array.from({ length: 6 }, () => faultOf(signIn({ email: person.email, password: "wrong" }, someOrigin()))));
    await db.$executeRaw`UPDATE try_count SET expire = expire - 15 * 60000 WHERE key = ${hashOfKey(`account ${person.email}`)}`;
    expect(await enter(person)).toMatchObject({ isComplete: true });
  });

  it("begin anew after a right password", async () => {
    const person = await createPerson("editor");
    for (let round = 0; round < 3; round += 1) {
      for (let wrongs = 0; wrongs < 4; wrongs += 1) await faultOf(signIn({ email: person.email, password: "wrong" }, someOrigin()));
      expect(await enter(person)).toMatchObject({ isComplete: true });
    }
  });

  it("keep no address of anybody", async () => {
    const person = await createPerson("editor");
    await faultOf(signIn({ email: person.email, password: "wrong" }, someOrigin()));
    expect((await db.tryCount.findMany()).every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });
});

describe("a session ends", () => {
  it("for every copy of the cookie, when its owner signs out", async () => {
    const { key } = await enter(await createPerson("editor"));
    const copy = key;
    await endSession(key);
    expect(await findSession(copy)).toBeNull();
  });

  it("when nobody was there for 30 minutes, by the database's clock", async () => {
    const { key } = await enter(await createPerson("editor"));
    const age = (minutes: number) =>
      db.$executeRaw`UPDATE session SET last_seen_at = now() - make_interval(mins => ${minutes}::int) WHERE id = ${hashOfKey(key)}`;
    await age(29);
    expect(await findSession(key)).not.toBeNull();
    await age(31);
    expect(await findSession(key)).toBeNull();
  });

  it("12 hours after it began, however busy it was", async () => {
    const { key } = await enter(await createPerson("editor"));
    const age = (minutes: number) =>
      db.$executeRaw`UPDATE session SET created_at = now() - make_interval(mins => ${minutes}::int) WHERE id = ${hashOfKey(key)}`;
    await age(12 * 60 - 1);
    expect(await findSession(key)).not.toBeNull();
    await age(12 * 60 + 1);
    expect(await findSession(key)).toBeNull();
  });

  it("when its account is disabled, at once", async () => {
    const person = await createPerson("editor");
    const { key } = await enter(person);
    await db.account.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await findSession(key)).toBeNull();
  });

  it("one by one, and only one's own", async () => {
    const [person, other] = [await createPerson("editor"), await createPerson("admin")];
    const [first, second] = [await enter(person), await enter(person)];
    expect(await listOwnSessions(person.actor)).toHaveLength(2);
    expect(await listOwnSessions(other.actor)).toEqual([]);
    expect(await faultOf(endOwnSession(other.actor, hashOfKey(first.key)))).toMatchObject({ code: "not-found" });
    await endOwnSession(person.actor, hashOfKey(first.key));
    expect(await findSession(first.key)).toBeNull();
    expect(await findSession(second.key)).not.toBeNull();
  });
});

describe("the second step", () => {
  async function withTwoStep() {
    const person = await createPerson("editor");
    const session = await findSession((await enter(person)).key);
    const secret = fromBase32(proposeSecret(session?.sessionId ?? ""));
    // The step before this one, so that the codes of now and of the next step are left for the tests.
    const code = codeOf(secret, stepAt(await databaseSeconds()) - 1);
    const recoveryCodes = await turnOnOwnTwoStep(person.actor, { sessionId: session?.sessionId ?? "", code });
    return { person, secret, recoveryCodes };
  }

  it("is asked for, and nothing opens before it", async () => {
    const { person, secret } = await withTwoStep();
    const pending = await enter(person);
    expect(pending.isComplete).toBe(false);
    expect(await findSession(pending.key)).toMatchObject({ isComplete: false });
    const complete = await completeSignIn(pending.key, codeOf(secret, stepAt(await databaseSeconds())), someOrigin());
    expect(await findSession(complete.key)).toMatchObject({ isComplete: true });
    expect(await findSession(pending.key)).toBeNull();
  });

  it("takes a code once, also from two at the same moment", async () => {
    const { person, secret } = await withTwoStep();
    const code = codeOf(secret, stepAt(await databaseSeconds()));
    const pending = [await enter(person), await enter(person)];
    const faults = await Promise.all(pending.map(({ key }) => faultOf(completeSignIn(key, code, someOrigin()))));
    expect(faults.filter((fault) => fault === null)).toHaveLength(1);
    const again = await enter(person);
    expect(await faultOf(completeSignIn(again.key, code, someOrigin()))).toMatchObject({ details: { fields: { code: ["codeWrong"] } } });
  });

  it("takes each recovery code once, and keeps only their hashes", async () => {
    const { person, recoveryCodes } = await withTwoStep();
    const [code = ""] = recoveryCodes;
    const stored = await db.account.findUniqueOrThrow({ where: { id: person.id } });
    expect(stored.recoveryCodes).toHaveLength(10);
    expect(JSON.stringify(stored)).not.toContain(code);
    await completeSignIn((await enter(person)).key, code, someOrigin());
    expect(await faultOf(completeSignIn((await enter(person)).key, code, someOrigin()))).toMatchObject({ code: "invalid" });
    expect(await actsOn(person.id)).toContain("two-step.recovery-code");
  });

  it("lets five codes be tried", async () => {
    const { person } = await withTwoStep();
    const { key } = await enter(person);
    const faults = await Promise.all(Array.from({ length: 30 }, () => faultOf(completeSignIn(key, "000000", someOrigin()))));
    expect(faults.filter((fault) => (fault as AppError).code === "invalid").length).toBeLessThanOrEqual(5);
  });

  it("is set up at the next sign-in by whoever's role must have it, and cannot be turned off", async () => {
    const [admin, person] = [await createPerson("admin"), await createPerson("contributor")];
    const before = await enter(person);
    await updateSettings(admin.actor, { secondPerson: false, twoStepRoles: ["contributor"] });
    expect(await findSession(before.key)).toBeNull();
    const pending = await enter(person);
    const session = await findSession(pending.key);
    expect(session).toMatchObject({ isComplete: false, hasTwoStep: false });
    const code = codeOf(fromBase32(proposeSecret(session?.sessionId ?? "")), stepAt(await databaseSeconds()));
    const { key, recoveryCodes } = await setUpAtSignIn(pending.key, code, someOrigin());
    expect(recoveryCodes).toHaveLength(10);
    expect(await findSession(key)).toMatchObject({ isComplete: true, hasTwoStep: true });
    expect(await faultOf(turnOffOwnTwoStep(person.actor, PASSWORD))).toMatchObject({ code: "forbidden" });
    await updateSettings(admin.actor, { secondPerson: false, twoStepRoles: [] });
    await turnOffOwnTwoStep(person.actor, PASSWORD);
    expect(await enter(person)).toMatchObject({ isComplete: true });
  });
});
