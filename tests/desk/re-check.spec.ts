import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/browser";
import { newAccount, signedIn, signIn } from "../support/desk";
import { rowsOf } from "../support/records";

test.describe.configure({ timeout: 120_000 });

// A record that no other test reads closely; what is written here is taken away again.
const SLUG = "kalesija-disaster-action-plan";
const NOTE = "Zqnote: asked the deputy";

async function idOf(slug: string): Promise<string> {
  const [row] = await rowsOf<{ id: string }>("SELECT id::text FROM practice WHERE slug = $1", [slug]);
  return row?.id ?? "";
}

test.afterAll(async () => {
  const id = await idOf(SLUG);
  await rowsOf("DELETE FROM re_check WHERE practice_id = $1::uuid", [id]);
  await rowsOf("UPDATE published_practice SET re_check_outcome = NULL, re_checked_on = NULL WHERE practice_id = $1::uuid", [id]);
});

test("An editor asks whether a practice still runs, and visitors see the answer and its day", async ({ page, browser }) => {
  const desk = await signedIn(browser, "Vera Zqeditor", "editor");
  const id = await idOf(SLUG);
  await page.goto(`/practices/${SLUG}`);
  await expect(page.getByText(/not re-checked since/)).toBeVisible();

  await desk.goto(`/admin/practices/${id}/re-check`);
  // Nothing is chosen for them, and a day of long ago is refused in words.
  await desk.getByLabel("Asked on").fill("1890-02-03");
  await desk.getByRole("button", { name: "Record" }).click();
  await expect(desk.getByRole("link", { name: "Choose the answer" })).toBeVisible();
  await desk.getByRole("radio", { name: "still running" }).check();
  await desk.getByRole("button", { name: "Record" }).click();
  await expect(desk.getByRole("link", { name: /^Enter a day that is not before/ })).toBeVisible();
  await expect(desk.getByRole("radio", { name: "still running" })).toBeChecked();
  await desk.getByLabel("Asked on").fill("2026-02-03");
  await desk.getByLabel("Note for editors").fill(NOTE);
  await desk.getByRole("button", { name: "Record" }).click();
  await expect(desk.getByRole("listitem").filter({ hasText: "3 February 2026, Vera Zqeditor: still running" })).toContainText(NOTE);
  const { violations } = await new AxeBuilder({ page: desk }).analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html}`)).toEqual([]);

  await page.reload();
  await expect(page.getByText("Checked by the editors on 3 February 2026: still running.").first()).toBeVisible();
  await expect(page.getByText(/not re-checked/)).toHaveCount(0);
  await page.goto("/practices?sort=rechecked");
  const first = page
    .getByRole("region", { name: /practices/ })
    .getByRole("listitem")
    .first();
  await expect(first).toContainText("Re-checked on 3 February 2026: still running");
  await page.goto("/practices");
  await page.getByRole("link", { name: "Last re-checked" }).click();
  await expect(page).toHaveURL(/sort=rechecked/);
  for (const path of [`/practices/${SLUG}`, "/practices?sort=rechecked", `/api/v1/practices/${SLUG}`, "/api/v1/practices?sort=rechecked"]) {
    const text = await (await page.request.get(path)).text();
    expect(text).not.toMatch(/Zqnote|Zqeditor/);
  }
  const { items } = (await (await page.request.get("/api/v1/practices?sort=rechecked")).json()) as {
    items: { slug: string; reCheck: object }[];
  };
  expect(items[0]).toMatchObject({ slug: SLUG, reCheck: { outcome: "still-running", on: "2026-02-03" } });

  await desk.goto("/admin/practices?sort=rechecked");
  await expect(desk.getByText("re-checked 3 February 2026 by Vera Zqeditor: still running")).toBeVisible();
  await desk.context().close();
});

test("A consent that ends soon is on the desk of an editor, and not on a contributor's", async ({ page, browser }) => {
  const editor = await newAccount("Vera Editor", "editor");
  const [consent] = await rowsOf<{ id: string }>(
    `INSERT INTO consent (id, person_id, purposes, words, given_on, how, until, recorded_by_id)
     VALUES (gen_random_uuid(), 'aida-cacaj', '{name,email}', 'I agree.', current_date - 300, 'by mail', current_date + 20, (SELECT id FROM account WHERE email = $1))
     RETURNING id::text`,
    [editor],
  );
  await signIn(page, editor);
  const list = page.getByRole("region", { name: "Consents about to end" });
  await expect(list).toContainText(/Aida Cacaj.*Ends on .*name, e-mail address/s);
  await expect(list.getByRole("link").first()).toBeVisible();
  const contributor = await signedIn(browser, "Ana Author", "contributor");
  await expect(contributor.getByText("Aida Cacaj")).toHaveCount(0);
  await contributor.context().close();
  await rowsOf("DELETE FROM consent WHERE id = $1::uuid", [consent?.id]);
});
