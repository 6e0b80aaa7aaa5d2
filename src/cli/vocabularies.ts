import { readFile, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { vocabularyFile, vocabularyFiles } from "../features/skos/schema";
import type { ImportedTerm } from "../features/term-imports/dto";
import { fillText } from "../lib/fill-text";
import { jsonLdOf, type RdfFormat, turtleOf } from "../lib/rdf-text";
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
function asked(name: string, file: string) {
  const parsed = vocabularyFile.safeParse(`${name}${extname(file)}`);
  if (!parsed.success) {
    throw new OperatorError(
      `"${name}" is no vocabulary, or ${file} ends neither with .ttl nor with .jsonld: use one of ${Object.keys(vocabularyFiles).join(", ")}.`,
    );
  }
  const [vocabulary, format] = parsed.data;
  return { kind: vocabularyFiles[vocabulary], format: format as RdfFormat };
}

/** Writes a vocabulary, as visitors may have it, as SKOS. */
export async function exportVocabulary(name: string, file: string): Promise<number> {
  const { kind, format } = asked(name, file);
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

/** What a file of SKOS would change in a vocabulary; without `isDryRun` it is written. With anything wrong nothing is. */
export async function importVocabulary(name: string, file: string, isDryRun: boolean): Promise<number> {
  const { kind, format } = asked(name, file);
  const text = await readFile(file, "utf8").catch(() => {
    throw new OperatorError(`There is no file ${file}.`);
  });
  const { applyVocabulary, tryVocabulary } = await import("../features/skos/mutations");
  const actor = await operator();
  const input = { kind, format, text, message: fillText(en.tables.comparison.messageDefault, { name: basename(file) }) };
  const rows = await tryVocabulary(actor, input).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "invalid")
      throw new OperatorError(`${file}: this is no SKOS that can be read here, or tells of no term.`);
    throw error;
  });
  const faulty = rows.filter(({ change }) => change === "faulty");
  if (faulty.length > 0) {
    const details = faulty.map(lineOf).join("\n");
    throw new OperatorError(`${file}: nothing is written, ${faulty.length} of ${rows.length} terms are wrong.`, { details });
  }
  const written = rows.filter(({ change }) => change !== "same");
  for (const { id, name: term, change, fields } of written)
    console.log(`  ${id}: ${term} (${change === "new" ? "new" : fields.join(", ")})`);
  if (!isDryRun && written.length > 0) await applyVocabulary(actor, input);
  const end = isDryRun ? " Nothing is written: this was a dry run." : "";
  console.log(`${file}: ${written.length} of ${rows.length} terms change.${end}`);
  return 0;
}

const problems: Record<string, string> = en.problems;
const lineOf = ({ id, problems: found }: ImportedTerm) =>
  found.map(({ field, message }) => `${id}, ${field}: ${problems[message] ?? message}`).join("\n");
