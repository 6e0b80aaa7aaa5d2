export type JsonFault = { fault: "not-json" | "not-a-list"; line: number; column: number };

/** The entries of a JSON file, or where it is broken. */
export function readJsonList(text: string): { entries: unknown[] } | JsonFault {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? { entries: value } : { fault: "not-a-list", line: 1, column: 1 };
  } catch (error) {
    return { fault: "not-json", ...placeIn(text, error as SyntaxError) };
  }
}

/** The engine tells how far it came; a text that ends too early is broken at its end. */
function placeIn(text: string, { message }: SyntaxError): { line: number; column: number } {
  const position = /at position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
