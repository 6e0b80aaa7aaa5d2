import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftOf } from "../../src/features/documents/rules";
import { defaultChoices, peopleBeside } from "../../src/features/imports/rules";
import type { PersonInput } from "../../src/features/people/schema";
import type { PlaceInput } from "../../src/features/places/schema";
import { writtenTexts } from "../../src/features/practices/rules";
import { practiceDraft } from "../../src/features/practices/schema";
import type { SourceInput } from "../../src/features/sources/schema";
import type { KnownRecords } from "../../src/features/warnings/dto";
import { findingsIn, warningsOf } from "../../src/features/warnings/rules";
import type { PlacedText } from "../../src/lib/placed-text";
import { copiesAmong, copiesBetween, runsIn } from "../../src/lib/shared-runs";
import { findPractice } from "../../src/lib/template/found-practice";
import { recogniseDocument } from "../../src/lib/template/recognise-document";
import { plainDocument } from "../support/plain-document";
import { practices, recordsOf } from "./seed-records";

const folder = process.env.SOURCE_DOCUMENTS || "../shared/seeds";
const sources = (await recordsOf<SourceInput>("source")).map(({ input }) => input);
const linesOf = (id: string) => {
  const file = join(folder, sources.find((source) => source.id === id)?.file ?? "none");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
};
const booklet = linesOf("nalas-2022");
const isHere = booklet.length > 0;
if (!isHere)
  console.warn(`No warnings are looked for in the documents: ${folder} lacks the booklet. Set SOURCE_DOCUMENTS to the folder that has it.`);

/** The case studies of the booklet, each from its municipality to the next one. */
const starts = booklet.flatMap((line, at) => (at > 100 && /^(?:The )?(?:Municipality|City) of .* \/ \p{Lu}/u.test(line) ? [at] : []));
const placed = (lines: readonly string[]) =>
  lines.map((text, at): PlacedText => ({ path: `lines.${at}.text`, text })).filter(({ text }) => text.trim() !== "");
const studies = starts.map((start, at) => booklet.slice(start, starts[at + 1]));
const places = (await recordsOf<PlaceInput>("place")).map(({ input: { id, name, names } }) => ({
  id,
  name,
  names: names.filter(({ kind }) => kind !== "source-error").map((one) => one.name),
  misprints: names.filter(({ kind }) => kind === "source-error").map((one) => one.name),
}));
const nobodyKnown: KnownRecords = { places, people: [], names: [], country: null };

/** How many there are of each kind, by study. */
const countKinds = (findings: readonly { kind: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe.skipIf(!isHere)("the warnings about the twelve case studies, where these are at hand", () => {
  it("find the two real copies and no other", () => {
    expect(studies.length).toBe(12);
    const named = studies.map(([line = ""]) => /of (\p{L}+)/u.exec(line)?.[1]);
    const pairs = copiesBetween(studies.map(placed)).map(({ first, second }) => [named[first], named[second]]);
    expect(pairs).toEqual([
      ["Bitola", "Lezhë"],
      ["Fushë", "Dobož"],
    ]);
  });

  it("find them, too, when the booklet was brought in a second time", () => {
    const twice = [...studies, ...studies].map((lines, at) => ({ work: String(at % studies.length), texts: placed(lines) }));
    const found = studies.map((lines, own) =>
      copiesAmong(placed(lines), twice.toSpliced(own, 1)).flatMap((copy, at) => (copy ? [(at < own ? at : at + 1) % studies.length] : [])),
    );
    // Each finds itself once more, and of the two pairs each the other twice.
    expect(found.map((others, own) => others.filter((at) => at !== own))).toEqual(
      studies.map((_, at) =>
        Array.from({ length: 2 }, () =>
          new Map([
            [1, 6],
            [6, 1],
            [8, 9],
            [9, 8],
          ]).get(at),
        ).filter((other) => other !== undefined),
      ),
    );
  });

  it("stand on as many shared runs of eight words as were counted by hand", () => {
    const runs = studies.map((lines) => runsIn([lines.join(" ")]));
    const shared = runs.flatMap((own, at) => runs.slice(at + 1).map((other) => [...own].filter((run) => other.has(run)).length));
    expect(shared.toSorted((a, b) => b - a).slice(0, 3)).toEqual([144, 108, 17]);
  });

  it("find what the editors found, and hardly more", () => {
    const counts = studies.map((lines) => countKinds(findingsIn(placed(lines), nobodyKnown)));
    console.info(
      `warnings about the case studies: ${JSON.stringify(countKinds(studies.flatMap((lines) => findingsIn(placed(lines), nobodyKnown))))}`,
    );
    const of = (kind: string) => counts.map((one) => one[kind] ?? 0);
    //                                 Apa Bit Kav Obi Zre Kal Lez Him Fus Dob Tre Ros
    expect(of("number-differs")).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(of("two-spellings")).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(of("lost-text")).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(of("unclosed-mark")).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(of("unknown-place")).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(of("named-person")).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0]);
  });

  it("are told of the drafts that the import makes, too, and of whom the document names beside them", () => {
    const text = plainDocument(booklet.join("\n"));
    const recognised = recogniseDocument(text);
    const terms = { places: places.map(({ id, name }) => ({ id, name, names: [name], countryId: null })), approaches: [], groups: [] };
    const drafts = recognised.practices.map((_, at) => {
      const found = findPractice({ recognised, text }, at, { ...terms, people: () => [], organisation: () => null });
      const made = draftOf(found, defaultChoices(found), { source: null, hashOf: () => "0000000000000000" });
      if (!made) throw new Error("a draft that has too much in a list");
      return warningsOf(made.content, { ...nobodyKnown, people: peopleBeside(found, made) }, []);
    });
    console.info(`warnings about their drafts: ${JSON.stringify(countKinds(drafts.flat()))}`);
    const of = (kind: string) => drafts.map((warnings) => warnings.filter((one) => one.kind === kind).length);
    //                                  Apa Bit Kav Obi Zre Kal Lez Him Fus Dob Tre Ros
    expect(of("number-differs")).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    // Of a name in two texts, and of names in the addresses of those who have them.
    expect(of("two-spellings")).toEqual([0, 0, 2, 1, 0, 0, 0, 1, 0, 1, 0, 0]);
    expect(of("lost-text")).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(of("unclosed-mark")).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(of("unknown-place")).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    // The names of those who speak are in no draft.
    expect(of("named-person")).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(of("private-address")).toEqual([2, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect(of("mobile-number")).toEqual([2, 2, 1, 2, 2, 1, 1, 1, 1, 1, 0, 1]);
    expect(drafts.flat().filter(({ kind, path }) => kind.endsWith("address") && !path.startsWith("contacts."))).toEqual([]);
  });

  it("find the municipality that there is not, and the one that was meant", () => {
    const news = findingsIn(placed(linesOf("csp-2022")), nobodyKnown);
    expect(news.map(({ words, meant }) => [words, meant])).toEqual([["Rakovac", ["Rekovac"]]]);
  });
});

it("say of the records only what stands in a note of them already", async () => {
  const people = (await recordsOf<PersonInput>("person")).map(({ input }) => input);
  const found = (await practices()).flatMap(({ id, input }) => {
    const named = people.filter((person) => JSON.stringify(input).includes(`"${person.id}"`));
    const known = named.map(({ id: person, name, role, channels }) => ({
      id: person,
      path: "contacts.0.person",
      name,
      role,
      addresses: channels.map(({ value }) => value),
      numbers: [],
    }));
    return warningsOf(practiceDraft.parse(input), { ...nobodyKnown, people: known }, []).map(({ kind, path }) => `${id}: ${kind} ${path}`);
  });
  expect(found).toEqual(["kalesija-disaster-action-plan: number-differs need.3.text"]);
});

it("finds among the records the three profiles of one study visit, which say the same of it", async () => {
  const records = await practices();
  const pairs = copiesBetween(records.map(({ input }) => writtenTexts(input)));
  expect(pairs.map(({ first, second }) => `${records[first]?.id} ${records[second]?.id}`)).toEqual([
    "elpida homelike",
    "elpida life90",
    "homelike life90",
  ]);
});
