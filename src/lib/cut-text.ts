/** The beginning of a text, cut between two words where it is long. */
export const cutText = (text: string, most = 120): string =>
  text.length <= most ? text : `${text.slice(0, Math.max(text.lastIndexOf(" ", most), most / 2))} …`;
