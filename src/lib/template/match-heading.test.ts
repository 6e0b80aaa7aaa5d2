import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { matchHeading } from "./match-heading";
import { readLines } from "./read-lines";

function match(written: string) {
  const [line] = readLines(plainDocument(written));
  return line ? matchHeading(line) : null;
}
const sectionOf = (written: string) => match(written)?.section ?? null;

describe("a heading of the template", () => {
  it.each([
    ["What was the need?", "need"],
    ["What did the municipality have in place?", "context"],
    ["How was the social approach implemented?", "implementation"],
    ["What were the main results?", "results"],
    ["Useful tips", "tips"],
    ["Testimonials", "voices"],
    ["Learn more about this practice", "links"],
    ["Contact", "contacts"],
    ["Koja je bila potreba?", "need"],
    ["Која је била потреба?", "need"],
    ["Шта је општина имала на располагању?", "context"],
    ["Šta je općina imala na raspolaganju?", "context"],
    ["Kako je socijalni pristup proveden?", "implementation"],
    ["Како је социјални приступ спроведен?", "implementation"],
    ["Korisni savjeti", "tips"],
    ["Сазнајте више о овој пракси", "links"],
    ["Која беше потребата?", "need"],
    ["Како беше спроведен социјалниот пристап?", "implementation"],
    ["Дознајте повеќе за оваа практика", "links"],
    ["Cila ishte nevoja?", "need"],
    ["Si u zbatua qasja sociale?", "implementation"],
    ["Këshilla të dobishme", "tips"],
    ["Jaké byly hlavní výsledky?", "results"],
    ["Užitečné tipy", "tips"],
    ["Svědectví", "voices"],
  ])("is %s", (written, section) => {
    expect(match(written)).toMatchObject({ section, isOfTemplate: true, isExact: true, rest: null });
  });

  it.each([
    ["WHAT WAS THE NEED", "need"],
    ["1. What was the need?", "need"],
    ["4) What were the main results", "results"],
    ["III. Useful tips", "tips"],
    ["**What was the need?**", "need"],
    ["## Testimonials", "voices"],
    ["What was need?", "need"],
    ["What did municipality have in place?", "context"],
    ["How was the social approach implementd?", "implementation"],
    ["What were the mian results?", "results"],
    ["What were the most important main results?", null],
    ["What were the very main results?", "results"],
    ["Testimonals", "voices"],
    ["Koji su bili glavni rezultat", "results"],
    ["Jaka byla potreba", "need"],
  ])("may deviate a little: %s", (written, section) => {
    expect(sectionOf(written)).toBe(section);
  });

  it.each([
    ["What were the needs?", "need"],
    ["What were the results?", "results"],
    ["Које су биле потребе?", "need"],
    ["Koje su bile potrebe?", "need"],
    ["Koji su rezultati?", "results"],
    ["Како је спроведен приступ?", "implementation"],
    ["Кои беа потребите?", "need"],
    ["Çfarë kishte bashkia?", "context"],
    ["Çfarë kishte komuna?", "context"],
    ["Cilat ishin nevojat?", "need"],
    ["Jaké byly potřeby?", "need"],
  ])("may ask the same in other forms of its words: %s", (written, section) => {
    expect(match(written)).toMatchObject({ section, isOfTemplate: true, isExact: false });
  });

  it.each([
    "What was the approach?",
    "Who had the need, and who had the means?",
    "Šta je opština uradila?",
    "Cila ishte bashkia?",
    "Čemu je ovo potrebno svakoj opštini?",
    "Which town was it?",
  ])("is no other question: %s", (written) => {
    expect(sectionOf(written)).toBeNull();
  });

  it.each([
    "What was the plan?",
    "What was the",
    "Contract",
    "- Contact",
    "1. Results",
    "The results were good.",
    "Contacts were made with every school of the town.",
    "Useful tips for cooks",
    "Tips, tricks and much else",
    "",
    "?",
  ])("is not %j", (written) => {
    expect(sectionOf(written)).toBeNull();
  });

  it("may stand in the line of its text", () => {
    expect(match("Contact: Ana Anić, ana@example.org")).toMatchObject({ section: "contacts", rest: "Ana Anić, ana@example.org" });
    expect(match("**Results:** Ten people came.")).toMatchObject({ section: "results", rest: "Ten people came." });
    expect(match("They want results: many of them.")).toBeNull();
  });

  it("tells its language, and both where two write it alike", () => {
    expect(match("Korisni saveti")?.languages).toEqual(["sr"]);
    expect(match("Korisni savjeti")?.languages).toEqual(["bs"]);
    expect(match("Koji su bili glavni rezultati?")?.languages).toEqual(["sr", "bs"]);
  });
});
