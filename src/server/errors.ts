export type ErrorCode = "forbidden" | "not-found" | "conflict" | "invalid" | "not-ready" | "too-many" | "signed-out";

/**
 * A fault that somebody can do something about, thrown by the data layer and mapped once per door: an action's result, a
 * status of the API, a sentence on the command line.
 */
export class AppError extends Error {
  override name = "AppError";

  constructor(
    readonly code: ErrorCode,
    /** What the door may need to say more: the newer version of a conflict, the fields that are missing. No secrets. */
    readonly details?: unknown,
  ) {
    super(code);
  }
}
