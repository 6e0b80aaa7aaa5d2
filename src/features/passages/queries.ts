import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { passageKey } from "../../lib/passage-key";
import { batched } from "../../server/batched-read";
import { readRows } from "../../server/db";
import { perAnswer } from "../../server/per-answer";
import type { CitedKey, OpenPassage } from "./dto";
import { namesAnybody } from "./rules";

type Row = OpenPassage & { source: string; from: number; to: number; hash: string; withdrawn: string[] };

/**
 * The passages that visitors may open: the publisher has given permission, they still stand in the text, tell nothing private of
 * a person and name nobody who has withdrawn. One statement.
 */
async function readOpenPassages(cited: readonly CitedKey[]): Promise<Map<string, OpenPassage>> {
  const keys = JSON.stringify(cited.map(({ source, lines, hash }) => ({ source, ...lines, hash })));
  const rows = await readRows<Row>(Prisma.sql`
    SELECT k.source, k."from", k."to", k.hash, s.language, p.target->'selector'->0->>'exact' AS exact,
      (SELECT coalesce(array_agg(w.name), '{}') FROM person w WHERE w.named = 'withdrawn') AS withdrawn
    FROM jsonb_to_recordset(${keys}::jsonb) AS k (source text, "from" int, "to" int, hash text)
    JOIN source_passage p ON p.source_id = k.source AND p.cited_from = k."from" AND p.cited_to = k."to" AND p.hash = k.hash
    JOIN source s ON s.id = p.source_id
    WHERE p.standing <> 'lost' AND NOT p.is_personal
      AND EXISTS (SELECT 1 FROM source_permission g WHERE g.source_id = p.source_id AND g.withdrawn_at IS NULL)`);
  const open = rows.filter(({ exact, withdrawn }) => !namesAnybody(exact, withdrawn));
  return new Map(
    open.map(({ source, from, to, hash, language, exact }) => [passageKey({ source, lines: { from, to }, hash }), { language, exact }]),
  );
}

const openPassages = perAnswer(async () => batched(readOpenPassages));

/** Those of some passages that visitors may open, by their keys. What all parts of one answer ask for is one statement. */
export async function listOpenPassages(cited: readonly CitedKey[]): Promise<Map<string, OpenPassage>> {
  if (cited.length === 0) return new Map();
  return (await openPassages())(cited);
}
