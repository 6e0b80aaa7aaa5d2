import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import { PATH_HEADER } from "../../lib/asked-address.mjs";
import { accountPaths } from "../../lib/paths";
import { createGuardedAction } from "../../server/action";
import { ADDRESS_HEADER, requestOrigin } from "../../server/client-address";
import { env } from "../../server/env";
import { AppError } from "../../server/errors";
import { SignedOut } from "../../server/sent-form";
import { signInSecret } from "../../server/sign-in-secret";
import type { CurrentSession } from "../sessions/dto";
import { completeSignIn, endSession, findSession, signIn } from "../sessions/mutations";
import { ABSOLUTE_HOURS, returnPath } from "../sessions/rules";
import { codeInput, signInInput } from "../sessions/schema";
import { type Actor, makeActor } from "./actor";

// next-auth makes and reads the cookie, and nothing else is in it but { sub, sid }. Whether it still opens anything, and as
// whom, is asked of our own table each time: next-auth alone would not end a session when somebody signs out.

const HOME = "/admin";
const MAX_AGE = ABSOLUTE_HOURS * 3600;
const isHttps = (env.NEXTAUTH_URL ?? env.SITE_URL).startsWith("https:");
// Browsers take a cookie of this name only over https, for this host and every path of it.
const sessionCookie = {
  name: isHttps ? "__Host-atlas-session" : "atlas-session",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps },
} as const;

const keyOf = (token: object | null) => (token && "sid" in token && typeof token.sid === "string" ? token.sid : null);

/** Read when asked for, not when loaded: while the application is built there is no secret. */
export function authOptions(): NextAuthOptions {
  return {
    secret: signInSecret(),
    session: { strategy: "jwt", maxAge: MAX_AGE },
    useSecureCookies: isHttps,
    cookies: { sessionToken: sessionCookie },
    pages: { signIn: accountPaths.signIn(), signOut: accountPaths.signOut(), error: accountPaths.signIn() },
    // What next-auth would write has addresses of people in it.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const { email, password } = credentials ?? {};
          const input = signInInput.safeParse({ email, password });
          if (!input.success) return null;
          const origin = {
            address: textOf(request.headers?.[ADDRESS_HEADER]) || "unknown",
            userAgent: textOf(request.headers?.["user-agent"]),
          };
          // Wrong and too many are one answer here; the page of ours tells more.
          const started = await signIn(input.data, origin).catch(nullIfKnown);
          return started && { id: started.accountId, sid: started.key };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        const sid = user && "sid" in user ? user.sid : token.sid;
        const session = typeof sid === "string" ? await findSession(sid) : null;
        // An empty answer would still count as a session: only a throw makes next-auth drop the cookie.
        if (!session) throw new AppError("signed-out");
        return { sub: session.accountId, sid };
      },
      // Who asks next-auth learns only that there is a session. Who it is, currentActor tells.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => new URL(returnPath(pathWithin(url, baseUrl), HOME), baseUrl).href,
    },
    events: {
      async signOut({ token }) {
        const key = keyOf(token);
        if (key) await endSession(key);
      },
    },
  };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

function nullIfKnown(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}

/** Callback addresses are whole ones; of another site nothing is left. */
function pathWithin(url: string, baseUrl: string): string | null {
  if (!/^https?:/i.test(url)) return url;
  return URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin ? url.slice(new URL(url).origin.length) : null;
}

/** What the cookies hold that were seen lately: to decode one costs more than to ask for its session. */
const keys = new Map<string, string>();
const KEYS_KEPT = 500;

async function readKey(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookie.name)?.value;
  if (!cookie) return null;
  const known = keys.get(cookie);
  if (known !== undefined) return known;
  // A cookie that somebody made up does not decode.
  const key = keyOf(await decode({ token: cookie, secret: signInSecret() }).catch(() => null));
  if (key !== null) {
    if (keys.size >= KEYS_KEPT) keys.clear();
    keys.set(cookie, key);
  }
  return key;
}

/** The session of this request, complete or waiting for its second step; looked up once per request. */
const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const key = await readKey();
  return key === null ? null : findSession(key);
});

/** The key and session of somebody who has given the password and must still give the code. */
export async function pendingSession(): Promise<(CurrentSession & { key: string }) | null> {
  const key = await readKey();
  const session = key === null ? null : await currentSession();
  return key !== null && session && !session.isComplete ? { ...session, key } : null;
}

/** Who is signed in, with the role as the database has it now; null for everybody else. */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session?.isComplete ? makeActor(session) : null;
}

/** For pages of the desk: whoever is not signed in is asked to, and comes back to the page. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const here = (await headers()).get(PATH_HEADER);
  redirect(accountPaths.signIn(returnPath(here, HOME)) as never);
}

/**
 * Whoever is no longer signed in may do so with the form itself, and with nothing of it lost. No cookie before the second
 * step: with a new one the page would be drawn anew, for nobody.
 */
async function actorOfAction(again: Record<string, string>): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const { email, pending } = again;
  const step = pending === undefined ? "password" : "code";
  const input = step === "code" ? codeInput.safeParse({ code: again.code }) : signInInput.safeParse(credentialsIn(again));
  const isGiven = again.password !== undefined || again.code !== undefined;
  if (!input.success) throw new SignedOut(step, isGiven ? (input.error.issues[0]?.message ?? null) : null, { email, pending });
  const origin = await requestOrigin();
  const started = await ("code" in input.data ? completeSignIn(pending ?? "", input.data.code, origin) : signIn(input.data, origin)).catch(
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "signed-out") throw new SignedOut("password");
      const { fields = {} } = (error.details ?? {}) as { fields?: Record<string, string[]> };
      throw new SignedOut(step, Object.values(fields).flat()[0] ?? error.code, { email, pending });
    },
  );
  const session = await findSession(started.key);
  if (!session?.isComplete) throw session?.hasTwoStep ? new SignedOut("code", null, { pending: started.key }) : new SignedOut("set-up");
  await keepSession(started.accountId, started.key);
  return makeActor(session);
}

const credentialsIn = ({ email, password }: Record<string, string>) => ({ email, password });

/** For actions of people who are signed in: guardedAction(schema, async (actor, input) => …). */
export const guardedAction = createGuardedAction(actorOfAction);
/** For actions that anybody may call, such as signing in. */
export const openAction = createGuardedAction(async () => null);

/** The id of the session of this request, to mark it in the list of one's own. */
export async function currentSessionId(): Promise<string | null> {
  return (await currentSession())?.sessionId ?? null;
}

/** Puts a session that was begun into the browser. */
export async function keepSession(accountId: string, key: string): Promise<void> {
  const token = await encode({ token: { sub: accountId, sid: key }, secret: signInSecret(), maxAge: MAX_AGE });
  (await cookies()).set(sessionCookie.name, token, sessionCookie.options);
}

/** Ends the session of this request everywhere, and takes the cookie away. */
export async function dropSession(): Promise<void> {
  const key = await readKey();
  if (key) await endSession(key);
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}
