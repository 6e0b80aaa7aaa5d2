import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { getImport } from "../../src/features/imports/admin-queries";
import { saveRemaining, storeImport } from "../../src/features/imports/mutations";
import { type PracticeDraft, practiceDraft } from "../../src/features/practices/schema";
import { db } from "../../src/server/db";
import { createActor } from "../support/editorial-records";

// The documents are not in the repository: this runs where they are at hand.
const folder = process.env.SOURCE_DOCUMENTS || "../shared/seeds";
const [BOOKLET, PAGE, REPORT] = ["003_4619b449d9f5d48f.txt", "004_2f522899e2bfeb4f.txt", "002_df634590fd649e09.txt"];
const areHere = [BOOKLET, PAGE, REPORT].every((file) => existsSync(join(folder, file)));
if (!areHere)
  console.warn(`The import is not measured over the documents: ${folder} lacks some. Set SOURCE_DOCUMENTS to the folder that has them.`);

let editor: Actor;
beforeAll(async () => {
  editor = await createActor("editor");
});

async function draftsOf(file: string, source: string) {
  const { id } = await storeImport(editor, { name: file, bytes: readFileSync(join(folder, file)) });
  const document = await getImport(editor, id);
  const { saved } = document.practiceCount > 0 ? await saveRemaining(editor, { id, requestKey: randomUUID(), source }) : { saved: [] };
  const rows = await db.revision.findMany({
    where: { practiceId: { in: saved.map(({ practiceId }) => practiceId) } },
    select: { practiceId: true, content: true },
  });
  const contentOf = (practice: string) => practiceDraft.parse(rows.find(({ practiceId }) => practiceId === practice)?.content);
  return { document, drafts: saved.map(({ practiceId }) => contentOf(practiceId)) };
}

const statementsOf = ({ need, context, implementation, results, tips, voices, links, places, contacts }: PracticeDraft) => [
  ...need,
  ...context.paragraphs,
  ...context.conditions,
  ...implementation.paragraphs,
  ...implementation.activities,
  ...results.paragraphs,
  ...results.claims,
  ...tips,
  ...voices,
  ...links,
  ...places,
  ...contacts,
];

describe.skipIf(!areHere)("the documents from which the catalogue was written, where these are at hand", () => {
  it("are 12 drafts of the booklet in one go, each with title, municipality, country and approach, each statement with its passage", async () => {
    const { document, drafts } = await draftsOf(BOOKLET as string, "nalas-2022");
    const places = new Map(
      (await db.place.findMany({ select: { id: true, countryId: true } })).map((place) => [place.id, place.countryId]),
    );
    const records = (await db.publishedPractice.findMany({ select: { placeIds: true, approachIds: true, title: true } })).map((record) => ({
      key: `${record.placeIds.join()} ${record.title}`,
      record,
    }));
    const statements = drafts.flatMap(statementsOf);
    const counts = {
      drafts: drafts.length,
      titles: drafts.filter(({ title }) => records.some(({ record }) => record.title === title)).length,
      municipalities: drafts.filter((draft) =>
        records.some(({ record }) => record.title === draft.title && record.placeIds.includes(draft.places[0]?.place ?? "")),
      ).length,
      countries: drafts.filter((draft, at) => places.get(draft.places[0]?.place ?? "") === document.recognised.practices[at]?.countryCode)
        .length,
      approaches: drafts.filter((draft) =>
        records.some(({ record }) => record.title === draft.title && record.approachIds.includes(draft.approaches[0] ?? "")),
      ).length,
      statements: statements.length,
      withPassage: statements.filter(({ passage }) => passage?.source === "nalas-2022" && passage.lines && passage.hash).length,
    };
    console.info(`the booklet, imported: ${JSON.stringify(counts)}; lines left over: ${document.recognised.leftOver.length}`);
    const { statements: all, ...shares } = counts;
    expect(shares).toEqual({ drafts: 12, titles: 12, municipalities: 12, countries: 12, approaches: 12, withPassage: all });
    expect(all).toBeGreaterThan(200);
    const isWhole = ({ need, implementation, results }: PracticeDraft) =>
      need.length * implementation.activities.length * (results.claims.length + results.paragraphs.length) > 0;
    expect(drafts.filter(isWhole)).toHaveLength(12);
    // A speaker's name is in no draft.
    const names = document.recognised.practices.flatMap(({ sections }) =>
      sections.flatMap(({ voices }) =>
        voices.flatMap(({ speaker }) => /^(?:Mr|Ms)\. (\p{L}+ \p{L}+)/u.exec(speaker?.text ?? "")?.[1] ?? []),
      ),
    );
    expect(names.length).toBeGreaterThan(15);
    const roles = drafts.flatMap(({ voices }) => voices.map(({ speaker }) => speaker.role));
    expect(names.filter((name) => roles.some((role) => role.includes(name)))).toEqual([]);
  });

  it("are one usable draft of the page with another layout, which says what it could not place", async () => {
    const { document, drafts } = await draftsOf(PAGE as string, "eurotopia-neighbours");
    expect(drafts).toHaveLength(1);
    const [draft] = drafts;
    expect(draft?.title).not.toBe("");
    expect(statementsOf(draft as PracticeDraft).length).toBeGreaterThan(3);
    expect(document.recognised.leftOver.length).toBeGreaterThan(0);
  });

  it("are no draft of what is no practice", async () => {
    const { document, drafts } = await draftsOf(REPORT as string, "nalas-2022");
    expect(drafts).toEqual([]);
    expect(document.recognised).toMatchObject({ whyNoPractice: "no-headings" });
    expect(document.recognised.exchanges.length + document.recognised.programmes.length).toBeGreaterThan(1);
  });
});
