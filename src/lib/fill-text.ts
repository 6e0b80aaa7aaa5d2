/** A text of the message file with its {gaps} and {gaps, number} filled, for mails and commands, which have no page and no language of their own. */
export function fillText(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)(, number)?\}/g, (gap, name: string, isNumber?: string) => {
    if (!Object.hasOwn(values, name)) return gap;
    return isNumber ? Number(values[name]).toLocaleString("en") : String(values[name]);
  });
}
