import type { Prisma, PrismaClient } from "../../generated/prisma/client";
import { writeAudit } from "../audit/mutations";
import { writePublishedRuns } from "../copies/mutations";
import { tieNewPassages } from "../passages/mutations";
import { readHierarchy } from "../practices/admin-queries";
import type { Hierarchy } from "../practices/dto";
import { filedUnder } from "../practices/rules";
import { type PracticeInput, practiceInput } from "../practices/schema";
import { writePublishedPractice } from "../publications/mutations";
import { readFiledNames, writePracticeSearch } from "../text-search/mutations";
import { searchedText } from "../text-search/rules";
import type { Row } from "../vocabularies/dto";
import { childrenOf, isUnchanged, rowOf } from "./dto";
import { readSeedFolder } from "./queries";
import { type SeedKind, type SeedProblem, type SeedRecord, seedKinds } from "./schema";

type Transaction = Prisma.TransactionClient;
export type LoadResult = { created: number; updated: number; unchanged: number; leftAlone: string[]; problems: string[] };
type Outcome = "created" | "updated" | "unchanged" | "left-alone";

/** Another process may load at the same time (several instances start at once): one after the other. */
const SEED_LOCK = 7_310_402;
const TIMEOUT_MS = 60_000;

/**
 * Loads a seed folder: everything in one transaction, or nothing and all problems. Called by the command line and
 * the tests. A record that somebody changed after the last load is left alone and named.
 */
export async function loadSeeds(db: PrismaClient, folder: string): Promise<LoadResult> {
  const { records, problems } = await readSeedFolder(folder);
  const result: LoadResult = { created: 0, updated: 0, unchanged: 0, leftAlone: [], problems: problems.map(sentenceOf) };
  if (problems.length) return result;
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      const written = new Map((await tx.seedRecord.findMany()).map((row) => [`${row.kind} ${row.key}`, row.written]));
      const author = await systemAccount(tx);
      let vocabularyChanged = false;
      const count = (record: SeedRecord, outcome: Outcome) => {
        if (outcome === "left-alone") result.leftAlone.push(`${record.kind} ${record.id}`);
        else result[outcome] += 1;
      };
      for (const kind of Object.keys(seedKinds) as SeedKind[]) {
        const ofKind = records.filter((record) => record.kind === kind);
        if (kind === "practice") {
          await loadPractices(tx, author, ofKind as SeedRecord<PracticeInput>[], written, vocabularyChanged, count);
          continue;
        }
        const outcomes = await loadRows(tx, author, kind, ofKind, written, count);
        vocabularyChanged ||= outcomes.some((outcome) => outcome === "created" || outcome === "updated");
      }
      await writeMissingSearch(tx);
      await writeMissingRuns(tx);
      if (result.created + result.updated > 0) await tieNewPassages(tx);
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
  return result;
}

const sentenceOf = ({ file, line, field, message }: SeedProblem) => `${file}:${line} ${field ? `${field}: ` : ""}${message}`;

/** The one place where tables are chosen by name: their delegates share these three calls. */
type Table = {
  findMany: (args: object) => Promise<Row[]>;
  create: (args: object) => Promise<unknown>;
  update: (args: object) => Promise<unknown>;
};

async function loadRows(
  tx: Transaction,
  author: string,
  kind: Exclude<SeedKind, "practice">,
  records: SeedRecord[],
  written: Map<string, unknown>,
  count: (record: SeedRecord, outcome: Outcome) => void,
): Promise<Outcome[]> {
  const table = tx[kind] as unknown as Table;
  const children = childrenOf[kind];
  const include = Object.fromEntries(children.map((child) => [child, { orderBy: { position: "asc" } }]));
  const current = new Map((await table.findMany(children.length ? { include } : {})).map((row) => [row.id, row]));
  // Whatever of it an editor has changed: a term that was saved on the desk is theirs from then on.
  const saved = await tx.termRevision.findMany({ where: { kind }, distinct: ["termId"], select: { termId: true } });
  const savedIds = new Set(saved.map(({ termId }) => termId));
  const outcomes: Outcome[] = [];
  for (const [position, record] of parentsFirst(records).entries()) {
    const row = (rowOf[kind] as (input: unknown, position: number) => Row)(record.input, records.indexOf(record));
    const outcome = savedIds.has(row.id)
      ? "left-alone"
      : await writeRow(tx, author, table, children, kind, row, current.get(row.id), written.get(`${kind} ${row.id}`));
    count(record, outcome);
    outcomes[position] = outcome;
  }
  return outcomes;
}

async function writeRow(
  tx: Transaction,
  author: string,
  table: Table,
  children: readonly string[],
  kind: string,
  row: Row,
  current: Row | undefined,
  before: unknown,
): Promise<Outcome> {
  if (current && before !== undefined && !isUnchanged(before, current)) return "left-alone";
  // A record that somebody made by hand under the same id is theirs.
  if (current && before === undefined) return "left-alone";
  // Written once, gone now: somebody took it away, and that is an edit too.
  if (!current && before !== undefined) return "left-alone";
  if (current && isUnchanged(row, current)) return "unchanged";
  const columns = Object.fromEntries(Object.entries(row).filter(([name]) => !children.includes(name)));
  const lists = children.map((child) => [child, row[child]] as const);
  if (current) {
    const replaced = Object.fromEntries(lists.map(([child, rows]) => [child, { deleteMany: {}, create: rows }]));
    // Whoever has the form of a term open is told that it has changed.
    const raised = "version" in current ? { version: { increment: 1 } } : {};
    await table.update({ where: { id: row.id }, data: { ...columns, ...replaced, ...raised } });
  } else {
    await table.create({ data: { ...columns, ...Object.fromEntries(lists.map(([child, rows]) => [child, { create: rows }])) } });
  }
  await remember(tx, kind, row.id, row);
  await writeAudit(tx, { accountId: author }, `${kind}.load`, { type: kind, id: String(row.id) });
  return current ? "updated" : "created";
}

async function remember(tx: Transaction, kind: string, key: string, row: object): Promise<void> {
  const written = row as Prisma.InputJsonObject;
  await tx.seedRecord.upsert({ where: { kind_key: { kind, key } }, create: { kind, key, written }, update: { written } });
}

/** A record after the one that it stands below, so that every reference finds its row. */
function parentsFirst(records: SeedRecord[]): SeedRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const ordered = new Set<SeedRecord>();
  const place = (record: SeedRecord, below: number) => {
    const { country, parent, broader, partOf } = record.input as Record<string, string | string[] | null>;
    for (const id of [country, parent, broader, partOf].flat()) {
      const above = id ? byId.get(id) : undefined;
      if (above && above !== record && below < records.length) place(above, below + 1);
    }
    ordered.add(record);
  };
  for (const record of records) place(record, 0);
  return [...ordered];
}

async function loadPractices(
  tx: Transaction,
  author: string,
  records: SeedRecord<PracticeInput>[],
  written: Map<string, unknown>,
  vocabularyChanged: boolean,
  count: (record: SeedRecord, outcome: Outcome) => void,
): Promise<void> {
  const hierarchy = await readHierarchy(tx);
  const current = await tx.practice.findMany({
    where: { slug: { in: records.map(({ id }) => id) } },
    include: { revisions: { orderBy: { number: "desc" }, take: 1 }, published: { select: { revisionId: true } } },
  });
  const bySlug = new Map(current.map((practice) => [practice.slug, practice]));
  for (const record of newestLast(records)) {
    const practice = bySlug.get(record.id);
    const latest = practice?.revisions[0];
    const state = practice &&
      latest && { number: latest.number, content: latest.content, live: practice.published?.revisionId === latest.id };
    const before = written.get(`practice ${record.id}`);
    if ((state === undefined) !== (before === undefined) || (state && !isUnchanged(before, state))) {
      count(record, "left-alone");
    } else if (practice && latest && isUnchanged(record.input, latest.content)) {
      // Names of places and terms stand in the index too.
      if (vocabularyChanged) await writePublishedPractice(tx, practice, { id: latest.id, content: record.input }, hierarchy);
      count(record, "unchanged");
    } else {
      await writePractice(tx, record, practice, (latest?.number ?? 0) + 1, author, hierarchy);
      count(record, practice ? "updated" : "created");
    }
  }
}

/** Loaded in one moment, so that the newest first shows case studies before profiles, by address. */
const newestLast = (records: SeedRecord<PracticeInput>[]) =>
  records.toSorted((a, b) => (a.input.tier === b.input.tier ? compareText(b.id, a.id) : compareText(b.input.tier, a.input.tier)));
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What was published by a version of the program that wrote no rows for the search gets them now. */
async function writeMissingSearch(tx: Transaction): Promise<void> {
  const missing = await tx.publishedPractice.findMany({
    where: { search: null },
    orderBy: { firstPublishedAt: "asc" },
    select: { practiceId: true, number: true, revision: { select: { content: true } } },
  });
  for (const { practiceId, number, revision } of missing) {
    const content = practiceInput.parse(revision.content);
    await writePracticeSearch(tx, practiceId, searchedText(content, await readFiledNames(tx, filedUnder(content))), number);
  }
}

/** The same for the runs by which copies are found. What has no text of eight words has none, and is soon read again. */
async function writeMissingRuns(tx: Transaction): Promise<void> {
  const missing = await tx.publishedPractice.findMany({
    where: { runs: { none: {} } },
    select: { number: true, revision: { select: { content: true } } },
  });
  for (const { number, revision } of missing) await writePublishedRuns(tx, number, practiceInput.parse(revision.content));
}

async function writePractice(
  tx: Transaction,
  { id: slug, input }: SeedRecord<PracticeInput>,
  existing: { id: string } | undefined,
  number: number,
  authorId: string,
  hierarchy: Hierarchy,
): Promise<void> {
  const practice = existing
    ? await tx.practice.update({ where: { id: existing.id }, data: { version: { increment: 1 } }, select: { id: true, slug: true } })
    : await tx.practice.create({ data: { slug, state: "published" }, select: { id: true, slug: true } });
  const revision = await tx.revision.create({
    data: { practiceId: practice.id, number, content: input, authorId, message: "Loaded from the seed records" },
    select: { id: true },
  });
  await writePublishedPractice(tx, practice, { id: revision.id, content: input }, hierarchy);
  await remember(tx, "practice", slug, { number, content: input, live: true });
  await writeAudit(tx, { accountId: authorId }, "practice.load", { type: "practice", id: practice.id }, { revision: number });
}

/** The account in whose name the seed records are written. */
async function systemAccount(tx: Transaction): Promise<string> {
  const found = await tx.account.findFirst({ where: { kind: "system" }, select: { id: true } });
  return (found ?? (await tx.account.create({ data: { kind: "system", name: "Inclusion Atlas" }, select: { id: true } }))).id;
}
