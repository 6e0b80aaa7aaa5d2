import { expect, it } from "vitest";
import { unclosedMarks } from "./unclosed-marks";

const at = (list: string, texts: readonly string[]) => texts.map((text, index) => ({ path: `${list}.${index}.text`, text }));
const unclosed = (...texts: string[]) => unclosedMarks(at("voices", texts)).map(({ path, words }) => `${path} ${words}`);

it.each([
  "The mayor said: “It helps us all.",
  "The mayor said: „Pomaže nam.",
  "It helps us all.” So he said.",
  'He called it "a start and went on.',
  "The team (a nurse and a teacher met.",
  "The plan] was made.",
])("finds what has no partner in %s", (text) => expect(unclosed(text)).toHaveLength(1));

it.each([
  "“It helps,” he said, “and it costs little.”",
  "„Pomaže“, rekao je, „i jeftino je.”",
  "»Pomoc« a «aide»",
  'She said "yes" twice.',
  "1) first, 2) second and a) more",
  "The plan (see [1]) is old.",
  "Children’s rights, the towns’ budgets",
  'A board of 24" hangs there.',
  "“Outer „inner“ outer”",
])("says nothing of %s", (text) => expect(unclosed(text)).toEqual([]));

it("follows a quotation through its paragraphs", () => {
  expect(unclosed("“It began early.", "It went on.", "It ended well.”")).toEqual([]);
  expect(unclosed("“It began early.", "“It went on.", "“It ended well.”")).toEqual([]);
  expect(unclosed("“It began early.\n\n“It ended well.”")).toEqual([]);
  expect(unclosed("“It began early.", "“Another one speaks.", "Nobody ends.")).toEqual(["voices.1.text “Another one speaks."]);
  expect(unclosedMarks([...at("need", ["“Open."]), ...at("tips", ["Closed.”"])])).toHaveLength(2);
});
