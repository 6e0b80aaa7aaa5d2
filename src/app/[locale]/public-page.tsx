import { hasLocale } from "next-intl";
import { PATH_HEADER } from "../../lib/asked-address.mjs";
import { defaultLocale, type Locale, languageTag } from "../../lib/locales";
import { pathsFor } from "../../lib/paths";
import { parametersOf } from "../../lib/search-params";
import { isDatabaseAnsweringNow } from "../../server/database-readiness";
import { env } from "../../server/env";
import { routing } from "../../server/locale-routing";
import { log } from "../../server/log";
import { asOneAnswer } from "../../server/per-answer";
import { isSameOrigin } from "../../server/same-origin.mjs";
import { publicPagePolicy } from "../../server/security-headers";
import { toMarkup } from "../../server/to-markup";
import { getTranslations } from "../../server/translations";
import { unavailablePage } from "../../server/unavailable-page";
import { faultPage } from "./fault-page";
import { missingPage } from "./missing-page";
import { PageHead } from "./page-head";
import type { PageRequest, PublicPage } from "./page-request";
import { SiteFrame } from "./site-frame";

type Answer<Params> = (request: Request, context: { params: Promise<Params & { locale: string }> }) => Promise<Response>;

/**
 * A route that answers with a page of the site, drawn to plain HTML. `read` returns what the page is, or where it has moved to; null
 * where there is none: then the answer is the page for missing ones, with its status. A fault is logged, and the visitor gets its number.
 */
export function publicPage<Params = unknown>(
  read: (request: PageRequest<Params>, asked: Request) => Promise<PublicPage | Response | null>,
): Answer<Params> {
  return async (request, context) => {
    const params = await context.params;
    const locale = hasLocale(routing.locales, params.locale) ? params.locale : defaultLocale;
    const paths = pathsFor(locale);
    const here = request.headers.get(PATH_HEADER) ?? "";
    return asOneAnswer(locale, async () => {
      try {
        // The second of two guards against forms of other sites; the first is server/request-gate.mjs.
        if (request.method === "POST" && !isSameOrigin(request.headers, env.SITE_URL)) return new Response(null, { status: 403 });
        const t = await getTranslations();
        const parameters = parametersOf(new URL(request.url).searchParams);
        const page = locale === params.locale ? await read({ params, parameters, locale, paths, t }, request) : null;
        if (page instanceof Response) return page;
        if (page) return await drawn(page, { locale, here, status: 200 });
        return await drawn(missingPage({ paths, t }), { locale, here, status: 404 });
      } catch (error) {
        // The proxy asks once a second: the database may have gone since, and then it is no fault of the page.
        if (!(await isDatabaseAnsweringNow())) return unavailablePage();
        const number = crypto.randomUUID().slice(0, 8);
        log.error({ number, err: error }, "a page failed");
        return await drawn(faultPage(locale, number), { locale, here, status: 500 });
      }
    });
  };
}

/** What had another address before leads to where it is now, for ever. */
export const movedTo = (path: string) => new Response(null, { status: 308, headers: { Location: path } });

async function drawn(page: PublicPage, { locale, here, status }: { locale: Locale; here: string; status: number }): Promise<Response> {
  const { content, ...facts } = page;
  const html = await toMarkup(
    <html lang={languageTag(locale)}>
      <PageHead facts={facts} />
      <SiteFrame locale={locale} here={here}>
        {content}
      </SiteFrame>
    </html>,
  );
  return new Response(`<!DOCTYPE html>${html}`, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": publicPagePolicy(),
      // Somebody else may ask next, and the catalogue may have changed: nobody in between keeps this (what is kept: server/page-cache).
      "Cache-Control": status === 200 ? "private, no-cache" : "no-store",
    },
  });
}
