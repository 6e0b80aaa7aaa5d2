import { describe, expect, it } from "vitest";
import { countsOfLists, differingNumbers, quantitiesIn } from "./numbers";

const placed = (...texts: string[]) => texts.map((text, at) => ({ path: `need.${at}.text`, text }));
const counted = (text: string) => quantitiesIn(text).map(({ value, counted: words }) => `${value} ${words.join(" ")}`);
const differ = (...texts: string[]) => differingNumbers(placed(...texts)).map(({ words, other }) => `${words} / ${other?.text}`);

describe("quantitiesIn", () => {
  it("gives what is counted", () => {
    expect(counted("Around 1,400 mothers and 76 poor households took part.")).toEqual(["1400 mothers", "76 poor households"]);
    expect(counted("oko 500 porodica u 12 sela")).toEqual(["500 porodica", "12 sela"]);
  });

  it.each(["In 2021 nothing came.", "22.6 % of it", "5 EUR a day", "on 30.06.2022", "Law no. 24/2011", "ages 18-25", "phone 065 123 456"])(
    "counts nothing in “%s”",
    (text) => expect(counted(text)).toEqual([]),
  );
});

describe("differingNumbers", () => {
  it("tells a rough number that an exact one does not bear out", () => {
    expect(differ("Around 500 people live by the river.", "In the end 597 people were reached.")).toEqual([
      "597 people / Around 500 people",
    ]);
    expect(differ("At least 300 families asked.", "There, 360 families had asked.")).toHaveLength(1);
  });

  it("tells two exact ones of the same people", () => {
    expect(differ("The town has 64 adults with disabilities.", "All 61 adults with disabilities were visited.")).toHaveLength(1);
  });

  it("tells each pair once", () => {
    expect(differ("Some 500 people wait.", "597 people came.", "We saw 597 people.", "about 500 people")).toHaveLength(1);
  });

  it.each([
    ["a rounded number", "About 600 people came.", "Exactly 597 people came."],
    ["numbers far apart", "4,000 people live there.", "597 people came."],
    ["different people", "64 adults with disabilities came.", "61 children with disabilities came."],
    ["groups that nothing calls the same", "20 participants met in May.", "21 participants met in June."],
    ["small numbers", "3 centres with staff", "4 centres with staff"],
    ["the same number", "597 people came.", "All 597 people stayed."],
  ])("says nothing of %s", (_what, one, other) => expect(differ(one, other)).toEqual([]));

  it("says nothing where one text has both: they are two things", () => {
    expect(differ("About 500 people asked, and 597 people came.", "597 people were glad.")).toEqual([]);
  });
});

describe("countsOfLists", () => {
  const counts = (text: string) => countsOfLists(placed(text)).map(({ words, meant }) => `${words}: ${meant}`);

  it("counts the names of a list, each once", () => {
    expect(counts("It was held with 5 towns (Bor, Knić, Brus and Bor).")).toEqual(["5 towns: 3"]);
    expect(counts("There were 4 municipalities: Bor, Knić, Brus.")).toEqual(["4 municipalities: 3"]);
  });

  it.each([
    "It was held with 4 towns (Bor, Knić, Brus and Niš).",
    "It was held with 9 towns (among others Bor, Knić, Brus).",
    "20 participants (from schools, offices and clubs) came.",
    "The 5 teams (see below) met.",
  ])("says nothing of “%s”", (text) => expect(counts(text)).toEqual([]));
});
