import type { Locator, Page } from "@playwright/test";
import { expect } from "./browser";

const STOPS_MAX = 250;

/** Goes to a control as somebody without a mouse does: by Tab, and checks that the focus can be seen there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect.poll(() => target.evaluate(isUncovered), { message: `${target} is covered while it has the focus` }).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached by Tab`);
}

/** WCAG 2.4.11: what has the focus is not entirely hidden by what stays in its place, such as the bar with the button. */
function isUncovered(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width * 0.5, box.top + box.height * part] as const);
  return points.some(([x, y]) => {
    const above = document.elementFromPoint(x, y);
    return above !== null && (element.contains(above) || above.contains(element) || (above.closest("label")?.contains(element) ?? false));
  });
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** A term by the first name that the list offers for what was typed. */
export async function chooseByKeyboard(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  const field = page.getByRole("combobox", { name: label, exact: true }).first();
  await tabTo(page, field);
  await page.keyboard.type(typed);
  await expect(page.getByRole("option", { name: option }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(field).toHaveValue(option);
}

/** An option of a list of the browser's own, by its first letters. */
export async function selectByKeyboard(page: Page, target: Locator, letters: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(letters);
}
