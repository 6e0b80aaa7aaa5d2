import type { Actor, Role } from "./actor";

/** What may be done about accounts, and by whom. */
const roles = {
  /** One's own sessions, password and two-step sign-in: always those of the actor, never of an id that was handed in. */
  "own-account": ["contributor", "editor", "admin"],
  "accounts.list": ["admin"],
  "accounts.invite": ["admin"],
  "accounts.disable": ["admin"],
  "accounts.change-role": ["admin"],
  "accounts.reset": ["admin"],
  "accounts.settings": ["admin"],
  "audit.read": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type AccountAction = keyof typeof roles;

export function allows(actor: Actor, action: AccountAction): boolean {
  const allowed: readonly Role[] = roles[action];
  return allowed.includes(actor.role);
}
