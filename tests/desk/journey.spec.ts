import type { Page } from "@playwright/test";
import { test as base, DESKTOP, expect, PHONE } from "../support/browser";
import { begin, choose, isSaved, PASSWORD, visitorOf } from "../support/desk";
import { mailTo, type OwnSite, startOwnSite } from "../support/own-site";

// The whole way of a practice on a site that was just started: from the printed link to what a visitor reads.
const test = base.extend<object, { site: OwnSite }>({
  site: [
    // Playwright reads what a fixture needs from this pattern, and refuses a name instead of it.
    async ({ browserName: _ }, use) => {
      const site = await startOwnSite();
      await use(site);
      await site.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
test.describe.configure({ timeout: 180_000 });

async function setPassword(page: Page, link: string, email?: string): Promise<void> {
  await page.goto(link);
  if (email) {
    await page.getByLabel("Name").fill("Ada Admin");
    await page.getByLabel("E-mail address").fill(email);
  }
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("The password is set. Sign in with it.")).toBeVisible({ timeout: 20_000 });
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible({ timeout: 20_000 });
}

async function invite(admin: Page, name: string, role: RegExp): Promise<{ email: string; link: string }> {
  const email = `${crypto.randomUUID()}@example.org`;
  await admin.goto("/admin/accounts");
  const form = admin.getByRole("region", { name: "Invite somebody" });
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("E-mail address").fill(email);
  await form.getByRole("radio", { name: role }).check();
  await form.getByRole("button", { name: "Invite" }).click();
  await expect(form.getByText(`${name} is invited.`)).toBeVisible();
  const link = /http\S+\/set-password\/[\w-]+/.exec(await mailTo(email, /set-password/))?.[0];
  expect(link).toBeTruthy();
  return { email, link: link as string };
}

/** A step of the workflow, by its link on the page of reviews and the button that confirms it. */
async function step(page: Page, form: string, link: string, button: string, message?: string): Promise<void> {
  await page.goto(`${form}/review`);
  await page.getByRole("region", { name: "What happens next" }).getByRole("link", { name: link, exact: true }).click();
  if (message) await page.getByLabel("Reason").fill(message);
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page).toHaveURL(`${form}/review`);
}

test("From the printed link to the public page, and back to revision 1", async ({ browser, site }) => {
  const phone = { viewport: PHONE };
  const [admin, contributor, editor, visitor] = [
    await visitorOf(browser, site.url, { viewport: DESKTOP }),
    await visitorOf(browser, site.url, phone),
    await visitorOf(browser, site.url, { viewport: DESKTOP }),
    await visitorOf(browser, site.url, phone),
  ];
  const [author, reviewer, reader] = [contributor.page, editor.page, visitor.page];

  // The printed link makes the first administrator, once.
  await setPassword(admin.page, site.firstAdminLink, "ada@example.org");
  await signIn(admin.page, "ada@example.org");
  await reader.goto(site.firstAdminLink);
  await expect(reader.getByRole("heading", { name: "This link is over" })).toBeVisible();

  // Invitations come by mail.
  const ana = await invite(admin.page, "Ana Author", /^Contributor/);
  const vera = await invite(admin.page, "Vera Editor", /^Editor/);
  await setPassword(author, ana.link);
  await signIn(author, ana.email);
  await setPassword(reviewer, vera.link);
  await signIn(reviewer, vera.email);

  // Written on a phone, with one reload in the middle.
  const form = await begin(author, "Benches for everybody");
  await author.getByLabel("Summary").fill("People with sticks had nowhere to rest. The town set up benches.");
  await isSaved(author);
  await author.reload();
  await expect(author.getByLabel("Summary")).toHaveValue(/nowhere to rest/);
  await author.getByRole("combobox", { name: "State", exact: true }).selectOption("running");
  await author.getByLabel("As of").fill("2022-08");
  await choose(author, "Place", "obilic", /Obiliq/);
  await choose(author, "Social approach", "day-care", /Day-Care/i);
  await choose(author, "Target group", "older", /Older/i);
  await author.getByLabel("Role", { exact: true }).first().selectOption("primary");
  await author.getByLabel("Basis", { exact: true }).first().selectOption("stated");
  await author.locator("[name='need[0].text']").fill("There was nowhere to rest on the way to the market.");
  await isSaved(author);
  await step(author, form, "Send for review", "Send for review");
  await expect(author.getByText("In review", { exact: true })).toBeVisible();
  await reader.goto("/practices?place=obiliq");
  await expect(reader.getByRole("link", { name: "Benches for everybody" })).toHaveCount(0);

  // The editor finds it on the desk, comments on a section and sends it back; the author hears of it by mail.
  await reviewer.goto("/admin");
  await reviewer
    .getByRole("region", { name: /^Waiting for me/ })
    .getByRole("link", { name: "Benches for everybody" })
    .click();
  await reviewer.goto(`${form}/review`);
  await reviewer.getByLabel("About", { exact: true }).selectOption("need");
  await reviewer.getByRole("textbox", { name: "Comment" }).fill("Who said so?");
  await reviewer.getByRole("button", { name: "Send comment" }).click();
  await expect(reviewer.getByText("Who said so?")).toBeVisible();
  await step(reviewer, form, "Send back for changes", "Send back", "One question.");
  await mailTo(ana.email, /Benches for everybody/);

  // The author corrects beside the comment, answers and sends it again.
  await author.goto("/admin");
  await author
    .getByRole("region", { name: /^Sent back to me/ })
    .getByRole("link", { name: "Benches for everybody" })
    .click();
  await expect(author.getByRole("region", { name: /open comment/ })).toContainText("Who said so?");
  await author.locator("[name='need[0].text']").fill("A survey of 2022 found that there was nowhere to rest.");
  await isSaved(author);
  await author.goto(`${form}/review`);
  const thread = author.getByRole("article").filter({ hasText: "Who said so?" });
  await thread.getByText("Answer", { exact: true }).first().click();
  await thread.getByRole("textbox", { name: "Answer" }).fill("The survey: it is in the text now.");
  await thread.getByRole("button", { name: "Send answer" }).click();
  await expect(thread.getByText("The survey: it is in the text now.")).toBeVisible();
  await step(author, form, "Send for review", "Send for review");

  // Published, a visitor finds it by filter at once.
  await step(reviewer, form, "Publish", "Publish now");
  await reader.goto("/practices?place=obiliq&group=older-people");
  await reader.getByRole("link", { name: "Benches for everybody" }).click();
  await expect(reader.getByText("A survey of 2022 found that there was nowhere to rest.")).toBeVisible();
  const live = reader.url();

  // Changed beside the live version: visitors read the old text until the change is published.
  await reviewer.goto(form);
  await reviewer.locator("[name='need[0].text']").fill("A survey of 2023 found that people had nowhere to rest.");
  await reviewer.getByLabel("Note for the history").fill("The year of the survey");
  await reviewer.getByRole("button", { name: "Save", exact: true }).last().click();
  await isSaved(reviewer);
  await reader.goto(live);
  await expect(reader.getByText("A survey of 2022 found")).toBeVisible();
  await reviewer.goto(`${form}/history`);
  await expect(reviewer.getByText("The year of the survey")).toBeVisible();
  await reviewer.getByRole("button", { name: "Compare" }).click();
  await expect(reviewer.locator("ins", { hasText: "2023" })).toBeVisible();
  await expect(reviewer.locator("del", { hasText: "2022" })).toBeVisible();
  await step(reviewer, form, "Publish", "Publish now");
  await reader.reload();
  await expect(reader.getByText("A survey of 2023 found")).toBeVisible();

  // Any revision comes back as a draft; the live page stays as it is.
  await reviewer.goto(`${form}/history`);
  await reviewer
    .getByRole("listitem")
    .filter({ hasText: /^Revision 1/ })
    .getByRole("button", { name: /Restore/ })
    .click();
  await expect(reviewer).toHaveURL(form);
  await expect(reviewer.getByLabel("Title")).toHaveValue("Benches for everybody");
  await reader.reload();
  await expect(reader.getByText("A survey of 2023 found")).toBeVisible();

  const faults = [admin, contributor, editor, visitor].flatMap(({ faults: { found } }) => found);
  expect(faults.filter((fault) => !/^status 4\d\d: \S+\/set-password\//.test(fault))).toEqual([]);
});
