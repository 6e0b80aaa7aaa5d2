import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "../../../../features/accounts/auth";
import { apiProblem } from "../../../../server/api";
import { env } from "../../../../server/env";
import { isSameOrigin } from "../../../../server/same-origin.mjs";

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = (request: NextRequest, context: Context): Promise<Response> => NextAuth(authOptions())(request, context);

export const GET = answer;

/** next-auth has a token of its own against other sites; the guard of every change of ours stands before it. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (isSameOrigin(request.headers, env.SITE_URL)) return answer(request, context);
  return apiProblem({ status: 403, title: "Forbidden", detail: "This can be done from the pages of this site only." });
}
