import { z } from "zod";

// The messages are keys of "problems" in the message file.

export const emailField = z.string().trim().toLowerCase().max(254, "emailShape").pipe(z.email("emailShape"));

/** A password that is typed to sign in: any, so that a rule made later locks nobody out. */
export const typedPassword = z.string().min(1, "passwordMissing").max(1000, "passwordTooLong");

export const signInInput = z.strictObject({
  email: z.string().trim().toLowerCase().min(1, "emailMissing").max(254, "emailShape"),
  password: typedPassword,
  next: z.string().max(2000).optional(),
});

/** Six digits of an authenticator app, or a recovery code; spaces are how people read them. */
export const codeField = z
  .string()
  .max(60, "codeShape")
  .transform((text) => text.replace(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().regex(/^(?:\d{6}|[a-z2-7]{16})$/, "codeShape"));

export const codeInput = z.strictObject({ code: codeField, next: z.string().max(2000).optional() });
/** A form that is one button. */
export const noInput = z.strictObject({});
export const sessionChoice = z.strictObject({ session: z.string().regex(/^[0-9a-f]{64}$/) });
