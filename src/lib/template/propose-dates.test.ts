import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { findDates } from "./find-dates";
import { periodsIn, proposeDates } from "./propose-dates";
import { recogniseDocument } from "./recognise-document";

describe("a date", () => {
  it.each([
    ["2022-05-03", "2022-05-03"],
    ["3.5.2022.", "2022-05-03"],
    ["30-31/03/2022", "2022-03-30"],
    ["3 May 2022", "2022-05-03"],
    ["16-17 June 2022", "2022-06-16"],
    ["May 3rd, 2022", "2022-05-03"],
    ["Sep 14, 2022", "2022-09-14"],
    ["August 2022", "2022-08"],
    ["2022", "2022"],
    ["5. maja 2022", "2022-05-05"],
    ["5. маја 2022", "2022-05-05"],
    ["u oktobru 2021", "2021-10"],
    ["септември 2021", "2021-09"],
    ["5 qershor 2022", "2022-06-05"],
    ["5. května 2022", "2022-05-05"],
    ["leden 2023", "2023-01"],
    ["29 June", null],
  ])("%s is %s", (text, value) => {
    expect(findDates(`On ${text} it was.`).map((date) => date.value)).toEqual([value]);
  });

  it.each(["12 people", "15 of 2022a", "page 5 of 2", "99.99.1800"])("is not in %s", (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe("a period", () => {
  const brief = (text: string) => periodsIn({ text, lines: { from: 4, to: 4 } }).map(({ from, to, words }) => [from, to, words]);

  it("goes from one date to another", () => {
    expect(brief("The work went on from October 2021 to September 2022.")).toEqual([
      ["2021-10", "2022-09", "October 2021 to September 2022"],
    ]);
    expect(brief("Između 2020 i 2021 je rađeno.")).toEqual([["2020", "2021", "2020 i 2021"]]);
    expect(brief("Od 3. maja do 9. juna 2022.")).toEqual([["2022-05-03", "2022-06-09", "3. maja do 9. juna 2022"]]);
  });

  it("is not that of a plan, and no two dates with an and", () => {
    expect(brief("The Social Plan 2021 – 2024 was adopted.")).toEqual([]);
    expect(brief("They met in 2020 and 2021.")).toEqual([]);
  });
});

it("a practice proposes when it was, and the imprint as of when that is told", () => {
  const text = plainDocument(
    "A booklet\n\nPublisher:\n\nA network\n\n© Somewhere, August 2022\n\nMunicipality of Polje / Serbia\n\nA hall\n\nHow was the social approach implemented?\n\nIt was built from March to May 2021. It opened on 1 June 2021. The Plan 2020-2024 says more.\n\nUseful tips\n\n- In 2019 we would have begun.",
  );
  const recognised = recogniseDocument(text);
  const [practice] = recognised.practices;
  expect(practice && proposeDates(practice, recognised, text)).toEqual({
    periods: [
      { from: "2021-05", to: null, words: "May 2021", lines: { from: 15, to: 15 } },
      { from: "2021-06-01", to: null, words: "1 June 2021", lines: { from: 15, to: 15 } },
    ],
    asOf: [{ value: "2022-08", words: "August 2022", lines: { from: 7, to: 7 } }],
  });
});
