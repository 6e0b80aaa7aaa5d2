/** What a form sent, or what it is to show again: several equal names are a list. For forms with groups: form-data.ts. */
export type FormValues = Record<string, string | string[]>;

/** More than any form of ours has, and little enough to read at once. */
export const FORM_LIMITS = { entries: 8000, characters: 900_000 };

// Next adds entries of its own to forms that are sent without JavaScript. What is secret is never sent back.
const OWN_TO_NEXT = /^\$ACTION/;
const SECRET = /password|secret|code$|token/i;

/** The texts of a form, with every equal name; files are left out. Null: more than any form of ours has. */
export function readForm(form: FormData): FormValues | null {
  // A map: a field named __proto__ is a field like any other.
  const values = new Map<string, string | string[]>();
  let entries = 0;
  let characters = 0;
  for (const [name, value] of form) {
    if (typeof value !== "string" || OWN_TO_NEXT.test(name)) continue;
    entries += 1;
    characters += name.length + value.length;
    if (entries > FORM_LIMITS.entries || characters > FORM_LIMITS.characters) return null;
    const before = values.get(name);
    if (Array.isArray(before)) before.push(value);
    else values.set(name, before === undefined ? value : [before, value]);
  }
  return Object.fromEntries(values);
}

/** A single text stands for a list of one where a list is expected; nothing at all stands for an empty one. */
export function withLists(values: FormValues, listNames: readonly string[]): FormValues {
  const lists = listNames.map((name) => [name, values[name] === undefined ? [] : [values[name]].flat()] as const);
  return { ...values, ...Object.fromEntries(lists) };
}

export const isSecret = (name: string) => SECRET.test(name);

/** What may be shown again after a mistake. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));
}
