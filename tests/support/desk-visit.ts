import type { Browser, Page } from "@playwright/test";
import { hashPassword } from "../../src/server/password-hash";
import { expect } from "./browser";
import { rowsOf } from "./records";

const PASSWORD = "seven quiet otters by the river";

/** An account of one test alone: tests run side by side on one database. */
export async function newAccount(name: string, role: "contributor" | "editor" | "admin"): Promise<{ id: string; email: string }> {
  const email = `${crypto.randomUUID()}@example.org`;
  const [row] = await rowsOf<{ id: string }>(
    `INSERT INTO account (id, kind, name, email, role, password_hash)
     VALUES (gen_random_uuid(), 'person', $1, $2, $3::account_role, $4) RETURNING id::text`,
    [name, email, role, await hashPassword(PASSWORD)],
  );
  return { id: row?.id ?? "", email };
}

export async function signInAs(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=%2Fadmin");
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel(/password/i).fill(PASSWORD);
  await page.getByRole("button", { name: /sign in/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible({ timeout: 20_000 });
}

/** A browser of its own for somebody new. */
export async function visitAs(browser: Browser, name: string, role: "contributor" | "editor" | "admin"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, (await newAccount(name, role)).email);
  return page;
}

/** Begins a practice and stays on its form, whose address is the answer. */
export async function beginPractice(page: Page, title: string): Promise<string> {
  await page.goto("/admin/practices/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/admin\/practices\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

export const formIsSaved = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: /Saved at/ })).toBeVisible({ timeout: 10_000 });
