import type { Actor } from "../../../src/features/accounts/actor";
import type { PracticeRecord, Standing } from "../editorial-records";

export const roles = ["contributor-owner", "contributor-other", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

/** What a cell must give: done, or the code of the refusal. */
type Outcome = "done" | "forbidden" | "not-found" | "not-ready" | "conflict" | "invalid";

/**
 * What may be called by whom. Every file of this folder exports `rows`, and every exported function of every
 * `admin-queries.ts` and `mutations.ts` must have one at least.
 */
export type Row = {
  /** practices/mutations.saveDraft */
  of: string;
  /** Where one function does several things: its transition. */
  variant?: string;
} & (
  | {
      /** About one practice: called in each of its states. */
      about: "practice";
      expected: Record<Role, Outcome | Record<Standing, Outcome>>;
      call: (actor: Actor, practice: PracticeRecord) => Promise<unknown>;
    }
  | { about: "anything"; expected: Record<Role, Outcome>; call: (actor: Actor) => Promise<unknown> }
  /** Takes no actor and judges nobody: only the data layer may call it, for somebody whom it has let in. */
  | { about: "inside" }
  /** For whoever has no actor yet: guarded by a password, a key in a link or a cookie, and the limits on tries. */
  | { about: "credential" }
);

export const inside = (...names: string[]): Row[] => names.map((of) => ({ of, about: "inside" }));

export const byCredential = (...names: string[]): Row[] => names.map((of) => ({ of, about: "credential" }));

export const everybody: Record<Role, Outcome> = { "contributor-owner": "done", "contributor-other": "done", editor: "done", admin: "done" };
export const editorsOnly: Record<Role, Outcome> = { ...everybody, "contributor-owner": "forbidden", "contributor-other": "forbidden" };
export const adminsOnly: Record<Role, Outcome> = { ...editorsOnly, editor: "forbidden" };
/** The owner and the editors; to everybody else the practice does not exist. */
export const readers: Record<Role, Outcome> = { ...everybody, "contributor-other": "not-found" };

/** Done in these states, forbidden in all others. */
export function doneIn(...standings: Standing[]): Record<Standing, Outcome> {
  const outcome = (standing: Standing): Outcome => (standings.includes(standing) ? "done" : "forbidden");
  return {
    draft: outcome("draft"),
    in_review: outcome("in_review"),
    needs_changes: outcome("needs_changes"),
    published: outcome("published"),
    changed: outcome("changed"),
    archived: outcome("archived"),
  };
}
