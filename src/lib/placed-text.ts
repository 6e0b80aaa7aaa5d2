/** A text with the field that it stands in: summary, need.0.text. */
export type PlacedText = { path: string; text: string };

/** The list in which a text is an entry, for need.0.text need: such texts go on in the next one. */
export const listOf = (path: string) => path.replace(/\.\d+\.[^.]*$/, "");
