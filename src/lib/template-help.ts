// Help that stands in the Word template, between marks that nobody writes by chance. It is told by these marks and not by its
// place or style: whoever writes behind it, or leaves it, has it set aside all the same, and their own words are kept.

const START = "[?";
const END = "?]";
const HELP = / ?\[\?[^[\]]*\?\] ?/g;
/** "Social approach: …" and "Municipality of … / Country": lines to be written over. */
const UNFILLED = /^[^…]{1,60}(?:: …| … \/ [^…]{1,60})$/;

export const asHelp = (text: string) => `${START} ${text} ${END}`;

/** What somebody has written in a line of the template; empty where that is nothing. */
export const withoutHelp = (text: string) => (UNFILLED.test(text) ? "" : text.replace(HELP, " ").trim());
