import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/browser";
import { begin, isSaved, newAccount, signedIn, signIn } from "../support/desk";
import { rowsOf } from "../support/records";

// Each test signs in as somebody of its own, and waits for the form to save by itself.
test.describe.configure({ timeout: 120_000 });

test("Two people write at once, and the second chooses between both texts", async ({ page, browser, faults }) => {
  faults.expectStatus(409);
  const editor = await signedIn(browser, "Vera Editor", "editor");
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "Two at once");
  await editor.goto(form);
  await expect(editor.getByText("Ana Author has this open too")).toBeVisible();
  await page.getByLabel("Summary").fill("The text of Ana.");
  await isSaved(page);
  await editor.getByLabel("Summary").fill("The text of Vera.");
  await expect(editor.getByRole("heading", { name: "Ana Author has saved another version" })).toBeVisible({ timeout: 10_000 });
  await editor.getByRole("radio", { name: "Text of Ana Author" }).check();
  await editor.getByRole("button", { name: "Save my choice" }).click();
  await isSaved(editor);
  await expect(editor.getByLabel("Summary")).toHaveValue("The text of Ana.");
  await editor.context().close();
});

test("Text that could not be saved is kept and saved when the server is back", async ({ page, context, faults }) => {
  faults.expectStatus(503);
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "A lost connection");
  await page.route("**/autosave", (route) => route.fulfill({ status: 503 }));
  await page.getByLabel("Summary").fill("Typed without a connection.");
  await expect(page.getByText(/^Not saved: the server could not take the text/)).toBeVisible({ timeout: 10_000 });
  await page.unroute("**/autosave");
  await isSaved(page);
  const other = await context.newPage();
  await other.goto(form);
  await expect(other.getByLabel("Summary")).toHaveValue("Typed without a connection.");
});

test("A conflict that is found while somebody types takes no letter away", async ({ page, browser, faults }) => {
  faults.expectStatus(409);
  const editor = await signedIn(browser, "Vera Editor", "editor");
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "In mid-word");
  await editor.goto(form);
  await page.getByLabel("Summary").fill("The text of Ana.");
  await isSaved(page);
  await editor.getByLabel("Summary").fill("The text of Vera");
  await expect(editor.getByRole("link", { name: "Compare both versions and choose" })).toBeVisible({ timeout: 10_000 });
  await expect(editor.getByLabel("Summary")).toBeFocused();
  await editor.keyboard.type(", whole.");
  await expect(editor.getByLabel("Summary")).toHaveValue("The text of Vera, whole.");
  await editor.context().close();
});

test("A lost answer is no conflict with oneself", async ({ page, faults }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "A lost answer");
  let lost = 0;
  await page.route("**/autosave", async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    return route.fulfill({ status: 503 });
  });
  faults.expectStatus(503);
  await page.getByLabel("Summary").fill("Stored, but not answered.");
  await expect(page.getByText(/^Not saved: the server/)).toBeVisible({ timeout: 10_000 });
  await page.getByLabel("Summary").fill("Typed on.");
  await isSaved(page);
  await expect(page.getByRole("heading", { name: /another version/ })).toHaveCount(0);
});

test("Links wait for the last words, and so does whoever leaves by other ways", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "The last words");
  // Places are chosen from a list that follows the typing as soon as scripts run: only they can hold a link.
  await expect(page.getByRole("combobox", { name: "Place", exact: true })).toBeVisible();
  await page.getByLabel("Summary").fill("Typed just now.");
  await page.getByRole("link", { name: "Preview", exact: true }).click();
  await expect(page).toHaveURL(`${form}/preview`);
  await expect(page.getByText("Typed just now.").first()).toBeVisible();
  await page.goto(form);
  await page.getByLabel("Summary").fill("Typed and left.");
  await page.goto("/admin");
  await expect(async () => {
    await page.goto(`${form}/preview`);
    await expect(page.getByText("Typed and left.").first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
});

test("A practice that is closed meanwhile says so, stops trying and keeps the text", async ({ page, faults }) => {
  faults.expectStatus(403);
  await signIn(page, await newAccount("Ana Author", "contributor"));
  const form = await begin(page, "Closed meanwhile");
  await rowsOf("UPDATE practice SET state = 'in_review' WHERE id = $1::uuid", [form.split("/").at(-1) ?? ""]);
  let sent = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/autosave")) sent += 1;
  });
  await page.getByLabel("Summary").fill("Too late for the review.");
  await expect(page.getByText(/^Not saved: this is in review or archived/)).toBeVisible({ timeout: 10_000 });
  await page.waitForTimeout(6000);
  expect(sent).toBe(1);
  await page.reload();
  await expect(page.getByRole("region", { name: "Text of yours that was not saved" })).toContainText("Too late for the review.");
});

test("Entries are added, moved and removed with the keyboard", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "With the keyboard");
  await page.locator("[name='need[0].text']").fill("first");
  await page.getByRole("region", { name: "The need" }).getByRole("button", { name: "Add another paragraph" }).press("Enter");
  await expect(page.locator("[name='need[1].text']")).toBeFocused();
  await page.keyboard.type("second");
  await page.getByRole("button", { name: "Move up – paragraph 2" }).press("Enter");
  await expect(page.locator("[name='need[0].text']")).toHaveValue("second");
  await page.getByRole("button", { name: "Remove – paragraph 1" }).press("Enter");
  await expect(page.locator("[name='need[0].text']")).toHaveValue("first");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("The form is filled by sending it", async ({ page }) => {
    await signIn(page, await newAccount("Ana Author", "contributor"));
    await begin(page, "Without scripts");
    await page.getByLabel("Summary").fill("What was done.");
    await page.locator("[name='query.places[0].place']").fill("obilic");
    await page.getByRole("button", { name: "Find – Place" }).click();
    await page.getByRole("radio", { name: /Obiliq/ }).check();
    await page.locator("[name='need[0].text']").fill("one");
    await page.getByRole("region", { name: "The need" }).getByRole("button", { name: "Add another paragraph" }).click();
    await page.locator("[name='need[1].text']").fill("two");
    await page.getByRole("button", { name: "Move up – paragraph 2" }).click();
    await expect(page.locator("[name='need[0].text']")).toHaveValue("two");
    await expect(page.getByRole("radio", { name: /Obiliq/ })).toBeChecked();
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(page.getByText(/Saved at/)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Summary")).toHaveValue("What was done.");
  });

  test("Approaches and programmes are found too, by the button or by Enter, and what waits in a field is not lost", async ({ page }) => {
    await signIn(page, await newAccount("Ana Author", "contributor"));
    const form = await begin(page, "Words of a list");
    const approaches = page.getByRole("region", { name: "Social approaches" });
    await page.locator("[name='query.approaches[0]']").fill("awareness");
    await approaches.getByRole("button", { name: /^Find/ }).click();
    await page.getByRole("radio", { name: "Awareness raising" }).check();
    await approaches.getByRole("button", { name: /^Add/ }).click();
    await page.locator("[name='query.approaches[1]']").fill("day-care");
    await page.locator("[name='query.approaches[1]']").press("Enter");
    await page.getByRole("radio", { name: "Day-care centre" }).check();
    await page.getByText("The place is not in the list").click();
    await page.locator("[name='proposal.places.name']").fill("A town of its own");
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(page.getByText(/Saved at/)).toBeVisible();
    await expect(page.locator("[name='proposal.places.name']")).toHaveValue("A town of its own");
    await page.goto(form);
    await expect(page.getByRole("radio", { name: "Awareness raising" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "Day-care centre" })).toBeChecked();
  });

  test("What was saved is shown by a page that reloading does not send again, at the part where one was", async ({ page }) => {
    await signIn(page, await newAccount("Ana Author", "contributor"));
    const form = await begin(page, "Sent once");
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    await page.goto(`${form}?check=1`);
    await page.getByLabel("Summary").fill("Sent only once.");
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(page).toHaveURL(/\?check=1&saved=\d+#practice-form$/);
    await expect(page.getByText(/Saved at/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Still missing before it can be sent for review" })).toBeVisible();
    expect(sent).toHaveLength(1);
    await page.reload();
    await expect(page.getByLabel("Summary")).toHaveValue("Sent only once.");
    await expect(page.getByText(/Saved at/)).toBeVisible();
    expect(sent).toHaveLength(1);
    await page.getByRole("button", { name: "Save – The need" }).click();
    await expect(page).toHaveURL(/#s-need$/);
    // Nothing lies behind the bar that stays on top.
    const heading = await page.locator("#s-need").boundingBox();
    const bar = await page.getByRole("status").filter({ hasText: "Saved at" }).boundingBox();
    expect(heading?.y ?? 0).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
    await page.getByLabel("Note for the history").fill("Only a note");
    await page.getByRole("button", { name: "Save", exact: true }).last().click();
    await expect(page).toHaveURL(/#f-message$/);
    await expect(page.getByLabel("Note for the history")).toHaveValue("");
  });

  test("A list's button leads on where the page can show all, and answers where an empty row waits", async ({ page }) => {
    await signIn(page, await newAccount("Ana Author", "contributor"));
    const form = await begin(page, "Rows");
    const need = page.getByRole("region", { name: "The need" });
    await page.locator("[name='need[0].text']").fill("one");
    await need.getByRole("button", { name: "Add another paragraph" }).click();
    // The new row is nothing to save: only this answer has it.
    expect(new URL(page.url()).search).toBe("");
    await page.locator("[name='need[1].text']").fill("two");
    await page.getByRole("button", { name: "Move up – paragraph 2" }).click();
    await expect(page).toHaveURL(/\?saved=\d+#f-need-0-text$/);
    await expect(page.locator("[name='need[0].text']")).toBeFocused();
    await expect(page.getByText(/Saved at/)).toBeVisible();
    await page.reload();
    await expect(page.locator("[name='need[0].text']")).toHaveValue("two");
    await expect(page.locator("[name='need[1].text']")).toHaveValue("one");
    // Somebody has saved since: the old address says nothing of that.
    await rowsOf("UPDATE practice SET version = version + 1 WHERE id = $1::uuid", [form.split("/").at(-1) ?? ""]);
    await page.reload();
    await expect(page.getByText("Everything is saved.")).toBeVisible();
  });
});

test("Every page of the desk passes axe", async ({ page }) => {
  await signIn(page, await newAccount("Vera Editor", "editor"));
  const form = await begin(page, "For axe");
  await page.getByLabel("Summary").fill("Something to compare.");
  await isSaved(page);
  const pages = ["", "/preview", "/review", "/history", "/history/compare?a=1&b=2", "/re-check", "/change/archive"].map(
    (part) => form + part,
  );
  for (const path of ["/admin", "/admin/practices", "/admin/practices/new", "/admin/proposals", ...pages]) {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} at ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});
