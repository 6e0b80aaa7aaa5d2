import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "../../../../features/accounts/auth";
import { apiProblem } from "../../../../server/api";
import { env } from "../../../../server/env";
import { isSameOrigin } from "../../../../server/same-origin.mjs";

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = (request: NextRequest, context: Context): Promise<Response> => NextAuth(authOptions())(request, context);

export const GET = answer;

const refused = (status: 400 | 403, title: string, detail: string) => apiProblem({ status, title, detail });

/** next-auth has a token of its own against other sites; the guard of every change of ours stands before it. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!isSameOrigin(request.headers, env.SITE_URL)) return refused(403, "Forbidden", "This can be done from the pages of this site only.");
  // next-auth reads JSON where the request says so, and would fall over what is none.
  const isJson = request.headers.get("content-type")?.includes("json");
  const isReadable =
    !isJson ||
    (await request
      .clone()
      .json()
      .then(isObject, () => false));
  return isReadable ? answer(request, context) : refused(400, "Bad Request", "The body is not JSON.");
}

const isObject = (body: unknown) => typeof body === "object" && body !== null;
