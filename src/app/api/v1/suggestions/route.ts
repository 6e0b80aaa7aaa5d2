import { suggest } from "../../../../features/text-search/queries";
import { defaultLocale, type Locale, locales, pseudoLocale } from "../../../../lib/locales";
import { parametersOf } from "../../../../lib/search-params";
import { answerApi, apiAnswer, apiProblem } from "../../../../server/api";

const LONGEST = 100;

/** What somebody may mean who has typed `q` so far, with addresses of pages in the language `lang`. */
export async function GET(request: Request) {
  const { q, lang = defaultLocale, ...others } = parametersOf(new URL(request.url).searchParams);
  const locale = [...locales, pseudoLocale].find((known): known is Locale => known === lang);
  if (typeof q !== "string" || !locale || Object.keys(others).length > 0) {
    return apiProblem({
      status: 400,
      title: "Bad Request",
      detail: "This list takes q, what was typed, and lang, a language of the site; each once.",
    });
  }
  return answerApi(async () => {
    const items = await suggest(q.slice(0, LONGEST), locale);
    return apiAnswer({ items, total: items.length });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../server/api";
