import { readFile, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Actor } from "../features/accounts/actor";
import { vocabularyFiles } from "../features/skos/schema";
import type { ImportedTerm } from "../features/term-imports/dto";
import type { VocabularyKind } from "../features/vocabularies/schema";
import { fillText } from "../lib/fill-text";
import { type RdfFormat, rdfFormats } from "../lib/rdf-formats";
import { jsonLdOf, turtleOf } from "../lib/rdf-text";
import en from "../messages/en.json";
import { footnoteFor } from "../server/api";
import { AppError } from "../server/errors";
import { OperatorError } from "../server/operator-error.mjs";
import { operator } from "./operator";

const titles = {
  approach: en.approaches.title,
  targetGroup: en.targetGroups.title,
  place: en.places.title,
  organisation: en.organisations.title,
  programme: en.programmes.title,
  exchange: en.exchanges.title,
  source: en.sources.title,
};

/** The vocabulary of a name such as target-groups, and the format of a file by its ending. */
function asked(name: string, file: string): { kind: VocabularyKind; format: RdfFormat | "csv" } {
  const kind = Object.hasOwn(vocabularyFiles, name) ? vocabularyFiles[name as keyof typeof vocabularyFiles] : undefined;
  const format = (["csv", ...rdfFormats] as const).find((ending) => extname(file) === `.${ending}`);
  if (!kind || !format) {
    const names = Object.keys(vocabularyFiles).join(", ");
    throw new OperatorError(`"${name}" is no vocabulary, or ${file} ends with none of .csv, .ttl and .jsonld: use one of ${names}.`);
  }
  return { kind, format };
}

/** Writes a vocabulary: as visitors may have it as SKOS, with what is proposed and archived as a table. */
export async function exportVocabulary(name: string, file: string): Promise<number> {
  const { kind, format } = asked(name, file);
  if (format === "csv") {
    const { exportTerms } = await import("../features/term-tables/admin-queries");
    await writeFile(file, await exportTerms(await operator(), kind));
    console.log(`Wrote ${file}.`);
    return 0;
  }
  const { readScheme } = await import("../features/skos/queries");
  const { prefixes, quadsOfScheme } = await import("../features/skos/dto");
  const { env } = await import("../server/env");
  const scheme = await readScheme(kind, { title: titles[kind], siteUrl: env.SITE_URL });
  const quads = quadsOfScheme({ ...scheme, note: footnoteFor(JSON.stringify(scheme)) });
  const text = format === "ttl" ? await turtleOf(quads, prefixes) : JSON.stringify(await jsonLdOf(quads, prefixes), null, 2);
  await writeFile(file, text);
  console.log(`Wrote ${file}: ${scheme.concepts.length} terms.`);
  return 0;
}

/** The two ways in which a file comes in: tried, and written. */
async function waysOf(actor: Actor, format: RdfFormat | "csv", input: { kind: VocabularyKind; text: string; message: string }) {
  if (format === "csv") {
    const { applyTermTable, tryTermTable } = await import("../features/term-tables/mutations");
    return { attempt: () => tryTermTable(actor, input), write: () => applyTermTable(actor, input) };
  }
  const { applyVocabulary, tryVocabulary } = await import("../features/skos/mutations");
  return { attempt: () => tryVocabulary(actor, { ...input, format }), write: () => applyVocabulary(actor, { ...input, format }) };
}

/** What a file would change in a vocabulary; without `isDryRun` it is written. With anything wrong nothing is. */
export async function importVocabulary(name: string, file: string, isDryRun: boolean): Promise<number> {
  const { kind, format } = asked(name, file);
  const text = await readFile(file, "utf8").catch(() => {
    throw new OperatorError(`There is no file ${file}.`);
  });
  const input = { kind, text, message: fillText(en.tables.comparison.messageDefault, { name: basename(file) }) };
  const { attempt, write } = await waysOf(await operator(), format, input);
  const rows = await attempt().catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    const { fields = {} } = (error.details ?? {}) as { fields?: Record<string, string[]> };
    const why = Object.values(fields)
      .flat()
      .map((message) => problems[message] ?? message);
    throw new OperatorError(`${file}: ${why.join(". ") || "this cannot be read"}.`);
  });
  const faulty = rows.filter(({ change }) => change === "faulty");
  if (faulty.length > 0) {
    const details = faulty.map(lineOf).join("\n");
    throw new OperatorError(`${file}: nothing is written, ${faulty.length} of ${rows.length} terms are wrong.`, { details });
  }
  const written = rows.filter(({ change }) => change !== "same");
  for (const { id, name: term, change, fields } of written)
    console.log(`  ${id}: ${term} (${change === "new" ? "new" : fields.join(", ")})`);
  if (!isDryRun && written.length > 0) await write();
  const end = isDryRun ? " Nothing is written: this was a dry run." : "";
  console.log(`${file}: ${written.length} of ${rows.length} terms change.${end}`);
  return 0;
}

const problems: Record<string, string> = en.problems;
const lineOf = ({ id, problems: found }: ImportedTerm) =>
  found.map(({ field, message }) => `${id}, ${field}: ${problems[message] ?? message}`).join("\n");
