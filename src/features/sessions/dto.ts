import type { Role } from "../accounts/actor";

/** A signed-in browser, as every request asks for it. */
export type CurrentSession = {
  sessionId: string;
  accountId: string;
  name: string;
  email: string;
  role: Role;
  /** False between password and code: such a session opens nothing but the page that asks for the code. */
  isComplete: boolean;
  hasTwoStep: boolean;
};

/** One line of the list of one's own sessions. */
export type OwnSession = { id: string; userAgent: string; startedAt: Date; lastSeenAt: Date };
