import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET } from "../../src/app/pictures/[key]/route";
import type { Actor } from "../../src/features/accounts/actor";
import { getPictureFile, listPictures, listUnusedPictures } from "../../src/features/pictures/admin-queries";
import { addPicture, describePicture, removePicture, showPicture, sweepPictures } from "../../src/features/pictures/mutations";
import { listPublishedPictures } from "../../src/features/pictures/queries";
import { transitionPractice } from "../../src/features/publications/mutations";
import { nothingRuns } from "../../src/server/answer-headers.mjs";
import { db } from "../../src/server/db";
import { mediaStore } from "../../src/server/media/open-store";
import { auditOf, createActor, createPracticeIn, faultOf, outcomeOf, type PracticeRecord } from "../support/editorial-records";
import { photograph } from "../support/pictures/photograph";
import { agree, createPicture, told } from "../support/pictures/picture-record";

let contributor: Actor;
let editor: Actor;
let practice: PracticeRecord;
beforeAll(async () => {
  [contributor, editor] = [await createActor("contributor"), await createActor("editor", "Vera Editor")];
});
beforeEach(async () => {
  practice = await createPracticeIn("published", contributor);
});

const ask = (key: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/pictures/${key}`, { headers }), { params: Promise.resolve({ key }) });
const shown = () => listPublishedPictures(practice.slug, "en");
const isStored = async (key: string) => (await (await mediaStore()).get(key)) !== null;

async function createPerson(): Promise<string> {
  const id = `person-${randomUUID()}`;
  const row = { id, name: `Zora ${id}`, role: "Neighbour", asOf: "2026-01", named: "contact" as const, passage: {} };
  await db.person.create({ data: row, select: { id: true } });
  return id;
}

describe("a picture of a practice", () => {
  it("is added by its owner, told about, shown by an editor, and seen by everybody", { timeout: 60_000 }, async () => {
    const sent = await photograph(500, 400).jpeg().toBuffer();
    const form = { practice: practice.id, requestKey: randomUUID() };
    const { id } = await addPicture(contributor, form, sent);
    // A double click.
    expect(await addPicture(contributor, form, sent)).toEqual({ id });
    const [added] = await listPictures(contributor, practice.id);
    expect(added).toMatchObject({
      id,
      version: 1,
      isShown: false,
      isWithdrawn: false,
      licence: null,
      alternativeTexts: [],
      addedBy: "A contributor",
    });
    expect(added?.sources.map(({ format, width, height }) => [format, width, height])).toEqual([
      ["webp", 480, 384],
      ["jpeg", 480, 384],
      ["webp", 500, 400],
      ["jpeg", 500, 400],
    ]);
    const key = added?.sources[0]?.key ?? "";
    expect((await getPictureFile(contributor, key)).mediaType).toBe("image/webp");
    expect((await ask(key)).status).toBe(404);

    const missing = await faultOf(showPicture(editor, { id, version: 1, isShown: true }));
    expect(missing).toMatchObject({ code: "not-ready", details: { problems: ["alternative-text", "credit", "licence", "people"] } });
    expect(await describePicture(contributor, told(id, 1))).toEqual({ version: 2 });
    expect(await outcomeOf(() => showPicture(editor, { id, version: 1, isShown: true }))).toBe("conflict");
    expect(await showPicture(editor, { id, version: 2, isShown: true })).toEqual({ version: 3 });

    expect(await shown()).toEqual([
      {
        id,
        caption: "The second summer",
        credit: "Zora Zelić",
        licence: "CC-BY-4.0",
        focalPoint: { left: 50, top: 20 },
        alternativeText: { language: "en", text: "Neighbours dig a well." },
        sources: added?.sources,
      },
    ]);
    expect(await outcomeOf(() => describePicture(editor, told(id, 3, { credit: "" })))).toBe("not-ready");
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(["picture.add", "picture.describe", "picture.show"]);
  });

  it("is none where the file is none, and none of it is stored", async () => {
    const fault = await faultOf(addPicture(contributor, { practice: practice.id }, Buffer.from("<svg onload=alert(1)>")));
    expect(fault).toMatchObject({ code: "invalid", details: { fields: { picture: ["not-a-picture"] } } });
    expect(await listPictures(contributor, practice.id)).toEqual([]);
  });

  it("is decorative by choice, and has no alternative text then", async () => {
    const { id } = await createPicture(practice.id);
    await describePicture(editor, told(id, 1, { isDecorative: true, alternativeTexts: [] }));
    await showPicture(editor, { id, version: 2, isShown: true });
    expect(await shown()).toMatchObject([{ id, alternativeText: null }]);
  });

  it("names only people who are known", async () => {
    const { id } = await createPicture(practice.id);
    const fault = await faultOf(describePicture(editor, told(id, 1, { people: ["nobody-we-know"] })));
    expect(fault).toMatchObject({ code: "invalid", details: { fields: { people: ["unknownPerson"] } } });
  });
});

describe("the file of a picture", () => {
  it("is sent so that nothing in it can run, and is asked for anew each time", async () => {
    const { key, bytes } = await createPicture(practice.id, { isShown: true });
    const answer = await ask(key);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toEqual({
      "content-type": "image/webp",
      "content-length": String(bytes.length),
      "cache-control": "private, no-cache",
      "x-content-type-options": "nosniff",
      "content-security-policy": nothingRuns.value,
      etag: `"${key}"`,
    });
    const again = await ask(key, { "if-none-match": `"${key}"` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("is nobody's who is not let in: not shown, of a withdrawn practice, or no file of ours", async () => {
    const hidden = await createPicture(practice.id);
    const seen = await createPicture(practice.id, { isShown: true });
    for (const key of [hidden.key, seen.key.replace("webp", "jpg"), "../secret", `..%2f${seen.key}`, "x".repeat(300)])
      expect((await ask(key)).status).toBe(404);
    expect((await ask(seen.key)).status).toBe(200);
    const other = await createActor("contributor");
    expect(await outcomeOf(() => getPictureFile(other, seen.key))).toBe("not-found");
    const withdrawal = { id: practice.id, version: practice.version, transition: "withdraw", message: "Because." };
    const { version } = await transitionPractice(editor, withdrawal);
    expect((await ask(seen.key, { "if-none-match": `"${seen.key}"` })).status).toBe(404);
    expect((await getPictureFile(contributor, seen.key)).bytes).toEqual(seen.bytes);
    // What is published again shows it again.
    await transitionPractice(editor, { id: practice.id, version, transition: "publish" });
    expect((await ask(seen.key)).status).toBe(200);
  });
});

describe("somebody in a picture", () => {
  it("must agree before it is shown, and as long as it is", async () => {
    const person = await createPerson();
    const { id, key } = await createPicture(practice.id, { people: [person] });
    const show = () => showPicture(editor, { id, version: 1, isShown: true });
    expect(await faultOf(show())).toMatchObject({ code: "not-ready", details: { problems: ["consent"] } });
    await agree(person, editor, { until: new Date("2026-02-01") });
    expect(await outcomeOf(show)).toBe("not-ready");
    const { id: consent } = await agree(person, editor);
    await show();
    expect((await ask(key)).status).toBe(200);
    await db.consent.update({ where: { id: consent }, data: { withdrawnAt: new Date() } });
    expect(await shown()).toEqual([]);
    expect((await ask(key)).status).toBe(404);
  });

  it("takes it away with them when they withdraw: from the page, the desk, and with the next sweep from the store", async () => {
    const person = await createPerson();
    await agree(person, editor);
    const { id, key } = await createPicture(practice.id, { people: [person], isShown: true });
    expect(await shown()).toMatchObject([{ id }]);
    const before = (await db.catalogueVersion.findFirstOrThrow()).version;
    await db.person.update({ where: { id: person }, data: { named: "withdrawn", name: "" } });
    // Kept pages are made anew.
    expect((await db.catalogueVersion.findFirstOrThrow()).version).toBeGreaterThan(before);
    expect(await shown()).toEqual([]);
    expect((await ask(key, { "if-none-match": `"${key}"` })).status).toBe(404);
    expect(await outcomeOf(() => getPictureFile(editor, key))).toBe("not-found");
    expect(await listPictures(editor, practice.id)).toMatchObject([{ id, isWithdrawn: true }]);
    expect((await listUnusedPictures(editor)).map((unused) => unused.id)).toContain(id);
    await sweepPictures(editor);
    expect(await isStored(key)).toBe(false);
    expect(await listPictures(editor, practice.id)).toEqual([]);
  });
});

describe("what no page shows", () => {
  it("is listed after a month, and swept with every file that no picture has", async () => {
    const young = await createPicture(practice.id);
    const old = await createPicture(practice.id);
    const used = await createPicture(practice.id, { isShown: true });
    await db.picture.updateMany({ where: { id: { in: [old.id, used.id] } }, data: { createdAt: new Date("2026-01-01") } });
    const loose = `${"f".repeat(64)}.jpg`;
    await (await mediaStore()).put(loose, Buffer.from("left behind"));
    expect((await listUnusedPictures(editor)).map(({ id }) => id)).toEqual([old.id]);
    expect(await sweepPictures(editor)).toEqual({ pictures: 1, files: 2 });
    expect(await Promise.all([young, old, used].map(({ key }) => isStored(key)))).toEqual([true, false, true]);
    expect(await isStored(loose)).toBe(false);
    expect((await auditOf(old.id)).map(({ action }) => action)).toEqual(["picture.sweep"]);
  });

  it("is removed by hand, but not the file that another picture has, too", async () => {
    const first = await createPicture(practice.id);
    const second = await createPicture(practice.id);
    await db.pictureSize.updateMany({ where: { pictureId: second.id }, data: { key: first.key } });
    await removePicture(contributor, { id: first.id, version: 1 });
    expect(await isStored(first.key)).toBe(true);
    await removePicture(contributor, { id: second.id, version: 1 });
    expect(await isStored(first.key)).toBe(false);
  });
});
