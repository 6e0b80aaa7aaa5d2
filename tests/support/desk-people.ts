import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { hashPassword } from "../../src/server/password-hash";
import { expect } from "./browser";
import { rowsOf } from "./records";

// People of the desk for tests in a browser: each test has its own, since tests run side by side on one database.

export const PASSWORD = "three bakers at the ford";
export const RECOVERY_CODES = ["abcdefghijklmnop", "qrstuvwxyz234567"];

const hashOf = (key: string) => createHash("sha256").update(key).digest("hex");
const passwordHash = hashPassword(PASSWORD);

/** Somebody with an account. `twoStep`: an app that nobody has, and recovery codes that the test knows. */
export async function newAccount(role: string, { twoStep = false } = {}): Promise<string> {
  const email = `${role}-${randomBytes(5).toString("hex")}@example.org`;
  await rowsOf(
    `INSERT INTO account (id, kind, name, email, role, password_hash, two_step_secret, recovery_codes)
     VALUES (gen_random_uuid(), 'person', 'Ana Example', $1, $2::account_role, $3, $4, $5)`,
    [email, role, await passwordHash, twoStep ? "lost" : null, twoStep ? RECOVERY_CODES.map(hashOf) : []],
  );
  return email;
}

export async function fillSignIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
}

/** Signs in and waits for the desk. The first of the recovery codes is used up by somebody who has a second step. */
export async function signInAs(page: Page, email: string, { twoStep = false } = {}): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, email);
  await page.getByRole("button", { name: "Sign in" }).click();
  if (twoStep) {
    await page.getByLabel("Code").fill(RECOVERY_CODES[0] as string);
    await page.getByRole("button", { name: "Sign in" }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible({ timeout: 20_000 });
}

/** What half an hour without a request does, or an administrator. */
export const endSessionsOf = (email: string) =>
  rowsOf("DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE email = $1)", [email]);
