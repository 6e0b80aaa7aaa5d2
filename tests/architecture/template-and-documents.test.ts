import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ApproachInput } from "../../src/features/approaches/schema";
import type { PlaceInput } from "../../src/features/places/schema";
import type { PracticeInput } from "../../src/features/practices/schema";
import type { SeedRecord } from "../../src/features/seeds/schema";
import type { SourceInput } from "../../src/features/sources/schema";
import type { DocumentText } from "../../src/lib/document-text";
import { proposeFigures } from "../../src/lib/template/propose-figures";
import { recogniseDocument } from "../../src/lib/template/recognise-document";
import { type DocumentReport, type ExpectedPractice, reportOverDocuments } from "../../src/lib/template/report-over-documents";
import { templateSections } from "../../src/lib/template/section-headings";
import { readDocument } from "../../src/server/document-reader/read-document";
import { practices, recordsOf } from "./seed-records";

// As in records-and-documents.test.ts: the documents are not in the repository, so this runs where they are at hand.
const folder = process.env.SOURCE_DOCUMENTS || "../shared/seeds";
const sources = (await recordsOf<SourceInput>("source")).map(({ input }) => input);
const areHere = sources.every(({ file }) => existsSync(join(folder, file)));
const BOOKLET = "nalas-2022";
if (!areHere)
  console.warn(
    `The recogniser is not measured over the documents: ${folder} lacks some. Set SOURCE_DOCUMENTS to the folder that has them.`,
  );

/** The booklet's headings, as its passages name them; each stands on a line of its own. */
const bookletHeadings = [
  "What was the need?",
  "What did the municipality have in place?",
  "How was the social approach implemented?",
  "What were the main results?",
  "Useful tips",
  "Testimonials",
  "Learn more about this practice",
  "Contact",
];
const sectionOf = (heading: string) => templateSections[bookletHeadings.indexOf(heading.trim())];

describe.skipIf(!areHere)("what the recogniser makes of the documents, where these are at hand", async () => {
  const reports = areHere ? await measure() : [];
  const report = (source: string) => reports.find(({ name }) => name === source) as DocumentReport;

  it("is printed", () => {
    for (const one of reports) console.info(printed(one));
    expect(reports).toHaveLength(sources.length);
  });

  it("is every title, municipality, country and approach of the booklet", () => {
    const { practices: count, shares } = report(BOOKLET);
    expect(count).toBe(12);
    for (const field of ["title", "municipality", "country", "approach"] as const)
      expect(shares[field]).toEqual({ right: 12, of: 12, wrong: [] });
  });

  it("is every section that is there, and none that is not", () => {
    const { shares, invented } = report(BOOKLET);
    expect(shares.sections).toEqual({ right: 12 * 8 - 4, of: 12 * 8 - 4, wrong: [] });
    expect(invented).toEqual([]);
  });

  it("is the entries in their lists, and every e-mail address and phone number", () => {
    const { entries, emails, phones } = report(BOOKLET).shares;
    expect(entries.of).toBeGreaterThan(100);
    expect(entries.right / entries.of).toBeGreaterThanOrEqual(0.98);
    expect(emails).toMatchObject({ right: emails.of, wrong: [] });
    expect(phones).toMatchObject({ right: phones.of, wrong: [] });
    expect(emails.of).toBeGreaterThan(14);
    expect(phones.of).toBeGreaterThan(15);
  });

  it("puts the statements of the records where the records have them", () => {
    const { shares, leftOver, misplaced, lines } = report(BOOKLET);
    expect(shares.statements.of).toBeGreaterThan(300);
    expect(shares.statements.wrong).toEqual([]);
    expect(new Set([...leftOver, ...misplaced]).size / lines).toBeLessThan(0.02);
  });

  it("proposes the numbers of the records' results", async () => {
    const { practices: recognised } = recogniseDocument(await textOf(BOOKLET));
    const figures = recognised.flatMap(proposeFigures);
    const claims = (await practices())
      .flatMap(({ input }) => input.results.claims)
      .filter(({ value, passage }) => value !== null && passage?.source === BOOKLET);
    const isProposed = ({ value, passage }: (typeof claims)[number]) =>
      figures.some(
        ({ value: proposed, lines }) =>
          proposed === value && passage?.lines && passage.lines.from <= lines.from && lines.to <= passage.lines.to,
      );
    const missed = claims.filter((claim) => !isProposed(claim)).map(({ value, passage }) => [value, passage?.lines?.from]);
    console.info(`figures: ${claims.length - missed.length} of ${claims.length} numbers of claims are proposed`);
    expect(claims.length).toBeGreaterThan(15);
    expect(missed).toEqual([]);
  });

  it("is one usable draft of the page with another layout, which says what it could not place", () => {
    const { practices: count, shares, leftOver } = report("eurotopia-neighbours");
    expect(count).toBe(1);
    expect(leftOver).toEqual([1]);
    expect(shares.entries.of).toBe(0);
  });

  it("is no practice where there is none, but what happened", () => {
    const none = reports.filter(({ name }) => name !== BOOKLET && name !== "eurotopia-neighbours");
    expect(none.map(({ practices: count, whyNoPractice }) => ({ count, whyNoPractice }))).toEqual(
      none.map(() => ({ count: 0, whyNoPractice: "no-headings" })),
    );
    expect(none.map(({ exchanges }) => exchanges > 0)).toEqual([true, true, true]);
    expect(none.map(({ programmes }) => programmes)).toEqual([1, 1, 1]);
  });
});

async function textOf(source: string): Promise<DocumentText> {
  const file = sources.find(({ id }) => id === source)?.file ?? "";
  const reading = await readDocument(readFileSync(join(folder, file)), file);
  if (!reading.ok) throw new Error(`${file}: ${reading.fault}`);
  return reading.text;
}

async function measure(): Promise<DocumentReport[]> {
  const records = await practices();
  const places = new Map((await recordsOf<PlaceInput>("place")).map(({ id, input }) => [id, input]));
  const approaches = new Map((await recordsOf<ApproachInput>("approach")).map(({ id, input }) => [id, input]));
  const documents = sources.map(async ({ id, file }) => {
    const raw = readFileSync(join(folder, file), "utf8");
    const own = records.filter(({ input }) => input.places.some(({ passage }) => passage?.source === id));
    const isBooklet = id === BOOKLET;
    const expected = isBooklet ? own.map((record) => expectedOf(record, raw.split("\n"), places, approaches)) : [];
    return { name: id, text: await textOf(id), expected };
  });
  return reportOverDocuments(await Promise.all(documents));
}

/** What the record and the lines themselves say of a case study of the booklet. */
function expectedOf(
  { input }: SeedRecord<PracticeInput>,
  lines: readonly string[],
  places: ReadonlyMap<string, PlaceInput>,
  approaches: ReadonlyMap<string, ApproachInput>,
): ExpectedPractice {
  const [first] = input.places;
  const place = places.get(first?.place ?? "");
  const line = first?.passage?.lines?.from ?? 0;
  const headings = headingsFrom(lines, line);
  const sectionAt = (number: number) => headings.findLast((heading) => heading.line < number)?.section;
  const end = lines.findIndex(
    (text, index) => index > line && /^(?:Social Approach|(?:Municipality|(?:The )?City) of .*\/|NALAS Secretariat)/.test(text),
  );
  const own = lines.slice(line, end < 0 ? undefined : end).map((text, index) => ({ text, number: line + 1 + index }));
  const contactLines = own.filter(
    ({ number }) => sectionAt(number) === "contacts" && !/\p{Script=Cyrillic}/u.test(lines[number - 1] ?? ""),
  );
  const contactText = contactLines.map(({ text }) => text).join("\n");
  return {
    line,
    title: input.title,
    municipalities: place?.names.map(({ name }) => name) ?? [],
    countryCode: place?.country ?? "",
    approach: approaches.get(input.approaches[0] ?? "")?.sourceTitle ?? "",
    sections: headings.map(({ section }) => section),
    entries: own.flatMap(({ text, number }) => {
      const section = /^\s*- /.test(text) ? sectionAt(number) : undefined;
      return section ? [{ section, line: number }] : [];
    }),
    statements: passagesIn(input).flatMap(({ heading, lines: range }) => {
      const section = sectionOf(heading ?? "");
      return section ? [{ section, lines: range }] : [];
    }),
    emails: contactText.match(/[\w.-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [],
    phones: (contactText.match(/\+? ?\d[\d -]{6,}\d/g) ?? []).map((phone) => phone.replace(/\D/g, "")),
  };
}

/** The headings of one case study: until another one begins with the first of them. */
function headingsFrom(lines: readonly string[], start: number) {
  const all = lines.flatMap((text, index) => {
    const section = index + 1 > start ? sectionOf(text) : undefined;
    return section ? [{ section, line: index + 1 }] : [];
  });
  const next = all.findIndex(({ section }, index) => index > 0 && section === "need");
  return next < 0 ? all : all.slice(0, next);
}

type Passage = { source: string; heading?: string; lines: { from: number; to: number } };

function passagesIn(node: unknown): Passage[] {
  if (typeof node !== "object" || node === null) return [];
  const own = node as Partial<Passage>;
  return [...(own.source === BOOKLET && own.lines ? [own as Passage] : []), ...Object.values(node).flatMap(passagesIn)];
}

function printed({
  name,
  lines,
  practices: count,
  whyNoPractice,
  exchanges,
  programmes,
  shares,
  setAside,
  leftOver,
  misplaced,
}: DocumentReport): string {
  const figures = Object.entries(shares)
    .filter(([, { of }]) => of > 0)
    .map(([field, { right, of }]) => `${field} ${right}/${of}`);
  const outcome = whyNoPractice
    ? `no practice found (${whyNoPractice}), proposed exchanges ${exchanges}, programmes ${programmes}`
    : `practices ${count}`;
  const rest = `${lines} lines, set aside ${setAside}, left over ${leftOver.length} (${leftOver.join(" ")}), misplaced ${misplaced.length} (${misplaced.join(" ")})`;
  return [`${name}: ${outcome}`, ...figures, rest].join("; ");
}
