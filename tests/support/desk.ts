import type { Browser, Page } from "@playwright/test";
import { hashPassword } from "../../src/server/password-hash";
import { expect, Faults } from "./browser";
import { rowsOf } from "./records";

export const PASSWORD = "seven quiet otters by the river";
/** Made once for all: it takes its time on purpose. */
const passwordHash = hashPassword(PASSWORD);
type Role = "contributor" | "editor" | "admin";

/** An account of one test alone: tests run side by side on one database. */
export async function newAccount(name: string, role: Role): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  await rowsOf(
    `INSERT INTO account (id, kind, name, email, role, password_hash) VALUES (gen_random_uuid(), 'person', $1, $2, $3::account_role, $4)`,
    [name, email, role, await passwordHash],
  );
  return email;
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=%2Fadmin");
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel(/password/i).fill(PASSWORD);
  await page.getByRole("button", { name: /sign in/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible({ timeout: 20_000 });
}

/** Somebody with a browser of their own. */
export async function signedIn(browser: Browser, name: string, role: Role): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, await newAccount(name, role));
  return page;
}

/** Begins a practice and stays on its form, whose path is the answer. */
export async function begin(page: Page, title: string): Promise<string> {
  await page.getByRole("link", { name: "Begin a practice" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/admin\/practices\/[0-9a-f-]{36}(?:#.*)?$/);
  return new URL(page.url()).pathname;
}

export const isSaved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /Saved at/ })).toBeVisible({ timeout: 15_000 });

export async function choose(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  const field = page.getByRole("combobox", { name: label, exact: true }).first();
  await field.pressSequentially(typed);
  // Until the answer to the last letter is there, the list may still move under the pointer.
  await expect(field).toHaveAttribute("aria-busy", "false");
  // Whoever misses because the list has moved clicks again; a list that stays open after a choice is a fault.
  await expect(async () => {
    if ((await field.inputValue()) === typed) await page.getByRole("option", { name: option }).first().click();
    await expect(field).not.toHaveValue(typed, { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  await expect(page.getByRole("listbox")).toBeHidden();
}

/** A browser of somebody on another site than the tested one, whose faults count like those of every page. */
export async function visitorOf(
  browser: Browser,
  baseURL: string,
  options: { viewport?: { width: number; height: number } } = {},
): Promise<{ page: Page; faults: Faults }> {
  const context = await browser.newContext({ baseURL, ...options });
  const faults = new Faults(baseURL);
  faults.watch(context);
  return { page: await context.newPage(), faults };
}
