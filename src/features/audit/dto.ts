/** One line of the log. `who` is null for what nobody signed in has done. */
export type AuditLine = {
  id: string;
  at: Date;
  who: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
};

/** A line of the page: with the name of what was acted on, where it still has one. */
export type NamedAuditLine = AuditLine & { subject: string | null };
export type AuditPage = { lines: NamedAuditLine[]; total: number; page: number; pages: number };

export type AuditOptions = { accounts: { id: string; name: string }[]; actions: string[]; types: string[] };

export const auditColumns = {
  id: true,
  at: true,
  action: true,
  subjectType: true,
  subjectId: true,
  details: true,
  account: { select: { name: true } },
} as const;

type AuditRow = Omit<AuditLine, "who" | "details"> & { details: unknown; account: { name: string } | null };

export function toAuditLine({ account, details, ...row }: AuditRow): AuditLine {
  return { ...row, who: account?.name ?? null, details: details as Record<string, unknown> };
}
