/** A key in groups of four, to be read and typed. */
export const inGroups = (text: string) => text.match(/.{1,4}/g)?.join(" ") ?? "";
