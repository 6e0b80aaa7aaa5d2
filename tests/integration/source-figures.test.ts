import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { getSourceText } from "../../src/features/passages/admin-queries";
import { listCitedPassages } from "../../src/features/seeds/queries";
import { storeDocument } from "../../src/features/sources/mutations";
import { type PassageStanding, passageFinder, passageStandings } from "../../src/lib/find-passage";
import { type SourceLine, sourceText } from "../../src/lib/source-text";
import { type AnnotationTarget, linesOfSpan, spanOfTarget } from "../../src/lib/web-annotation";
import { db } from "../../src/server/db";
import { writtenLines } from "../../src/server/source-document";
import { createActor } from "../support/editorial-records";

// The documents belong to their publishers and are not in the repository: these tests run where they are at hand.
const folder = process.env.SOURCE_DOCUMENTS || "../shared/seeds";
const { files, passages } = await listCitedPassages("seeds");
const missing = [...files.values()].filter((file) => !existsSync(join(folder, file)));
if (missing.length > 0) {
  console.warn(
    `The records are not tied to their documents: ${folder} lacks ${missing.join(", ")}. Set SOURCE_DOCUMENTS to the folder that has them.`,
  );
}
const bytesOf = (file: string) => readFileSync(join(folder, file));

/** Texts as another copy of the same document might have them. */
const line = (text: string): SourceLine => ({ text, kind: "paragraph", level: 0, written: null });
const another: Record<string, (lines: readonly string[]) => SourceLine[]> = {
  "with a new page before it": (lines) => [...Array(30).fill("A page that was not there."), ...lines].map(line),
  "without empty lines": (lines) => lines.filter((text) => text.trim()).map(line),
  "with lines of 80 letters": (lines) => lines.flatMap((text) => text.match(/.{1,80}(?:\s|$)|.+/g) ?? [""]).map(line),
  "without the marks of lists and links": (lines) =>
    lines.map((text) => line(text.replace(/^\s*(?:[-•]|\d+[.)])\s+/, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"))),
  "with about every fifteenth word exchanged": (lines) =>
    lines.map((text) => line(text.replace(/\p{L}+/gu, (word: string, at: number) => (at % 15 === 0 ? "zq" : word)))),
};

describe.skipIf(missing.length > 0)("the records and their documents, where these are at hand", () => {
  it("find their passages: 95 of 100 statements at least", async () => {
    const editor = await createActor("editor");
    let [all, found] = [0, 0];
    for (const [source, file] of files) {
      const { counts } = await storeDocument(editor, { source }, { name: file, bytes: bytesOf(file) });
      console.info(
        `${source}: ${counts.statements} statements, ${counts["in-place"]} in place, ${counts.moved} elsewhere, ${counts.lost} lost`,
      );
      [all, found] = [all + counts.statements, found + counts.statements - counts.lost];
      expect((await getSourceText(editor, source))?.lineCount).toBe(writtenLines(bytesOf(file)).length);
    }
    expect(all).toBeGreaterThan(900);
    expect(found / all).toBeGreaterThanOrEqual(0.95);
    // What is cited in the files is cited in the database, but for a few fields of which no table has a column.
    const distinct = new Set(passages.map(({ source, from, to }) => `${source} ${from}-${to}`));
    expect((await db.sourcePassage.count()) / distinct.size).toBeGreaterThan(0.98);
  });

  it("lead back to the lines of which they were made", async () => {
    for (const { sourceId, target, linesFrom, linesTo } of await db.sourcePassage.findMany()) {
      const lines = writtenLines(bytesOf(files.get(sourceId) ?? "")).map((text) => text.replace(/\s+/g, " ").trim());
      const text = sourceText(lines);
      const span = spanOfTarget(text, target as AnnotationTarget);
      const range = span && linesOfSpan(text, span);
      // Empty lines at the ends of a cited range have no words.
      expect(range && range.from >= (linesFrom ?? 0) && range.to <= (linesTo ?? 0)).toBe(true);
    }
  });

  it.each(Object.keys(another))("find their passages in a copy %s", async (what) => {
    const rows = await db.sourcePassage.findMany();
    const standings: PassageStanding[] = [];
    for (const [source, file] of files) {
      const find = passageFinder(source, another[what]?.(writtenLines(bytesOf(file))) ?? []);
      for (const { citedFrom, citedTo, hash, target } of rows.filter(({ sourceId }) => sourceId === source)) {
        const cited = { lines: { from: citedFrom, to: citedTo }, hash, target: target as AnnotationTarget, isChanged: false };
        standings.push(find(cited).standing);
      }
    }
    const told = passageStandings.map((standing) => `${standings.filter((one) => one === standing).length} ${standing}`);
    console.info(`a copy ${what}: of ${rows.length} passages ${told.join(", ")}`);
    expect(standings.filter((standing) => standing !== "lost").length / rows.length).toBeGreaterThanOrEqual(0.9);
  });
});
