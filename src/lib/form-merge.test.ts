import { describe, expect, it } from "vitest";
import { type FormTree, listAt, parsePath, textAt, withTreeAt } from "./form-data";
import { identityOf } from "./form-differences";
import type { Field, GroupField } from "./form-field";
import { type Question, questionsBetween, type Side, settle } from "./form-merge";

const text = { kind: "text", max: 100, isLong: false, isRequired: true } as const;
const group = (fields: Record<string, Field>): GroupField => ({ kind: "group", isOptional: false, fields });
const list = (entry: Field): Field => ({ kind: "list", max: 50, entry });
const form = group({
  title: text,
  approaches: list({ kind: "term", term: "approach", isRequired: true }),
  implementation: group({
    activities: list(group({ text, origin: { kind: "origin", headingMax: 9 }, details: list(text) })),
  }),
});

type Activity = { text: string; details: string[] };
const activity = (words: string, details: string[] = []): Activity => ({ text: words, details });
const formOf = (title: string, activities: Activity[], approaches: string[] = []): FormTree => ({
  title,
  approaches,
  implementation: { activities: activities.map((one) => ({ ...one, origin: { from: "editor" } })) },
});

const bus = activity("A bus takes the children to school every morning.");
const meal = activity("The kitchen serves a warm meal at noon.");
const choir = activity("Neighbours sing together on Fridays.");
const newBus = activity("A bus takes the children to school every morning and home again.");

const told = (questions: Question[]) => questions.map(({ kind, name }) => `${kind} ${name}`);
/** The answers as the form sends them. */
const answers = (questions: Question[], choose: (question: Question) => Side) =>
  questions.reduce<FormTree>((tree, question) => withTreeAt(tree, parsePath(question.name) ?? [], choose(question)), {});
const activitiesOf = (tree: FormTree | null) => listAt(tree ?? "", ["implementation", "activities"]).map((one) => textAt(one, ["text"]));

describe("the questions about two versions", () => {
  it("are none where both say the same", () =>
    expect(questionsBetween(form, { mine: formOf("A", [bus]), theirs: formOf("A ", [bus]) })).toEqual([]));

  it("pair the entries of lists of another length", () => {
    const questions = questionsBetween(form, { mine: formOf("A", [newBus, meal]), theirs: formOf("A", [choir, bus, meal]) });
    expect(told(questions)).toEqual([
      "only implementation.activities.t0.own",
      "entry implementation.activities.m0t1.own",
      "same implementation.activities.m1t2.own",
    ]);
    expect(questions[1]?.at).toEqual({ mine: ["implementation", "activities", 0], theirs: ["implementation", "activities", 1] });
  });

  it("ask for the order once, and for no entry that has only moved", () => {
    const questions = questionsBetween(form, { mine: formOf("A", [bus, meal, choir]), theirs: formOf("A", [choir, bus, meal]) });
    expect(told(questions).filter((one) => !one.startsWith("same"))).toEqual(["order implementation.activities.order"]);
  });

  it("ask for the list inside of an entry by itself", () => {
    const [mine, theirs] = [
      { ...bus, details: ["two drivers"] },
      { ...bus, details: ["two drivers", "one stop"] },
    ];
    expect(told(questionsBetween(form, { mine: formOf("A", [mine]), theirs: formOf("A", [theirs]) }))).toEqual([
      "same implementation.activities.m0t0.own",
      "same implementation.activities.m0t0.details.m0t0.own",
      "only implementation.activities.m0t0.details.t1.own",
    ]);
  });
});

describe("what was chosen", () => {
  const versions = { mine: formOf("Mine", [newBus, meal]), theirs: formOf("Theirs", [choir, bus, meal]) };
  const questions = questionsBetween(form, versions);

  it("takes each entry from whom it was chosen, and leaves the others where they stood", () => {
    const choices = answers(questions, ({ kind }) => (kind === "only" ? "theirs" : "mine"));
    const result = settle(form, versions, choices);
    expect(activitiesOf(result)).toEqual([choir.text, newBus.text, meal.text]);
    expect(textAt(result ?? "", ["title"])).toBe("Mine");
  });

  it("counts for what was typed since, as long as no entry came or went", () => {
    const choices = answers(questions, ({ kind }) => (kind === "only" ? "theirs" : "mine"));
    const later = formOf("Mine", [activity("Something else entirely"), meal]);
    expect(activitiesOf(settle(form, { ...versions, mine: later }, choices))).toEqual([choir.text, "Something else entirely", meal.text]);
    expect(settle(form, { ...versions, mine: formOf("Mine", [newBus]) }, choices)).toBeNull();
    expect(settle(form, { ...versions, theirs: formOf("Theirs", [choir, bus, meal, bus]) }, choices)).toBeNull();
  });

  it.each([
    ["an entry twice", { m0t1: { own: "mine" }, m0: { own: "mine" }, m1t2: { own: "mine" }, t0: { own: "mine" } }],
    ["an entry that is not there", { m0t1: { own: "mine" }, m1t2: { own: "mine" }, t0: { own: "mine" }, t3: { own: "theirs" } }],
    ["not all entries", { m0t1: { own: "theirs" } }],
  ])("is refused where it names %s", (_, activities) =>
    expect(settle(form, versions, { implementation: { activities } as FormTree })).toBeNull(),
  );

  it("is mine where nothing was chosen, whatever else was sent", () =>
    expect(settle(form, versions, { title: "nobody", implementation: "theirs", approaches: { x: "theirs" } })).toEqual(versions.mine));
});

/** Numbers from 0 to 1, the same ones in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe("any two versions", () => {
  const words = ["bus", "school", "meal", "noon", "choir", "garden", "bench", "market", "nurse", "visit"];
  const terms = ["day-care-centre", "outreach", "mentoring", "social-enterprise", "self-help-group"];

  function made(random: () => number) {
    const pick = <One>(from: readonly One[]) => from[Math.floor(random() * from.length)] as One;
    const sentence = () => Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(words)).join(" ");
    const many = <One>(most: number, make: () => One) => Array.from({ length: Math.floor(random() * (most + 1)) }, make);
    const shuffled = <One>(from: readonly One[]) => {
      const left = [...from];
      return from.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as One);
    };
    /** What somebody makes of a list: entries change, go and come, and now and then all stand in another order. */
    const edited = <One>(from: readonly One[], change: (one: One) => One, make: () => One) => {
      const kept = from.filter(() => random() > 0.2).map((one) => (random() < 0.3 ? change(one) : one));
      const more = kept.flatMap((one) => (random() < 0.2 ? [one, make()] : [one]));
      return random() < 0.3 ? shuffled(more) : more;
    };
    const detail = () => sentence();
    const entry = () => activity(sentence(), many(3, detail));
    const changed = (one: Activity) =>
      activity(
        `${one.text} ${pick(words)}`,
        edited(one.details, (line) => `${line} ${pick(words)}`, detail),
      );
    const base = { title: sentence(), activities: many(6, entry), approaches: shuffled(terms).slice(0, 3) };
    const version = () =>
      formOf(
        random() < 0.5 ? base.title : sentence(),
        edited(base.activities, changed, entry),
        shuffled(terms.filter((term) => base.approaches.includes(term) !== random() < 0.2)),
      );
    return { mine: version(), theirs: version() };
  }

  const runs = Array.from({ length: 400 }, (_, seed) => seed + 1);

  it("become exactly mine, or exactly theirs, where all is chosen so", () => {
    let [asked, moved] = [0, 0];
    for (const seed of runs) {
      const versions = made(seeded(seed));
      const questions = questionsBetween(form, versions);
      asked += questions.filter(({ kind }) => kind !== "same").length;
      moved += questions.filter(({ kind }) => kind === "order").length;
      for (const side of ["mine", "theirs"] as const) {
        const choices = answers(questions, () => side);
        expect(settle(form, versions, choices), `seed ${seed}`).toEqual(versions[side]);
      }
    }
    expect(asked).toBeGreaterThan(1000);
    expect(moved).toBeGreaterThan(50);
  });

  it("have every chosen entry exactly once in any mix", () => {
    for (const seed of runs) {
      const random = seeded(seed);
      const versions = made(random);
      const questions = questionsBetween(form, versions);
      const picked = new Map(questions.map(({ name }) => [name, random() < 0.5 ? "mine" : "theirs"] as const));
      const sideOf = ({ name }: Question) => picked.get(name) as Side;
      const result = settle(form, versions, answers(questions, sideOf));
      for (const place of [["approaches"], ["implementation", "activities"]]) {
        const rows = questions.filter(
          ({ name, kind }) => name.startsWith(`${place.join(".")}.`) && kind !== "order" && parsePath(name)?.length === place.length + 2,
        );
        if (rows.length === 0) continue;
        const expected = rows.flatMap((row) => {
          const side = sideOf(row);
          return row.at[side] === null ? [] : [wordsOf(row[side])];
        });
        const entries = listAt(result ?? "", place).map(wordsOf);
        expect(entries.toSorted(), `seed ${seed}`).toEqual(expected.toSorted());
      }
    }
  });

  /** What an entry says by itself. */
  const wordsOf = (entry: FormTree) => (typeof entry === "string" ? entry : textAt(entry, ["text"]));

  it("keep every chosen detail of an entry that both have", () => {
    let told = 0;
    for (const seed of runs) {
      const versions = made(seeded(seed));
      const questions = questionsBetween(form, versions);
      // Everything that can be kept: nothing that one of them wrote and the other has not may be missing.
      const choices = answers(questions, ({ at }) => (at.mine === null ? "theirs" : "mine"));
      const result = JSON.stringify(settle(form, versions, choices));
      for (const { kind, mine, theirs, at } of questions.filter((one) => one.kind === "only")) {
        const text = wordsOf(at.mine === null ? theirs : mine);
        expect(result, `seed ${seed} ${kind}`).toContain(JSON.stringify(text));
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(500);
  });

  it("are asked for nothing where they say the same", () => {
    for (const seed of runs.slice(0, 50)) {
      const { mine } = made(seeded(seed));
      expect(questionsBetween(form, { mine, theirs: structuredClone(mine) })).toEqual([]);
      expect(identityOf(form, mine)).toBe(identityOf(form, structuredClone(mine)));
    }
  });
});
