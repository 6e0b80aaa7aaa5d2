import { prefixes, quadsOfScheme } from "../../../../../features/skos/dto";
import { readScheme } from "../../../../../features/skos/queries";
import { vocabularyFile, vocabularyFiles } from "../../../../../features/skos/schema";
import { jsonLdOf, turtleOf } from "../../../../../lib/rdf-text";
import { nothingRuns } from "../../../../../server/answer-headers.mjs";
import { answerApi, apiProblem, footnoteFor } from "../../../../../server/api";
import { env } from "../../../../../server/env";
import { getTranslations } from "../../../../../server/translations";

const titles = {
  approach: "approaches.title",
  targetGroup: "targetGroups.title",
  place: "places.title",
  organisation: "organisations.title",
  programme: "programmes.title",
  exchange: "exchanges.title",
  source: "sources.title",
} as const;

/** A vocabulary as SKOS, in Turtle or JSON-LD: all of it, whatever stands behind its address. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const file = vocabularyFile.safeParse((await params).file);
  if (!file.success) {
    return apiProblem({
      status: 404,
      title: "Not Found",
      detail: "There is no such vocabulary. One that there is: /api/v1/vocabularies/approaches.ttl",
    });
  }
  const [name, format] = file.data;
  return answerApi(async () => {
    const kind = vocabularyFiles[name];
    const t = await getTranslations();
    const scheme = await readScheme(kind, { title: t(titles[kind]), siteUrl: env.SITE_URL });
    const quads = quadsOfScheme({ ...scheme, note: footnoteFor(JSON.stringify(scheme)) });
    const text = format === "ttl" ? await turtleOf(quads, prefixes) : JSON.stringify(await jsonLdOf(quads, prefixes));
    return new Response(text, {
      headers: {
        "Content-Type": format === "ttl" ? "text/turtle; charset=utf-8" : "application/ld+json",
        "Content-Disposition": `attachment; filename="${name}.${format}"`,
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Cache-Control": "no-cache",
        [nothingRuns.key]: nothingRuns.value,
      },
    });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../../server/api";
