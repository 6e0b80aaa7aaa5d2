import { describe, expect, it } from "vitest";
import type { ExchangeEntry } from "./dto";
import { exchangesByProgramme, inTimeOrder, saysMoreThan, spelling } from "./rules";

const entry = (id: string, position: number, from: string | null, more: Partial<ExchangeEntry> = {}): ExchangeEntry => ({
  id,
  position,
  from,
  to: from,
  title: id,
  kind: "training",
  status: "held",
  partOfId: null,
  dateText: null,
  programme: null,
  hosts: [],
  placeCount: 0,
  ...more,
});
const programme = (id: string) => ({ id, name: id, acronym: null });

describe("inTimeOrder", () => {
  it("sorts partial dates, and keeps an undated one behind the one before it", () => {
    const entries = [entry("later", 0, "2022-06-29"), entry("undated", 1, null), entry("earlier", 2, "2022-05"), entry("year", 3, "2022")];
    expect(inTimeOrder(entries).map(({ id }) => id)).toEqual(["year", "earlier", "later", "undated"]);
  });

  it("leaves an undated one in front where the editors put it first", () => {
    expect(inTimeOrder([entry("planned", 1, "2022-10"), entry("visit", 0, null)]).map(({ id }) => id)).toEqual(["visit", "planned"]);
  });
});

describe("exchangesByProgramme", () => {
  it("groups, nests parts and puts programmes without dates last", () => {
    const grouped = exchangesByProgramme([
      entry("undated", 0, null, { programme: programme("independent") }),
      entry("cycle", 1, "2022-05-26", { programme: programme("families") }),
      entry("cycle-two", 3, "2022-06-16", { programme: programme("families"), partOfId: "cycle" }),
      entry("cycle-one", 2, "2022-05-26", { programme: programme("families"), partOfId: "cycle" }),
    ]);
    expect(
      grouped.map((group) => [group.programme?.id, group.exchanges.map(({ id, parts }) => [id, parts.map((part) => part.id)])]),
    ).toEqual([
      ["families", [["cycle", ["cycle-one", "cycle-two"]]]],
      ["independent", [["undated", []]]],
    ]);
  });
});

describe("saysMoreThan", () => {
  it.each([
    ["30 and 31 March 2022", "30–31 March 2022", false],
    ["29 June 2022", "29 June 2022", false],
    ["In two parts, 26 and 27 May and 16 and 17 June 2022", "26 May – 17 June 2022", true],
    ["First week of October; the year is that of the article, 14 September 2022.", "October 2022", true],
  ])("%s beside %s: %s", (text, formatted, more) => {
    expect(saysMoreThan(text, formatted)).toBe(more);
  });
});

describe("spelling", () => {
  it("is told only where it differs", () => {
    expect(spelling("Šid", "Sid")).toBe("Sid");
    expect(spelling("Šid", "Šid")).toBeNull();
    expect(spelling("Šid", null)).toBeNull();
  });
});
