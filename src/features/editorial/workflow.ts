import type { Actor } from "../accounts/actor";
import type { practiceStates, transitionNames } from "./schema";

export type PracticeState = (typeof practiceStates)[number];

/** What decides about a practice. `authors`: whose saved states came after the live version (or ever, without one). */
export type PracticeStanding = {
  ownerId: string | null;
  state: PracticeState;
  isLive: boolean;
  authors: readonly string[];
  /** The setting: nobody publishes alone what is only theirs. */
  secondPerson: boolean;
};

export type TransitionName = (typeof transitionNames)[number];

export type Transition = {
  name: TransitionName;
  from: readonly PracticeState[];
  to: PracticeState;
  who: readonly ("owner" | "editor")[];
  needs: "nothing" | "complete-content" | "message";
  /** publish: the newest revision becomes the live version; withdraw: there is no live version any more. */
  effect: "publish" | "withdraw" | null;
  /** Which mail tells the owner of it. */
  tells?: "changes" | "published" | "withdrawn" | "archived";
  /** Only where there is a live version. */
  onlyLive?: true;
};

/**
 * The life of a practice. This table is the rule of the data layer and the buttons of the desk. A published practice that
 * is edited goes back to draft while its live version stays; `published` means that nothing newer waits.
 */
export const transitions: readonly Transition[] = [
  { name: "submit", from: ["draft", "needs_changes"], to: "in_review", who: ["owner", "editor"], needs: "complete-content", effect: null },
  {
    name: "publish",
    from: ["draft", "in_review", "needs_changes"],
    to: "published",
    who: ["editor"],
    needs: "complete-content",
    effect: "publish",
    tells: "published",
  },
  { name: "request-changes", from: ["in_review"], to: "needs_changes", who: ["editor"], needs: "message", effect: null, tells: "changes" },
  { name: "take-back", from: ["in_review"], to: "draft", who: ["owner", "editor"], needs: "nothing", effect: null },
  {
    name: "withdraw",
    from: ["draft", "in_review", "needs_changes", "published"],
    to: "draft",
    who: ["editor"],
    needs: "message",
    effect: "withdraw",
    tells: "withdrawn",
    onlyLive: true,
  },
  {
    name: "archive",
    from: ["draft", "in_review", "needs_changes", "published"],
    to: "archived",
    who: ["editor"],
    needs: "message",
    effect: "withdraw",
    tells: "archived",
  },
  { name: "restore", from: ["archived"], to: "draft", who: ["editor"], needs: "nothing", effect: null },
];

/** A step that tells its author why: the text came back, or left the site. */
export const givesReason = (name: TransitionName): boolean => transitions.some((one) => one.name === name && one.needs === "message");

/** A step whose message somebody is to act on: a reason, or what the author says to the reviewers. */
export const asksSomebody = (name: TransitionName): boolean => name === "submit" || givesReason(name);

/**
 * The steps that whoever opens a practice has to know of, the newest first, out of the newest one of each name: why it came
 * back or left the site, until it is published or restored, and what was said with the newest of all.
 */
export function stepsToTell<Step extends { transition: TransitionName; version: number; message: string }>(steps: readonly Step[]): Step[] {
  const ordered = steps.toSorted((a, b) => b.version - a.version);
  const settled = ordered.findIndex(({ transition }) => transition === "publish" || transition === "restore");
  const reason = ordered.slice(0, settled < 0 ? ordered.length : settled).find(({ transition }) => givesReason(transition));
  return ordered.filter((step, index) => step === reason || (index === 0 && step.message !== ""));
}

/** Of what has no live version: whether it has never been one. The seed records were, before anybody took a step. */
export const isFirstPublication = (steps: readonly { transition: TransitionName }[]): boolean =>
  steps.every(({ transition }) => !["publish", "withdraw", "archive"].includes(transition));

/** A button of the desk. `blockedBy` says why it cannot be pressed now. */
export type AvailableTransition = { name: TransitionName; needs: Transition["needs"]; blockedBy: "second-person" | null };

const isEditor = (actor: Actor) => actor.role === "editor" || actor.role === "admin";
const isOwner = (actor: Actor, practice: Pick<PracticeStanding, "ownerId">) => practice.ownerId === actor.accountId;

/** Everybody else is told that there is no such practice. */
export const mayRead = (actor: Actor, practice: Pick<PracticeStanding, "ownerId">): boolean => isEditor(actor) || isOwner(actor, practice);

/** While it is in review its text belongs to the reviewers; what is archived is restored first. */
export function mayWrite(actor: Actor, practice: Pick<PracticeStanding, "ownerId" | "state">): boolean {
  if (practice.state === "archived") return false;
  return isEditor(actor) || (isOwner(actor, practice) && practice.state !== "in_review");
}

/** What only editors do: re-check, change of address, approving of terms. */
export const mayEdit = isEditor;

/** The state after a save: what was published is a draft beside its live version. */
export const stateAfterSave = (state: PracticeState): PracticeState => (state === "published" ? "draft" : state);

/** Whether what is to be published is the actor's alone: the owner's own text, or nobody else's changes since. */
function isTheirOwn(actor: Actor, practice: PracticeStanding): boolean {
  const { authors } = practice;
  return authors.includes(actor.accountId) && (isOwner(actor, practice) || authors.every((author) => author === actor.accountId));
}

/** What this actor may do with this practice now, in the order of the table. */
export function availableTransitions(actor: Actor, practice: PracticeStanding): AvailableTransition[] {
  const roles = [...(isEditor(actor) ? ["editor"] : []), ...(isOwner(actor, practice) ? ["owner"] : [])];
  return transitions
    .filter(({ from, who, onlyLive }) => {
      const isAllowed = who.some((role) => roles.includes(role));
      return isAllowed && from.includes(practice.state) && (!onlyLive || practice.isLive);
    })
    .map(({ name, needs, effect }) => ({
      name,
      needs,
      blockedBy: effect === "publish" && practice.secondPerson && isTheirOwn(actor, practice) ? "second-person" : null,
    }));
}
