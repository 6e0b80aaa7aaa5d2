import type { Locator } from "@playwright/test";
import { expect, test } from "../support/browser";
import { begin, choose, isSaved, newAccount, signIn } from "../support/desk";

test.describe.configure({ timeout: 120_000 });

test("A name that nothing has stays with its error, and the earlier choice is kept", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "With a wrong name");
  await choose(page, "Place", "obilic", /Obiliq/);
  await isSaved(page);
  const place = page.getByRole("combobox", { name: "Place", exact: true }).first();
  const id = page.locator("input[type=hidden][name='places[0].place']");
  const [name, chosen] = [await place.inputValue(), await id.inputValue()];
  expect(chosen).not.toBe("");

  await place.fill("");
  await place.pressSequentially("Nowhereburg");
  await page.getByLabel("Summary").click();
  await expect(place).toHaveValue("Nowhereburg");
  await expect(place).toHaveAttribute("aria-invalid", "true");
  await expect(
    page.getByText(`Nothing of this name: choose from the list, or add it below the list. Until then “${name}” stays.`),
  ).toBeVisible();
  await expect(id).toHaveValue(chosen);

  await place.press("Escape");
  await expect(place).toHaveValue(name);
  await expect(page.getByText("Nothing of this name")).toHaveCount(0);

  await place.fill("");
  await page.getByLabel("Summary").click();
  await expect(id, "emptied and left: nothing is chosen").toHaveValue("");
});

/** Presses the arrow until an entry is marked, as somebody does who looks: a key that comes before the list is drawn marks none. */
async function markFirst(field: Locator) {
  await expect(async () => {
    await field.press("ArrowDown");
    await expect(field).toHaveAttribute("aria-activedescendant", /./, { timeout: 500 });
  }).toPass();
}

test("With the keyboard a choice is replaced, and whoever types fast is not told that a name is none", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "Another town");
  await choose(page, "Place", "obilic", /Obiliq/);
  const place = page.getByRole("combobox", { name: "Place", exact: true }).first();
  await place.fill("");
  const answered = page.waitForResponse((response) => response.url().endsWith("&q=dobo"));
  await place.pressSequentially("dobo");
  await answered;
  await expect(page.getByRole("option")).toHaveCount(1);
  await markFirst(place);
  await place.press("Enter");
  await expect(place).toHaveValue("Doboj");
  await expect(page.getByRole("listbox")).toBeHidden();
  // The same one again: the list closes, and the name stands there in full.
  await place.press("Backspace");
  await expect(page.getByRole("option", { name: "Doboj" })).toBeVisible();
  await markFirst(place);
  await place.press("Enter");
  await expect(place).toHaveValue("Doboj");
  await expect(page.getByRole("listbox")).toBeHidden();

  await place.fill("");
  await place.pressSequentially("bitola");
  await place.press("Tab");
  await expect(page.locator("input[type=hidden][name='places[0].place']")).toHaveValue("bitola");
  await expect(page.getByText("Nothing of this name")).toHaveCount(0);
});

test("A new entry is the writer's own, whatever the entry above it cites", async ({ page }) => {
  await signIn(page, await newAccount("Ana Author", "contributor"));
  await begin(page, "Two sources");
  await page.locator("[name='need[0].text']").fill("From a document.");
  const origin = page.locator("fieldset:has(> details [name='need[0].origin.from'])");
  await origin.locator("summary").click();
  await origin.locator("[value=source]").check();
  await page.getByRole("region", { name: "The need" }).getByRole("button", { name: "Add another paragraph" }).click();
  await expect(page.locator("[name='need[1].origin.from'][value=editor]")).toBeChecked();
});
