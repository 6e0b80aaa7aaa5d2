declare const brand: unique symbol;

export type Role = "contributor" | "editor" | "admin";

/**
 * Somebody in whose name a read or a write happens. Only the session (accounts/auth.ts), the commands and the tests can
 * make one, so that a function that takes an actor cannot be called for nobody.
 */
export type Actor = { readonly accountId: string; readonly name: string; readonly role: Role } & { readonly [brand]: true };

/** For accounts/auth.ts, src/cli and tests only; a boundary rule says so. */
export function makeActor(account: { accountId: string; name: string; role: Role }): Actor {
  const { accountId, name, role } = account;
  return { accountId, name, role } as Actor;
}

/** The system account, in whose name the commands act. */
export function systemActor(accountId: string): Actor {
  return makeActor({ accountId, name: "Inclusion Atlas", role: "admin" });
}
