import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { begin, isSaved, newAccount, signedIn, signIn } from "../support/desk";
import { press, selectByKeyboard, typeInto } from "../support/keyboard";
import { rowsOf } from "../support/records";

test.describe.configure({ timeout: 120_000 });

async function passesAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}

/** A name that no other test has, and that looks like nothing else in the catalogue. */
const newName = (word: string) => `${word} ${crypto.randomUUID().slice(0, 8)}`;

/** A place that somebody proposes in the form of a practice. */
async function propose(page: Page, name: string): Promise<void> {
  await page.getByText("The place is not in the list").click();
  await page.getByLabel("Name of the place").fill(name);
  await page.locator("select[name='proposal.places.country']").selectOption({ label: "Serbia" });
  await page.getByRole("button", { name: "Propose and add" }).first().click();
}

const proposalOf = (page: Page, name: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });

test("By keyboard alone an existing place takes the place of a proposal, while its author writes on", async ({ page, browser }) => {
  const author = await signedIn(browser, "Ana Author", "contributor");
  const title = newName("Replaced while open");
  const form = await begin(author, title);
  const name = newName("Apatin");
  await propose(author, name);
  const place = author.getByRole("combobox", { name: "Place", exact: true }).first();
  await expect(place).toHaveValue(name);
  await isSaved(author);

  await signIn(page, await newAccount("Vera Editor", "editor"));
  await page.goto("/admin/proposals");
  const listed = proposalOf(page, name);
  await expect(listed).toContainText(/Place · Municipality · Serbia · proposed by Ana Author, \d+ \w+ \d{4}/);
  await expect(listed).toContainText("Looks like: Apatin, Serbia.");
  await expect(listed.getByRole("link", { name: title })).toHaveAttribute("href", form);
  await passesAxe(page);
  await press(page, page.getByRole("link", { name: `Use another one instead of ${name}` }));
  await expect(page.getByRole("heading", { level: 1, name: "Use another one instead" })).toBeVisible();
  await typeInto(page, page.getByLabel("Search by name"), "apatn");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "One was found." })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Use this one instead" }));
  const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problem).toBeFocused();
  await press(page, problem.getByRole("link", { name: "Choose one of those that are listed" }));
  await expect(page.getByRole("radio", { name: "Apatin, Serbia" })).toBeFocused();
  await page.keyboard.press("Space");
  await passesAxe(page);
  await press(page, page.getByRole("button", { name: "Use this one instead" }));
  await expect(page).toHaveURL(/\/admin\/proposals(?:#.*)?$/);
  await expect(page.getByText(name)).toHaveCount(0);

  // The author goes on writing: nothing asks, nothing is lost, and the field says what has happened.
  await author.getByLabel("Summary", { exact: true }).fill("Written while an editor decided.");
  const note = author.getByText(`“${name}” is dropped: the catalogue has it under another name.`);
  await expect(note).toBeVisible({ timeout: 15_000 });
  await expect(author.getByText("It is saved here as “Apatin”.")).toBeVisible();
  await isSaved(author);
  await expect(author.getByText("has saved another version")).toHaveCount(0);
  await passesAxe(author);
  await author.reload();
  await expect(author.getByLabel("Summary", { exact: true })).toHaveValue("Written while an editor decided.");
  await expect(place).toHaveValue("Apatin");
  await expect(note).toHaveCount(0);

  await author.goto(`${form}/history`);
  await expect(author.getByText(`“${name}” replaced by “Apatin”`).first()).toBeVisible();
  const [revision] = await rowsOf<{ number: number }>(
    "SELECT number FROM revision WHERE practice_id = $1::uuid AND message LIKE '%replaced by%'",
    [form.split("/").at(-1) ?? ""],
  );
  const number = revision?.number ?? 0;
  await author.goto(`${form}/history/compare?a=${number - 1}&b=${number}`);
  const places = author.getByRole("region", { name: "Places" }).or(author.locator("section", { hasText: "Places" }));
  await expect(places.first()).toContainText(name);
  await expect(places.first()).toContainText("Apatin");
  await author.context().close();
});

test("By keyboard alone a proposal is corrected and approved, and a second editor is told who was faster", async ({ page, browser }) => {
  const author = await signedIn(browser, "Ana Author", "contributor");
  await begin(author, newName("Corrected"));
  const [wrong, right] = [newName("Vilage"), newName("Village")];
  await propose(author, wrong);
  await expect(author.getByRole("combobox", { name: "Place", exact: true }).first()).toHaveValue(wrong);
  const other = await signedIn(browser, "Olga Editor", "editor");
  await other.goto("/admin/proposals");
  await other.getByRole("link", { name: `Correct ${wrong}` }).click();
  await expect(other.getByLabel("Name of the place")).toHaveValue(wrong);

  await signIn(page, await newAccount("Vera Editor", "editor"));
  await page.goto("/admin/proposals");
  await press(page, page.getByRole("link", { name: `Correct ${wrong}` }));
  await typeInto(page, page.getByLabel("Name of the place"), " ");
  await press(page, page.getByRole("button", { name: "Save the correction" }));
  const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problem).toBeFocused();
  await press(page, problem.getByRole("link", { name: "Enter the name" }));
  await expect(page.getByLabel("Name of the place")).toBeFocused();
  await typeInto(page, page.getByLabel("Name of the place"), right);
  await selectByKeyboard(page, page.getByLabel("What it is"), "Sett");
  await selectByKeyboard(page, page.getByLabel("Part of"), "Albania: Lezh");
  await press(page, page.getByRole("button", { name: "Save the correction" }));
  await expect(problem).toBeFocused();
  await expect(page.getByText("Choose a municipality or city in the country that is chosen above").last()).toBeVisible();
  await expect(page.getByLabel("Name of the place")).toHaveValue(right);
  await passesAxe(page);
  await selectByKeyboard(page, page.getByLabel("Part of"), "Serbia: Apatin");
  await press(page, page.getByRole("button", { name: "Save the correction" }));
  await expect(page).toHaveURL(/\/admin\/proposals(?:#.*)?$/);
  await expect(proposalOf(page, right)).toContainText(`Place · Settlement · Serbia · proposed by Ana Author`);
  await expect(proposalOf(page, right)).toContainText(`proposed as “${wrong}”`);

  await other.getByLabel("Name of the place").fill(newName("Hamlet"));
  await other.getByRole("button", { name: "Save the correction" }).click();
  const late = other.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(late).toContainText("Vera Editor corrected this proposal in the meantime,");
  await expect(other.getByLabel("Name of the place")).toHaveValue(/^Hamlet/);
  await expect(other.getByRole("link", { name: "See how it reads now" })).toBeVisible();

  await press(page, page.getByRole("button", { name: `Approve ${right}` }));
  await expect(page.getByText(right)).toHaveCount(0);
  await other.getByRole("button", { name: "Save the correction" }).click();
  await expect(late).toContainText(/Vera Editor approved this proposal .* not possible any more/);
  await author.reload();
  await expect(author.getByRole("combobox", { name: "Place", exact: true }).first()).toHaveValue(right);
  await other.context().close();
  await author.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("One proposal is dropped with a reason, another replaced; their author reads it and goes on", async ({ page, browser }) => {
    const author = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(author, await newAccount("Ana Author", "contributor"));
    const form = await begin(author, newName("Without scripts"));
    const [dropped, replaced] = [newName("Nowhere"), newName("Somewhere")];
    await propose(author, dropped);
    await propose(author, replaced);
    await expect(author.getByText(replaced)).toBeVisible();

    await signIn(page, await newAccount("Vera Editor", "editor"));
    await page.goto("/admin/proposals");
    await page.getByRole("link", { name: `Drop ${dropped}` }).click();
    await expect(page.getByText("One practice uses it:")).toBeVisible();
    await page.getByRole("button", { name: "Drop the proposal" }).click();
    await expect(page.getByText("Write the reason").first()).toBeVisible();
    await page.getByLabel("Reason").fill("It has no people.");
    await page.getByRole("button", { name: "Drop the proposal" }).click();
    await expect(page).toHaveURL(/\/admin\/proposals(?:#.*)?$/);
    await expect(page.getByText(dropped)).toHaveCount(0);

    await page.getByRole("link", { name: `Use another one instead of ${replaced}` }).click();
    await page.getByLabel("Search by name").fill("no such town");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText("Nothing of this name is in the catalogue.")).toBeVisible();
    await page.getByLabel("Search by name").fill("obilic");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("button", { name: "Use this one instead" }).click();
    await expect(page.getByText("Choose one of those that are listed").first()).toBeVisible();
    await expect(page.getByLabel("Search by name")).toHaveValue("obilic");
    await page.getByRole("radio", { name: /^Obiliq/ }).check();
    await page.getByRole("button", { name: "Use this one instead" }).click();
    await expect(page).toHaveURL(/\/admin\/proposals(?:#.*)?$/);
    await expect(page.getByText(replaced)).toHaveCount(0);

    // The author still has the form of before open, and saves it.
    await author.getByLabel("Summary", { exact: true }).fill("Typed into the old form.");
    await author.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(author.getByText(/Saved at/)).toBeVisible();
    await expect(author.getByText(`“${dropped}” is dropped: the editors have not taken it in.`)).toBeVisible();
    await expect(author.getByText("Their reason: It has no people.")).toBeVisible();
    await expect(author.getByText(`“${replaced}” is dropped: the catalogue has it under another name.`)).toBeVisible();
    await author.goto(form);
    await expect(author.getByLabel("Summary", { exact: true })).toHaveValue("Typed into the old form.");
    await expect(author.getByRole("radio", { name: dropped })).toBeChecked();
    await expect(author.getByRole("radio", { name: /^Obiliq/ })).toBeChecked();
    await expect(author.getByText(replaced)).toHaveCount(0);
    // It is asked about when the practice is to be sent.
    await author.goto(`${form}?check=1`);
    await expect(author.getByText("The editors have not taken this in: choose another one, or remove the entry.").first()).toBeVisible();
    await author.context().close();
  });
});
