import { z } from "zod";

/** The parameters of the log's address. What cannot be read is left out: a filter never makes a page fail. */
export const auditFilter = z.object({
  account: z.uuid().optional().catch(undefined),
  action: z
    .string()
    .regex(/^[a-z][a-z.-]{0,60}$/)
    .optional()
    .catch(undefined),
  type: z
    .string()
    .regex(/^[a-z][a-z-]{0,40}$/)
    .optional()
    .catch(undefined),
  id: z
    .string()
    .trim()
    .regex(/^[\w.-]{1,100}$/)
    .optional()
    .catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type AuditFilter = z.output<typeof auditFilter>;
