import en from "../messages/en.json";
import { log } from "./log";

const open = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

const FOOTNOTES = `"footnotes":${JSON.stringify({ "Kosovo*": en.site.kosovoFootnote })}`;

/** What a text needs below it: null where it has no name with an asterisk. */
export const footnoteFor = (text: string): string | null => (text.includes("Kosovo*") ? en.site.kosovoFootnote : null);

/** A JSON answer of the public API. Names with an asterisk bring their footnote along. */
export function apiAnswer(body: object): Response {
  const text = JSON.stringify(body);
  // Added to the text: a long one is not made twice.
  const whole = text.includes("Kosovo*") ? `${text.slice(0, -1)},${FOOTNOTES}}` : text;
  return new Response(whole, { headers: { ...open, "Content-Type": "application/json", "Cache-Control": "no-cache" } });
}

export type Problem = { status: number; title: string; detail: string; [extension: string]: unknown };

/** An error as problem details (RFC 9457). `type` is about:blank: the title says what the status means. */
export function apiProblem(problem: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(
    { type: "about:blank", ...problem },
    { status: problem.status, headers: { ...open, "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers } },
  );
}

/** Every other method of a route that only answers GET: the API has nothing to change. */
export function methodNotAllowed(): Response {
  return apiProblem({ status: 405, title: "Method Not Allowed", detail: "This address only answers GET." }, { Allow: "GET, HEAD" });
}

/**
 * Runs one API route. Whatever fails inside becomes a 503 with an id that is also in the log, and nothing else:
 * the reads behind the API fail only when the database does.
 */
export async function answerApi(read: () => Promise<Response>): Promise<Response> {
  try {
    return await read();
  } catch (error) {
    const id = crypto.randomUUID();
    log.error({ id, err: error }, "an API request failed");
    return apiProblem(
      {
        status: 503,
        title: "Service Unavailable",
        detail: "The catalogue cannot be read at the moment. Try again in a few seconds.",
        instance: `urn:uuid:${id}`,
      },
      { "Retry-After": "5" },
    );
  }
}

/** A whole list without filters: `{ items, total }`. A parameter is an error: nobody should believe that it filtered. */
export async function answerList<Item>(request: Request, read: () => Promise<Item[]>): Promise<Response> {
  const [unknown] = new URL(request.url).searchParams.keys();
  if (unknown !== undefined) {
    return apiProblem({
      status: 400,
      title: "Bad Request",
      detail: "This list takes no parameters.",
      invalidParameters: [{ parameter: unknown.slice(0, 60), reason: "unknown-parameter" }],
    });
  }
  return answerApi(async () => {
    const items = await read();
    return apiAnswer({ items, total: items.length });
  });
}
