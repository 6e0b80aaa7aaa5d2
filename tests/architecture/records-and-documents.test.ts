import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PracticeInput } from "../../src/features/practices/schema";
import type { SeedRecord } from "../../src/features/seeds/schema";
import type { SourceInput } from "../../src/features/sources/schema";
import { passageHash } from "../../src/lib/passage-hash";
import { keptStrings, practices, recordsOf, seedFolder, textsIn } from "./seed-records";
import { runFinder } from "./shared-runs";

// The documents belong to their publishers and are not in the repository: these tests run where they are at hand.
const folder = process.env.SOURCE_DOCUMENTS || "../shared/seeds";
const sources = (await recordsOf<SourceInput>("source")).map(({ input }) => input);
const missing = sources.filter(({ file }) => !existsSync(join(folder, file)));
const areHere = missing.length === 0;
const linesOf = new Map(areHere ? sources.map(({ id, file }) => [id, readFileSync(join(folder, file), "utf8").split("\n")]) : []);
if (!areHere) {
  const files = missing.map(({ file }) => file).join(", ");
  console.warn(
    `The records are not compared with their documents: ${folder} lacks ${files}. Set SOURCE_DOCUMENTS to the folder that has them.`,
  );
}

describe.skipIf(!areHere)("the records and their documents, where these are at hand", () => {
  it("quote the passages that they say they do", async () => {
    const offences = (await seedFolder()).records.flatMap(({ kind, id, input }) =>
      passagesIn(input).flatMap(({ source, lines, hash }) => {
        const document = linesOf.get(source) ?? [];
        const isRight = lines.from <= lines.to && lines.to <= document.length && passageHash(document, lines.from, lines.to) === hash;
        return isRight ? [] : [`${kind} ${id}: ${source} ${lines.from}-${lines.to}`];
      }),
    );
    expect(offences).toEqual([]);
  });

  it("share no run of ten words", async () => {
    const kept = await keptStrings();
    const finders = [...linesOf.values()].map((lines) => runFinder(lines.join("\n"), kept));
    const offences = (await seedFolder()).records.flatMap(({ kind, id, input }) =>
      textsIn(input)
        .filter(({ text }) => !kept.includes(text))
        .flatMap(({ text }) =>
          finders.flatMap((sharedRuns) =>
            sharedRuns(text)
              .slice(0, 1)
              .map((run) => `${kind} ${id}: ${run}`),
          ),
        ),
    );
    expect(offences).toEqual([]);
  });

  it("would be caught with a copied sentence", async () => {
    const document = (linesOf.get("nalas-2022") ?? []).join("\n");
    const sharedRuns = runFinder(document, await keptStrings());
    const [copied = ""] = document.split("\n").toSorted((a, b) => b.length - a.length);
    expect(sharedRuns(copied.toUpperCase()).length).toBeGreaterThan(20);
    expect(sharedRuns(`Our own words, and then ${copied.split(" ").slice(4, 30).join(", ")} – and ours again.`)).not.toEqual([]);
    expect(sharedRuns("The catalogue says this in words that no document of the five has ever used before in this order.")).toEqual([]);
  });

  it("give every number of the case studies", async () => {
    const booklet = linesOf.get("nalas-2022") ?? [];
    const studies = await caseStudies(booklet);
    expect(studies.map(({ lines }) => numbersOfSection(lines).length > 0)).toEqual(Array(12).fill(true));
    expect(studies.flatMap(({ id, input, lines }) => missingNumbers(id, input, lines))).toEqual([]);
  });

  it("would miss a number that is left out", async () => {
    const [study] = await caseStudies(linesOf.get("nalas-2022") ?? []);
    if (!study) throw new Error("there are no case studies");
    expect(missingNumbers(study.id, study.input, ["1) In 2031, 7,654 people came.", "Contact", "+381 99 999"])).toHaveLength(2);
  });

  it("leave out only numbers that are there", async () => {
    const studies = await caseStudies(linesOf.get("nalas-2022") ?? []);
    const isThere = ({ practice, number }: (typeof leftOut)[number]) =>
      studies.some(({ id, lines }) => id === practice && numbersOfSection(lines).some((found) => found.number === number));
    expect(leftOut.filter((left) => !isThere(left))).toEqual([]);
  });
});

/** Numbers that are left out on purpose: they would tell who somebody is. */
const leftOut = [
  { practice: "doboj-mobile-outreach-remote-areas", number: "4", why: "for how many years a child of a named mother has been ill" },
  { practice: "trebinje-minority-commissioner", number: "18", why: "the age of the son of a named beneficiary" },
];
const isLeftOut = (practice: string, number: string) => leftOut.some((left) => left.practice === practice && left.number === number);

function missingNumbers(id: string, input: PracticeInput, section: readonly string[]): string[] {
  const given = new Set([...textsIn(textsOnly(input)).flatMap(({ text }) => numbersIn(text)), ...valuesIn(input)]);
  return numbersOfSection(section).flatMap(({ number, line }) =>
    given.has(number) || isLeftOut(id, number) ? [] : [`${id}: ${number} in “${line.slice(0, 90)}”`],
  );
}

type Passage = { source: string; lines: { from: number; to: number }; hash: string };

function passagesIn(node: unknown): Passage[] {
  if (typeof node !== "object" || node === null) return [];
  const own = node as Partial<Passage>;
  return [...(own.hash && own.lines && own.source ? [own as Passage] : []), ...Object.values(node).flatMap(passagesIn)];
}

/** Each case study of the booklet with its lines there: from its heading to the next one. */
async function caseStudies(booklet: readonly string[]): Promise<(SeedRecord<PracticeInput> & { lines: string[] })[]> {
  const found = (await practices()).filter(({ input }) => input.places.some(({ passage }) => passage?.source === "nalas-2022"));
  const starts = found.map(({ input }) => Math.min(...input.places.map(({ passage }) => passage?.lines?.from ?? Number.POSITIVE_INFINITY)));
  const ends = booklet.flatMap((line, index) => (/^(?:#* *)?(?:Social Approach|NALAS Secretariat)/.test(line) ? [index + 1] : []));
  return found.map((record, index) => {
    const start = starts[index] as number;
    const end = Math.min(booklet.length + 1, ...[...starts, ...ends].filter((other) => other > start));
    return { ...record, lines: booklet.slice(start - 1, end - 1) };
  });
}

/** The numbers of a section, without its contacts, enumerators, footnote marks and numbers inside words. */
function numbersOfSection(lines: readonly string[]): { number: string; line: string }[] {
  const contacts = lines.findIndex((line) => /^#* *Contacts?$/.test(line.trim()));
  return lines
    .slice(0, contacts < 0 ? undefined : contacts)
    .flatMap((line) => numbersIn(line.replaceAll(/(?<![\d.,])\d\)/g, "")).map((number) => ({ number, line })));
}

/** 1,400 and 1400 are one number, and so are 22.6 and 22.60. */
const numbersIn = (text: string) =>
  (text.match(/(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu) ?? []).map((number) => number.replaceAll(/,(?=\d{3}(?!\d))/g, ""));

const textsOnly = ({ title, summary, need, context, implementation, results, tips, voices, links }: PracticeInput) => ({
  title,
  summary,
  need,
  context,
  implementation,
  results,
  tips,
  voices,
  links,
});
const valuesIn = ({ results }: PracticeInput) =>
  results.claims
    .flatMap(({ value, denominator }) => [value, denominator?.value])
    .flatMap((value) => (value == null ? [] : [String(value)]));
