import { describe, expect, it } from "vitest";
import { makeActor, type Role } from "../accounts/actor";
import { practiceStates, transitionNames } from "./schema";
import {
  asksSomebody,
  availableTransitions,
  isFirstPublication,
  mayRead,
  mayWrite,
  type PracticeStanding,
  stepsToTell,
  type TransitionName,
  transitions,
} from "./workflow";

const actor = (role: Role, accountId = "me") => makeActor({ accountId, name: role, role });
const practice = (changes: Partial<PracticeStanding> = {}): PracticeStanding => ({
  ownerId: "me",
  state: "draft",
  isLive: false,
  authors: ["me"],
  secondPerson: false,
  ...changes,
});
const names = (role: Role, changes: Partial<PracticeStanding> = {}) =>
  availableTransitions(actor(role), practice(changes)).map(({ name }) => name);

describe("the table", () => {
  it("has every name once, and leads from every state to somewhere", () => {
    expect(transitions.map(({ name }) => name)).toEqual([...transitionNames]);
    for (const state of practiceStates)
      expect(
        transitions.some(({ from }) => from.includes(state)),
        state,
      ).toBe(true);
    for (const state of practiceStates)
      expect(
        transitions.some(({ to }) => to === state),
        state,
      ).toBe(true);
  });

  it("makes something public only with complete content, and only by editors", () => {
    const publishing = transitions.filter(({ to, effect }) => to === "published" || effect === "publish");
    expect(publishing.map(({ to, effect, needs, who }) => ({ to, effect, needs, who }))).toEqual([
      { to: "published", effect: "publish", needs: "complete-content", who: ["editor"] },
    ]);
  });
});

describe("availableTransitions", () => {
  it.each([
    ["contributor", {}, ["submit"]],
    ["contributor", { state: "in_review" }, ["take-back"]],
    ["contributor", { state: "needs_changes" }, ["submit"]],
    ["contributor", { state: "published", isLive: true }, []],
    ["contributor", { state: "archived" }, []],
    ["contributor", { ownerId: "somebody" }, []],
    ["editor", { ownerId: "somebody" }, ["submit", "publish", "archive"]],
    ["editor", { isLive: true }, ["submit", "publish", "withdraw", "archive"]],
    ["editor", { state: "in_review" }, ["publish", "request-changes", "take-back", "archive"]],
    ["editor", { state: "published", isLive: true }, ["withdraw", "archive"]],
    ["admin", { state: "archived", ownerId: null }, ["restore"]],
  ] as const)("offers the %s of %o: %o", (role, changes, expected) => {
    expect(names(role, changes)).toEqual(expected);
  });

  const blocked = (changes: Partial<PracticeStanding>) =>
    availableTransitions(actor("editor"), practice({ secondPerson: true, ...changes })).find(({ name }) => name === "publish")?.blockedBy;
  it.each([
    ["one's own text", {}, "second-person"],
    ["one's own text that another editor mended", { authors: ["me", "somebody"] }, "second-person"],
    ["somebody else's text", { ownerId: "somebody", authors: ["somebody"] }, null],
    ["somebody else's text that one mended", { ownerId: "somebody", authors: ["somebody", "me"] }, null],
    ["one's own changes to what is live", { ownerId: null, isLive: true }, "second-person"],
    ["somebody else's changes to one's own live practice", { isLive: true, authors: ["somebody"] }, null],
    ["one's own text where no second person is asked for", { secondPerson: false }, null],
  ])("with the setting on, publishing %s", (_what, changes, expected) => {
    expect(blocked(changes)).toBe(expected);
  });
});

describe("the steps that were taken", () => {
  const taken = (...names: TransitionName[]) => names.map((transition, at) => ({ transition, version: at + 2, message: "" }));
  const told = (...names: TransitionName[]) => stepsToTell(taken(...names)).map(({ transition }) => transition);

  it("tell why a practice came back or left the site, until it is published or restored", () => {
    expect(told("submit", "request-changes")).toEqual(["request-changes"]);
    expect(told("request-changes", "submit", "take-back")).toEqual(["request-changes"]);
    expect(told("request-changes", "withdraw")).toEqual(["withdraw"]);
    expect(told("request-changes", "publish")).toEqual([]);
    expect(told("archive", "restore")).toEqual([]);
    expect(told("publish", "submit", "request-changes")).toEqual(["request-changes"]);
  });

  it("tell what was said with the newest of all, whatever it is and in whatever order they come", () => {
    const [publish, submit] = taken("publish", "submit");
    const said = { ...submit, message: "Look at the end." } as NonNullable<typeof submit>;
    expect(stepsToTell([said, publish as NonNullable<typeof publish>])).toEqual([said]);
    expect(stepsToTell([{ transition: "publish" as const, version: 9, message: "Thank you." }, said])).toMatchObject([
      { message: "Thank you." },
    ]);
    expect(stepsToTell([])).toEqual([]);
  });

  it("ask somebody to act where they need a message, and when the text is sent", () =>
    expect(transitions.map(({ name }) => name).filter(asksSomebody)).toEqual(["submit", "request-changes", "withdraw", "archive"]));

  it("tell a first publication from what was on the site before", () => {
    expect(
      [taken("submit", "request-changes"), taken("publish"), taken("withdraw"), taken("archive", "restore")].map(isFirstPublication),
    ).toEqual([true, false, false, false]);
  });
});

describe("reading and writing", () => {
  it("is for the owner and for editors", () => {
    expect([mayRead(actor("contributor"), practice()), mayRead(actor("contributor", "you"), practice())]).toEqual([true, false]);
    expect([mayRead(actor("contributor"), practice({ ownerId: null })), mayRead(actor("editor", "you"), practice())]).toEqual([
      false,
      true,
    ]);
  });

  it("stops for the owner while it is in review, and for everybody when it is archived", () => {
    expect(practiceStates.filter((state) => mayWrite(actor("contributor"), practice({ state })))).toEqual([
      "draft",
      "needs_changes",
      "published",
    ]);
    expect(practiceStates.filter((state) => mayWrite(actor("admin", "you"), practice({ state })))).not.toContain("archived");
  });
});
