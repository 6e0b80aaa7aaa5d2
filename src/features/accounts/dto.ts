import type { Role } from "./actor";

/** One line of the list of accounts, for administrators. */
export type AccountEntry = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: "active" | "invited" | "disabled";
  hasTwoStep: boolean;
  lastSeenAt: Date | null;
};

/** What somebody sees of the own account. */
export type OwnAccount = {
  name: string;
  email: string;
  role: Role;
  hasTwoStep: boolean;
  recoveryCodesLeft: number;
  mustHaveTwoStep: boolean;
};

export const accountColumns = {
  id: true,
  name: true,
  email: true,
  role: true,
  passwordHash: true,
  twoStepSecret: true,
  disabledAt: true,
  sessions: { select: { lastSeenAt: true }, where: { isComplete: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const;

type AccountRow = {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  passwordHash: string | null;
  twoStepSecret: string | null;
  disabledAt: Date | null;
  sessions: { lastSeenAt: Date }[];
};

export function toAccountEntry(row: AccountRow): AccountEntry {
  const state = row.disabledAt ? "disabled" : row.passwordHash === null ? "invited" : "active";
  return {
    id: row.id,
    name: row.name,
    email: row.email ?? "",
    role: row.role,
    state,
    hasTwoStep: row.twoStepSecret !== null,
    lastSeenAt: row.sessions[0]?.lastSeenAt ?? null,
  };
}
