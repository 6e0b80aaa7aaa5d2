import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, it } from "vitest";
import { db } from "../../src/server/db";
import { childEnvironment, env } from "../../src/server/env";
import { createActor } from "../support/editorial-records";
import { importedDocument } from "../support/imported-document";

const folder = mkdtempSync(join(tmpdir(), "import-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, content: string | Buffer) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** `npm run import -- …`, with the database of this file. */
async function run(...args: string[]) {
  const command = ["--conditions=react-server", "--import", "tsx", "src/cli/run.ts", "import", ...args];
  const child = spawn(process.execPath, command, {
    env: childEnvironment({ DATABASE_URL: env.DATABASE_URL ?? "", SITE_URL: "https://atlas.example" }),
  });
  const [out, faults, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { out, faults, code };
}

const draftsIn = (out: string) => [...out.matchAll(/https:\/\/atlas\.example\/admin\/practices\/([0-9a-f-]{36})/g)].map(([, id]) => id);
const countDrafts = () => db.practice.count({ where: { state: "draft" } });

it("documents become drafts; what cannot be read is said in a sentence, and keeps no other from being read", async () => {
  const { name, accountId } = await createActor("contributor", "Ana Author");
  const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const studies = fileOf("studies.txt", importedDocument("zqcommand"));
  const picture = fileOf("study.docx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  const letter = fileOf("letter.md", "# Dear all\n\nWe met in May.\n");
  const { out, faults, code } = await run(
    studies,
    picture,
    letter,
    join(folder, "nowhere.txt"),
    "--owner",
    email ?? "",
    "--publisher",
    "Zelengrad",
  );
  expect(code).toBe(1);
  expect(out).toContain("studies.txt: 2 practices, each saved as a draft");
  expect(out).toMatch(/1\. A room in the old mill zqcommand: https:/);
  expect(out).toMatch(/2\. Bread for the hill .*\n {5}“Nowhere Hills” is no place of the catalogue: it is not taken\./);
  expect(out).toMatch(/ {5}Proposed and not taken: .*\d+ figures?.*1 contact/);
  expect(out).toMatch(/\d+ lines, \d+ set aside, \d+ left over/);
  expect(out).toContain("letter.md: no practice was found here");
  expect(out).toContain("1 of 4 documents have become drafts.");
  expect(faults).toContain("study.docx: This is no document that can be read here");
  expect(faults).toContain("nowhere.txt: there is no such file.");
  const ids = draftsIn(out);
  expect(ids).toHaveLength(2);
  const made = await db.practice.findMany({
    where: { id: { in: ids as string[] } },
    select: { state: true, owner: { select: { name: true } } },
  });
  expect(made).toEqual([
    { state: "draft", owner: { name } },
    { state: "draft", owner: { name } },
  ]);
  expect(await db.source.count({ where: { title: "studies", publisherName: "Zelengrad" } })).toBe(1);
});

it("the same document again is told by its drafts; they are updated or others are made when somebody says so", async () => {
  const file = fileOf("again.txt", importedDocument("zqagain"));
  const first = await run(file, "--from", "nalas-2022");
  expect([first.code, draftsIn(first.out).length]).toEqual([0, 2]);
  const before = await countDrafts();
  const again = await run(file);
  expect([again.code, draftsIn(again.out)]).toEqual([1, draftsIn(first.out)]);
  expect(again.out).toContain("imported already on");
  const updated = await run(file, "--update");
  expect([updated.code, draftsIn(updated.out)]).toEqual([0, draftsIn(first.out)]);
  expect(await countDrafts()).toBe(before);
  expect(await db.revision.count({ where: { practiceId: draftsIn(first.out)[0] ?? "" } })).toBe(2);
  const another = await run(file, "--another");
  expect(another.code).toBe(0);
  expect(draftsIn(another.out).filter((id) => draftsIn(first.out).includes(id))).toEqual([]);
  expect(await countDrafts()).toBe(before + 2);
});

it("the document of a source is stored, or it is said why not", async () => {
  const stored = await run("--source", "nalas-2022", fileOf("source.txt", "A text of our own.\n"));
  expect([stored.code, stored.out]).toEqual([0, expect.stringContaining("nalas-2022: version 1.")]);
  const refused = await run("--source", "nalas-2022", fileOf("empty.txt", ""));
  expect([refused.code, refused.faults]).toEqual([1, expect.stringContaining("There is nothing in this file.")]);
});

it("what cannot be meant is answered with how the command is used", async () => {
  for (const args of [["--update", "--another", "a.txt"], ["--no-such-option"]]) {
    const { code, faults, out } = await run(...args);
    expect([args, code]).toEqual([args, 1]);
    expect(`${faults}${out}`).toContain("npm run import -- FILE…");
  }
});
