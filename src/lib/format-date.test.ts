import { describe, expect, it } from "vitest";
import { formatDate, formatDateRange, formatInstant } from "./format-date";

const plain = (text: string) => text.replaceAll(/\s/g, " ");

describe("formatDate", () => {
  it.each([
    ["2022", "2022"],
    ["2022-06", "June 2022"],
    ["2022-06-29", "29 June 2022"],
    ["2022-01-01", "1 January 2022"],
  ])("%s → %s", (date, written) => {
    expect(formatDate(date, "en")).toBe(written);
  });
});

describe("formatDateRange", () => {
  it.each([
    ["2022-05-26", "2022-05-27", "26–27 May 2022"],
    ["2022-05-30", "2022-06-02", "30 May – 2 June 2022"],
    ["2022-05-26", "2022-06-17", "26 May – 17 June 2022"],
    ["2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022"],
    ["2022-05", "2022-06", "May–June 2022"],
    ["2020", "2022", "2020–2022"],
    ["2022-10", "2022-10", "October 2022"],
    ["2022-06-29", "2022-06-29", "29 June 2022"],
    ["2021", "2022-06", "2021 – June 2022"],
  ])("%s to %s → %s", (from, to, written) => {
    expect(plain(formatDateRange(from, to, "en"))).toBe(written);
  });
});

describe("formatInstant", () => {
  it("gives the day in the region, not in UTC", () => {
    expect(formatInstant("2026-11-21T23:30:00Z", "en")).toBe("22 November 2026");
  });
});
