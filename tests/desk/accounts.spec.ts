import { createHash, randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { codeOf, fromBase32, stepAt } from "../../src/features/two-step/rules";
import { DESKTOP, expect as expectSoon, PHONE, test } from "../support/browser";
import { rowsOf } from "../support/records";

// Each of these journeys hashes passwords, beside the other tests: what comes may take longer than elsewhere.
const expect = expectSoon.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 90_000 });

const PASSWORD = "three bakers at the ford";
const NEW_PASSWORD = "seven bridges at noon";

/** Somebody who is invited, by a link that the test knows: the mail that brings it is tried elsewhere. */
async function invite(role: string): Promise<{ email: string; link: string }> {
  const email = `${role}-${randomBytes(5).toString("hex")}@example.org`;
  const key = randomBytes(32).toString("base64url");
  await rowsOf(
    `WITH made AS (INSERT INTO account (id, kind, name, email, role) VALUES (gen_random_uuid(), 'person', 'Ana Example', $1, $2::account_role) RETURNING id)
     INSERT INTO one_time_token (id, purpose, account_id, expires_at) SELECT $3, 'invitation', id, now() + interval '1 hour' FROM made`,
    [email, role, createHash("sha256").update(key).digest("hex")],
  );
  return { email, link: `/set-password/${key}` };
}

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** On a phone one signs out in the menu, on a page of its own. */
async function signOut(page: Page): Promise<void> {
  const menu = page.getByText("Menu", { exact: true });
  if (await menu.isVisible()) {
    await menu.click();
    await page.getByRole("banner").getByRole("link", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/sign-out");
  }
  await page.getByRole("button", { name: "Sign out" }).click();
}

async function newcomer(page: Page, role: string): Promise<string> {
  const { email, link } = await invite(role);
  await page.goto(link);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("The password is set. Sign in with it.")).toBeVisible();
  await signIn(page, email);
  await expect(page).toHaveURL("/admin");
  return email;
}

/** With and without JavaScript: the same forms, the same words. */
function formsWork(): void {
  test("somebody who is invited chooses a password, corrected by the form, and signs in", async ({ page }) => {
    const { email, link } = await invite("contributor");
    await page.goto(link);
    await expect(page.getByText(email)).toBeVisible();
    await page.getByLabel("Name").fill("Ana Petrović");
    await page.getByLabel("Password", { exact: true }).fill("password1234567890");
    await page.getByRole("button", { name: "Set the password" }).click();
    const problems = page.getByRole("alert").filter({ hasText: "There is a problem" });
    await expect(problems).toContainText("easy to guess");
    await expect(page.getByLabel("Name")).toHaveValue("Ana Petrović");
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    await problems.getByRole("link").click();
    await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Set the password" }).click();
    await signIn(page, email, "not the right password");
    await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("is not right");
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
    await signIn(page, email);
    // The browser keeps the fragment of the link in the list of mistakes.
    await expect(page).toHaveURL(/\/admin(?:#.*)?$/);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This link is over" })).toBeVisible();
  });

  test("whoever comes from a page of the desk gets back to it, and a copied cookie is dead after signing out", async ({
    page,
    context,
  }) => {
    await newcomer(page, "editor");
    await page.goto("/admin/my-account");
    await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
    const copy = await context.cookies();
    await signOut(page);
    await expect(page.getByText("You have signed out.")).toBeVisible();
    await context.clearCookies();
    await context.addCookies(copy);
    await page.goto("/admin/my-account");
    await expect(page).toHaveURL("/sign-in?next=%2Fadmin%2Fmy-account");
  });

  test("an administrator invites somebody, changes the role and disables the account", async ({ page }) => {
    await newcomer(page, "admin");
    await page.goto("/admin/accounts");
    const email = `new-${randomBytes(5).toString("hex")}@example.org`;
    const form = page.getByRole("region", { name: "Invite somebody" });
    await form.getByLabel("Name").fill("Boris New");
    await form.getByLabel("E-mail address").fill(email);
    await form.getByRole("button", { name: "Invite" }).click();
    await expect(form.getByRole("alert")).toContainText("Choose a role");
    await expect(form.getByLabel("E-mail address")).toHaveValue(email);
    await form.getByRole("radio", { name: /^Contributor/ }).check();
    await form.getByRole("button", { name: "Invite" }).click();
    await expect(form.getByText("Boris New is invited.")).toBeVisible();
    await expect(form.getByText(/\/set-password\/[\w-]{43}/)).toBeVisible();
    const row = page.getByRole("row").filter({ hasText: email });
    await row.getByText("Change the account of Boris New").click();
    await row.getByRole("radio", { name: /^Editor/ }).check();
    await row.getByRole("button", { name: "Save the role" }).click();
    await expect(row.getByRole("cell", { name: "Editor", exact: true })).toBeVisible();
    const changes = row.getByText("Change the account of Boris New");
    if (!(await row.getByRole("button", { name: "Disable" }).isVisible())) await changes.click();
    await row.getByRole("button", { name: "Disable" }).click();
    await expect(row.getByRole("cell", { name: "disabled", exact: true })).toBeVisible();
    const [account] = await rowsOf<{ id: string }>("SELECT id::text FROM account WHERE email = $1", [email]);
    await page.goto(`/admin/audit?id=${account?.id}`);
    for (const act of ["invited somebody", "changed a role", "disabled an account"]) {
      await expect(page.getByRole("cell", { name: act })).toBeVisible();
    }
    await expect(page.getByRole("cell", { name: "Account Boris New" }).first()).toBeVisible();
    await page.goto(`/admin/audit?id=${account?.id}&from=foo&page=99`);
    await expect(page.getByText("This cannot be read: from.")).toBeVisible();
    await expect(page.getByRole("cell", { name: "invited somebody" })).toBeVisible();
  });

  test("two-step sign-in is set up from the picture's key, and its codes work once", async ({ page }) => {
    const email = await newcomer(page, "editor");
    await page.goto("/admin/my-account");
    await expect(page.getByRole("img", { name: /Picture with the key/ })).toBeVisible();
    const text = await page.getByText(/^Key: /).innerText();
    const secret = fromBase32(text.replace("Key: ", "").replaceAll(" ", ""));
    // The code of now, and then that of the next step: each works once.
    const code = (later: number) => codeOf(secret, stepAt(Date.now() / 1000) + later);
    await page.getByLabel("Code").fill("000000");
    await page.getByRole("button", { name: "Turn on" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("The code is not right");
    await page.getByLabel("Code").fill(code(0));
    await page.getByRole("button", { name: "Turn on" }).click();
    await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
    const recovery = await page.getByRole("region", { name: "Two-step sign-in" }).getByRole("listitem").first().innerText();
    await signOut(page);
    await signIn(page, email);
    await expect(page).toHaveURL(/\/sign-in\/code/);
    await page.goto("/admin/my-account");
    await expect(page).toHaveURL(/\/sign-in\?next/);
    await signIn(page, email);
    await page.getByLabel("Code").fill(code(1));
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/admin/my-account");
    await signOut(page);
    await signIn(page, email);
    await page.getByLabel("Code").fill(recovery);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/admin");
  });

  test("a forgotten password is answered alike for everybody", async ({ page }) => {
    for (const email of ["nobody@example.org", (await invite("editor")).email]) {
      await page.goto("/forgotten-password");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByRole("button", { name: "Send the link" }).click();
      await expect(page.getByText("If there is an account with this address")).toBeVisible();
    }
  });
}

test.describe("with JavaScript", () => {
  test.use({ viewport: PHONE });
  formsWork();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: DESKTOP });
  formsWork();
});

test("a contributor sees neither accounts nor log: there is no such page", async ({ page }) => {
  await newcomer(page, "contributor");
  for (const path of ["/admin/accounts", "/admin/audit", "/admin/audit/export"]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
});

test("the password is changed, and every other browser is signed out", async ({ page, browser, baseURL }) => {
  const email = await newcomer(page, "editor");
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const there = await other.newPage();
  await there.goto("/sign-in");
  await signIn(there, email);
  await expect(there).toHaveURL("/admin");
  await page.goto("/admin/my-account");
  await expect(page.getByRole("button", { name: /^End this session/ })).toHaveCount(2);
  await page.getByLabel("Your password now").fill(PASSWORD);
  await page.getByLabel("New password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("The password is changed.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^End this session/ })).toHaveCount(1);
  await there.goto("/admin/my-account");
  await expect(there).toHaveURL(/\/sign-in/);
  await other.close();
});

test("what another site sends changes nothing", async ({ request }) => {
  const headers = [{ "Sec-Fetch-Site": "cross-site" }, { Origin: "https://evil.example" }, {}];
  for (const path of ["/sign-in", "/sign-out", "/admin/accounts", "/api/auth/callback/credentials", "/api/auth/signout"]) {
    for (const sent of headers) {
      const answer = await request.post(path, { headers: sent as Record<string, string>, form: { email: "a@example.org", password: "x" } });
      expect(answer.status(), `${path} ${JSON.stringify(sent)}`).toBe(403);
    }
  }
});

/** Every state of these pages: what axe finds, and whether the page must be scrolled sideways, at 200 % zoom too. */
async function isSound(page: Page, name: string): Promise<void> {
  for (const width of [360, 720, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, `${name} at ${width}`).toBeLessThanOrEqual(0);
    if (width === 720) continue;
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${name} at ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
}

test("the pages for signing in pass axe in every state, and say in their title when something is wrong", async ({ page }) => {
  const { email, link } = await invite("editor");
  await page.goto(link);
  await isSound(page, "the link of an invitation");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page).toHaveTitle("Error: Password – Inclusion Atlas");
  await isSound(page, "the same with a mistake");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page).toHaveTitle("Sign in – Inclusion Atlas");
  await isSound(page, "signing in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveTitle("Error: Sign in – Inclusion Atlas");
  await isSound(page, "the same with a mistake");
  await page.goto(link);
  await isSound(page, "a link that is over");
  await page.goto("/forgotten-password");
  await isSound(page, "a forgotten password");
  await page.goto("/sign-in/code");
  await isSound(page, "a code that comes too late");
  await rowsOf("UPDATE account SET two_step_secret = 'lost' WHERE email = $1", [email]);
  await page.goto("/sign-in");
  await signIn(page, email);
  await expect(page).toHaveURL(/\/sign-in\/code/);
  await isSound(page, "the second step");
});

test("the pages of accounts pass axe, unfolded too", async ({ page }) => {
  await newcomer(page, "admin");
  const { email } = await invite("editor");
  for (const path of ["/admin/accounts", "/admin/my-account", "/admin/audit?type=account", "/sign-out"]) {
    await page.goto(path);
    const fold = page.getByRole("row").filter({ hasText: email }).locator("summary");
    if (path === "/admin/accounts") await fold.click();
    await isSound(page, path);
  }
});
