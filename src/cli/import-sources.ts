import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { OperatorError } from "../server/operator-error.mjs";
import { documentFaultSentence } from "./document-fault";
import { operator } from "./operator";
import { SEEDS } from "./prepare-database";

/** Stores the document of one source and says what was found in it. */
export async function importSource(source: string, file: string): Promise<number> {
  const { storeDocument } = await import("../features/sources/mutations");
  const { AppError } = await import("../server/errors");
  const bytes = await readFile(file).catch(() => {
    throw new OperatorError(`There is no file ${file}.`);
  });
  const stored = await storeDocument(await operator(), { source }, { name: basename(file), bytes }).catch(async (error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    const sentence = error.code === "not-found" ? `there is no source "${source}".` : await documentFaultSentence(error.details);
    throw new OperatorError(`${file}: ${sentence ?? error.code}`);
  });
  const { statements, "in-place": inPlace, moved, changed, lost } = stored.counts;
  const found = inPlace + moved + changed;
  const share = statements === 0 ? "" : `, ${((100 * found) / statements).toFixed(1)} %`;
  console.log(
    `${source}: version ${stored.version}${stored.isNew ? "" : " (stored already)"}. ${statements} statements cite it, ${found} find their ` +
      `passage${share}: ${inPlace} in place, ${moved} elsewhere, ${changed} with changed words; ${lost} lost.`,
  );
  return 0;
}

/** Every source of the seed records whose document is in the folder. */
export async function importSources(folder: string): Promise<number> {
  const { listCitedPassages } = await import("../features/seeds/queries");
  const { files } = await listCitedPassages(SEEDS);
  const known = [...files].map(([source, name]) => ({ source, file: join(folder, name) }));
  const there = known.filter(({ file }) => existsSync(file));
  if (there.length === 0) throw new OperatorError(`${folder} has none of the documents that ${SEEDS}/sources.yaml names.`);
  for (const { source, file } of there) await importSource(source, file);
  for (const { source, file } of known.filter(({ file: path }) => !existsSync(path))) console.log(`${source}: ${file} is not there.`);
  return 0;
}
