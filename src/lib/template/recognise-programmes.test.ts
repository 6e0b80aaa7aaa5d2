import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { recogniseDocument } from "./recognise-document";

const news = `End of the “Bridges between Towns” project

The “Bridges between Towns” project ran from March 2020 to June 2021, with financial support from a friendly fund.

The first exchange of experience was held in Lipovac (3-4/03/2021), with 21 participants from 5 towns (Lipovac, Novo Polje, Brezna).

A study visit to two schools was attended by twelve teachers, who visited Kamen and Reka.

- 4 exchanges took place.
- 17 towns were reached.

Thank you all.`;

describe("a document about a programme", () => {
  const { practices, whyNoPractice, exchanges, programmes, leftOver } = recogniseDocument(plainDocument(news));
  const texts = (found: { text: string }[] | undefined) => found?.map(({ text }) => text);

  it("is no practice", () => {
    expect(practices).toEqual([]);
    expect(whyNoPractice).toBe("no-headings");
  });

  it("proposes the programme with its dates, who paid for it and what it counts", () => {
    expect(programmes).toHaveLength(1);
    expect(programmes[0]?.title).toEqual({ text: "Bridges between Towns", lines: { from: 1, to: 1 } });
    expect(programmes[0]?.dates).toEqual([{ text: "March 2020 to June 2021", lines: { from: 3, to: 3 } }]);
    expect(programmes[0]?.funding.map(({ lines }) => lines.from)).toEqual([3]);
    expect(programmes[0]?.counts.map(({ value, unit }) => [value, unit])).toEqual([
      [4, "exchanges"],
      [17, "towns"],
    ]);
  });

  it("proposes its events with their days, places and counts", () => {
    expect(exchanges.map(({ kind, lines }) => [kind, lines.from])).toEqual([
      ["exchange-of-experience", 5],
      ["study-visit", 7],
    ]);
    expect(texts(exchanges[0]?.dates)).toEqual(["3-4/03/2021"]);
    expect(texts(exchanges[0]?.hostPlaces)).toEqual(["Lipovac"]);
    expect(texts(exchanges[0]?.participatingPlaces)).toEqual(["Lipovac", "Novo Polje", "Brezna"]);
    expect(exchanges[0]?.counts.map(({ value, unit }) => [value, unit])).toEqual([
      [21, "participants"],
      [5, "towns"],
    ]);
    expect(texts(exchanges[1]?.hostPlaces)).toEqual(["Kamen", "Reka"]);
  });

  it("leaves over what it cannot place", () => {
    expect(leftOver).toEqual([{ lines: { from: 12, to: 12 }, practice: null, section: null }]);
  });
});
