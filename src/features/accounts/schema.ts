import { z } from "zod";
import { codeField, emailField, typedPassword } from "../sessions/schema";

// What may come in about accounts. The messages are keys of "problems" in the message file.

export const roleField = z.enum(["contributor", "editor", "admin"], "roleMissing");
export const nameField = z.string().trim().min(1, "nameMissing").max(100, "nameTooLong");
const accountId = z.uuid("notFound");

export const inviteInput = z.strictObject({ name: nameField, email: emailField, role: roleField });
export const accountChoice = z.strictObject({ account: accountId });
export const roleChange = z.strictObject({ account: accountId, role: roleField });

const newPassword = z.string().min(1, "passwordMissing").max(1000, "passwordTooLong");
export const passwordChange = z.strictObject({ currentPassword: typedPassword, newPassword });
export const passwordOnly = z.strictObject({ currentPassword: typedPassword });
export const twoStepInput = z.strictObject({ code: codeField });

const key = z.string().regex(/^[\w-]{43}$/, "linkOver");
/** Behind a one-time link: everybody chooses a password, the first administrator also who that is. */
export const linkInput = z.strictObject({ key, newPassword, name: nameField.optional(), email: emailField.optional() });
export const forgottenInput = z.strictObject({ email: emailField });
