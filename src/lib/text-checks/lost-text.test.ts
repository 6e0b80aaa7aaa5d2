import { expect, it } from "vitest";
import { lostTexts } from "./lost-text";

const lost = (...texts: string[]) => lostTexts(texts.map((text, at) => ({ path: `tips.${at}.text`, text }))).map(({ words }) => words);

it.each([
  ["the sign for lost characters", "The centre in Brus\uFFFDa helps.", "Brus\uFFFDa"],
  ["what was read in the wrong encoding", "The town of LukavÄ‡i joined.", "LukavÄ‡i"],
  ["a question mark inside a word", "Ask in Ni?ka Banja for help.", "Ni?ka"],
  ["what is left of an escape", "The town brought \\ntre for children.", "\\ntre"],
  ["a word that was divided", "It is about reha- bilitation at home.", "reha- bilitation"],
  ["a gap in a sentence", "The town brought   for children what was there.", "brought   for"],
  ["an end in the middle", "All partners met in the town hall of", "met in the town hall of"],
  ["the rest of a sentence", "The team of the centre met every week. After that the whole town could see what", "town could see what"],
])("finds %s", (_what, text, words) => expect(lost(text).join(" ")).toContain(words));

it.each([
  "Two sentences of a text. Both are whole and end well.",
  "An entry of a list without a full stop",
  "Pre- and post-natal care was offered.",
  "Two spaces after a sentence.  They are a habit.",
  "What a mayor says: “It is done.”",
  "Rivers surround it - three of them. It floods often (2014, 2018).",
  "Is it true? Yes.",
])("says nothing of “%s”", (text) => expect(lost(text)).toEqual([]));

it("knows that the lines of a document go on in the next one", () => {
  expect(lost("Ana Example, head of the office,", "ana@example.org")).toEqual([]);
  expect(lost("Preparation; and", "Monitoring.")).toEqual([]);
  expect(lost("The plan was made together with", "all the schools of the town.")).toEqual([]);
});
