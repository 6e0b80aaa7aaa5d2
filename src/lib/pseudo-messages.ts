type Messages = { [key: string]: string | Messages };

/** Marks every message ⟦…⟧ and leaves its placeholders and plurals alone. */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [key, typeof value === "string" ? `⟦${value}⟧` : pseudoMessages(value)]),
  );
}
