import type { Actor } from "../../../src/features/accounts/actor";
import { listPracticesAfter, listPracticesAt } from "../../../src/features/editorial/admin-queries";
import * as reads from "../../../src/features/tables/admin-queries";
import * as writes from "../../../src/features/tables/mutations";
import type { PracticeRecord } from "../editorial-records";
import { doneIn, everybody, inside, type Row, readers } from "./matrix";

const table = { format: "csv", text: "slug,version,title,tier\n,,Begun,profile\n" } as const;
const changing = ({ slug, version }: PracticeRecord) =>
  ({ format: "csv", text: `slug,version,title\n${slug},${version},Changed\n` }) as const;
const sent = () => ({ name: "practices.csv", bytes: Buffer.from(table.text) });

/** A table says the same of a practice that one may not read as of one that is not there: a conflict with what is. */
const written = {
  "contributor-owner": conflictBut("draft", "needs_changes", "published", "changed"),
  "contributor-other": "conflict",
  editor: conflictBut("draft", "in_review", "needs_changes", "published", "changed"),
  admin: conflictBut("draft", "in_review", "needs_changes", "published", "changed"),
} as const;

function conflictBut(...standings: Parameters<typeof doneIn>) {
  const cells = Object.entries(doneIn(...standings)).map(([standing, outcome]) => [standing, outcome === "done" ? "done" : "conflict"]);
  return Object.fromEntries(cells) as ReturnType<typeof doneIn>;
}

async function exported(actor: Actor, { slug }: PracticeRecord): Promise<void> {
  let text = "";
  for await (const part of reads.exportPractices(actor, { format: "json", q: slug })) text += part;
  await seen(text.includes(slug));
}

/** Lists refuse nobody: what is not in them is not there. */
async function seen(isThere: boolean): Promise<void> {
  const { AppError } = await import("../../../src/server/errors");
  if (!isThere) throw new AppError("not-found");
}

export const rows: Row[] = [
  { of: "tables/admin-queries.exportPractices", about: "practice", expected: readers, call: exported },
  {
    of: "editorial/admin-queries.listPracticesAfter",
    about: "practice",
    expected: readers,
    call: async (actor, { slug }) => seen((await listPracticesAfter(actor, { q: slug }, "")).length === 1),
  },
  {
    of: "editorial/admin-queries.listPracticesAt",
    about: "practice",
    expected: readers,
    call: async (actor, { slug }) => seen((await listPracticesAt(actor, [slug])).length === 1),
  },
  {
    of: "tables/admin-queries.compareTable",
    about: "practice",
    expected: readers,
    call: async (actor, practice) => {
      const { problems } = await reads.compareTable(actor, changing(practice));
      await seen(!problems.some(({ problem }) => problem === "slugUnknown"));
    },
  },
  {
    of: "tables/admin-queries.compareRows",
    about: "anything",
    expected: everybody,
    call: async (actor) => reads.compareRows(actor, table).next(),
  },
  {
    of: "tables/admin-queries.getUploadedTable",
    about: "anything",
    expected: everybody,
    call: async (actor) => reads.getUploadedTable(actor, (await writes.keepTable(actor, sent())).id),
  },
  { of: "tables/mutations.keepTable", about: "anything", expected: everybody, call: (actor) => writes.keepTable(actor, sent()) },
  {
    of: "tables/mutations.applyTable",
    about: "practice",
    expected: written,
    call: (actor, practice) => writes.applyTable(actor, changing(practice), ""),
  },
  {
    of: "tables/mutations.applyUploadedTable",
    about: "anything",
    expected: everybody,
    call: async (actor) => writes.applyUploadedTable(actor, { id: (await writes.keepTable(actor, sent())).id }),
  },
  ...inside("practices/mutations.txSaveDraft", "practices/mutations.txBeginPractice"),
];
